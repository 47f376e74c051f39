import { LampShape } from "../../../ui/lamp.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import type { MetroMap, MetroStation } from "../contract/metro-map.ts";
import { itemStageLabel } from "../messages.ts";
import { metroWords } from "../messages/metro-map.ts";
import { isInterchange } from "../rules/metro-map.ts";
import { stationLines } from "../rules/printed-metro.ts";
import { casePath } from "./paths.ts";
import { lampLook } from "./words.ts";

const [columnWidth, lineHeight, head, top] = [116, 134, 96, 34];
const x = (column: number): number => head + columnWidth * (column + 0.5);
const y = (line: number): number => top + lineHeight * line;
/** In ems: a figure or a Latin letter takes little more than half of one. */
const longest = 8.5;
const wideOf = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (sign.charCodeAt(0) < 256 ? 0.58 : 1), 0);
const cut = (text: string): string => (wideOf(text) > longest ? `${text.slice(0, 8)}…` : text);

function Station({ station, stations }: { readonly station: MetroStation; readonly stations: readonly MetroStation[] }) {
  const told = stationLines(station);
  const after = station.after.flatMap((place) => stations[place]?.shortName ?? []);
  const about = [station.name, ...told, ...(isInterchange(station) ? [metroWords.interchange] : []), ...(after.length > 0 ? [metroWords.after(after)] : [])].join("，");
  const { tone } = lampLook[station.lamp];
  return (
    <g transform={`translate(${String(x(station.column))} ${String(y(station.line))})`}>
      <PageLink to={casePath(station.caseId)} className={`metro-station lamp-${tone}`} label={about}>
        <title>{about}</title>
        <rect className="metro-focus" x={-columnWidth / 2 + 3} y={-20} width={columnWidth - 6} height={lineHeight - 34} rx="4" />
        {isInterchange(station) && <circle className="metro-interchange" r="15" />}
        <circle className="metro-ground" r="10" />
        <g transform="translate(-9 -9) scale(1.28)"><LampShape tone={tone} /></g>
        <text className="metro-name" y="32">{cut(station.shortName)}</text>
        {told.map((line, place) => <text key={line} className="metro-told" y={48 + place * 15}>{cut(line)}</text>)}
      </PageLink>
    </g>
  );
}

/** Lines with their stations, left to right; each station a link, in the order in which it can be reached by Tab. */
export function MetroDrawing({ map: { columns, lines, stations } }: { readonly map: MetroMap }) {
  const [width, height] = [head + columnWidth * columns, top + lineHeight * lines.length - 20];
  return (
    <div className="metro-scroll card no-print" tabIndex={0} role="group" aria-label={metroWords.map}>
      <svg width={width} height={height} viewBox={`0 0 ${String(width)} ${String(height)}`}>
        {lines.map(({ stage, branch, from, to }, line) => (
          <g key={`${stage} ${String(branch)}`} className={`metro-line metro-line-${stage}`}>
            <line x1={x(from)} x2={to === from ? x(to) + 0.1 : x(to)} y1={y(line)} y2={y(line)} />
            {branch === 0 && <text x="8" y={y(line) - 12}>{itemStageLabel[stage]}</text>}
          </g>
        ))}
        {stations.flatMap((station) => station.after.flatMap((place) => {
          const before = stations[place];
          return before && before.line !== station.line
            ? [<line key={`${before.item} ${station.item}`} className="metro-link" x1={x(before.column)} y1={y(before.line)} x2={x(station.column)} y2={y(station.line)} />] : [];
        }))}
        {stations.map((station) => <Station key={station.caseId} station={station} stations={stations} />)}
      </svg>
    </div>
  );
}
