import type { Forecast } from "../contract/forecast.ts";
import { forecastWords as words } from "./forecast-words.ts";

const [width, height, left, right, top, foot] = [720, 248, 60, 12, 36, 58];
const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)}%`;

/** At most so many numbers under the bars. */
const labels = 15;

/** How many projects will be ready by the day, and how likely each number is; the middle four fifths are dark. */
export function CountChart({ forecast: { counts, low, high, ready } }: { readonly forecast: Forecast }) {
  const most = Math.max(...counts, 0.01);
  const step = (width - left - right) / counts.length;
  const y = (share: number) => top + (height - top - foot) * (1 - share / most);
  const each = Math.max(1, Math.ceil(counts.length / labels));
  const at = (count: number) => left + (count + 0.5) * step;
  return (
    <svg className="forecast-chart" viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={words.chart}>
      {[most, most / 2].map((share) => (
        <g key={share}>
          <line x1={left} x2={width - right} y1={y(share)} y2={y(share)} stroke="var(--line)" />
          <text x={left - 6} y={y(share) + 4} textAnchor="end">{percent(share)}</text>
        </g>
      ))}
      <line x1={left} x2={width - right} y1={y(0)} y2={y(0)} stroke="var(--ink-soft)" />
      {counts.map((share, count) => (
        <rect key={count} className={count >= low && count <= high ? "forecast-bar-inner" : "forecast-bar"} x={at(count) - step * 0.4} width={step * 0.8} y={y(share)} height={y(0) - y(share)}>
          <title>{words.chartRead(count, percent(share))}</title>
        </rect>
      ))}
      {counts.map((_, count) => count % each === 0 && <text key={count} x={at(count)} y={y(0) + 20} textAnchor="middle">{count}</text>)}
      <line className="forecast-now" x1={at(ready)} x2={at(ready)} y1={top - 6} y2={y(0)} />
      <text x={at(ready)} y={top - 10} textAnchor={ready > counts.length / 2 ? "end" : "start"}>{words.now(ready)}</text>
      <text x={left} y={height - 8}>{words.chartAxis}（{words.inner}）</text>
    </svg>
  );
}
