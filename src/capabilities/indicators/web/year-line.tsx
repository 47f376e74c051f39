/** One year's values by month, 1 to 12; a month without a value is left out of the line. */
export interface YearValues {
  readonly year: string;
  readonly values: readonly { readonly month: number; readonly value: number }[];
}

const WIDTH = 160;
const HEIGHT = 40;
const MARGIN = 4;
const MONTHS = 12;

/** Points of a line within the picture, the whole of both years on one scale that begins at zero. */
export function pointsOf({ values }: YearValues, { low, high }: { readonly low: number; readonly high: number }): string {
  const span = high - low || 1;
  return values.map(({ month, value }) => {
    const x = MARGIN + ((month - 1) / (MONTHS - 1)) * (WIDTH - 2 * MARGIN);
    const y = HEIGHT - MARGIN - ((value - low) / span) * (HEIGHT - 2 * MARGIN);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  }).join(" ");
}

export function scaleOf(years: readonly YearValues[]): { readonly low: number; readonly high: number } {
  const all = years.flatMap(({ values }) => values.map(({ value }) => value));
  return { low: Math.min(0, ...all), high: Math.max(0, ...all) };
}

interface Props {
  /** In words, for those who do not see the picture; the numbers stand in the table beside it. */
  readonly label: string;
  readonly last: YearValues;
  readonly present: YearValues;
}

/** A small line of this year over the last year's, which is dashed. */
export function YearLine({ label, last, present }: Props) {
  const scale = scaleOf([last, present]);
  const end = pointsOf(present, scale).split(" ").at(-1)?.split(",");
  return (
    <svg role="img" aria-label={label} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} fill="none" stroke="currentColor">
      <polyline points={pointsOf(last, scale)} strokeWidth={1} strokeDasharray="3 3" opacity={0.6} />
      <polyline points={pointsOf(present, scale)} strokeWidth={2} />
      {end && end.length === 2 && <circle cx={end[0]} cy={end[1]} r={2.5} fill="currentColor" stroke="none" />}
    </svg>
  );
}
