import type { Output } from "../../../kernel/operation.ts";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import { projectPath } from "../../projects/web/paths.ts";
import type { listLamps, ProjectLamp } from "../contract/lamp.ts";
import type { LampDimension } from "../contract/lamp-rule.ts";
import { lampDimensionLabel } from "../messages/lamp.ts";
import { lampWords } from "./lamp-words.ts";
import { ProjectLampMark } from "./project-lamp.tsx";

type Lamps = Output<typeof listLamps>;

const dimensionsOf = (lists: readonly (readonly ProjectLamp[])[]): LampDimension[] => [...new Set(lists.flatMap((lamps) => lamps.map(({ dimension }) => dimension)))];
const lampAt = (lamps: readonly ProjectLamp[], dimension: LampDimension) => lamps.find((lamp) => lamp.dimension === dimension);

interface Cells { readonly dimensions: readonly LampDimension[]; readonly lamps: readonly ProjectLamp[]; readonly prefix: string }

function LampCells({ dimensions, lamps, prefix }: Cells) {
  return dimensions.map((dimension) => <td key={dimension} data-label={`${prefix}${lampDimensionLabel[dimension]}`}><ProjectLampMark lamp={lampAt(lamps, dimension)} full /></td>);
}

/** Every project's lamps, a column a dimension; those of the set compared with beside them. */
export function LampBoard({ lamps: { rows, zone, zoneCompared, under } }: { readonly lamps: Lamps }) {
  const now = dimensionsOf([...rows.map(({ lamps }) => lamps), zone]);
  const other = dimensionsOf([...rows.map(({ compared }) => compared), zoneCompared]);
  const sides = [{ dimensions: now, prefix: under === null ? "" : `${lampWords.now} `, of: "lamps" }, { dimensions: other, prefix: `${lampWords.compared} `, of: "compared" }] as const;
  return (
    <div className="lamp-scroll">
      <table className="plain-table" aria-label={lampWords.board}>
        <thead><tr><th scope="col">{lampWords.project}</th>{sides.flatMap(({ dimensions, prefix }) => dimensions.map((dimension) => <th key={`${prefix}${dimension}`} scope="col">{prefix}{lampDimensionLabel[dimension]}</th>))}</tr></thead>
        <tbody>
          {(zone.length > 0 || zoneCompared.length > 0) && (
            <tr><th scope="row">{lampWords.zone}</th><LampCells dimensions={now} lamps={zone} prefix={sides[0].prefix} /><LampCells dimensions={other} lamps={zoneCompared} prefix={sides[1].prefix} /></tr>
          )}
          {rows.map((row) => (
            <tr key={row.projectId}>
              <th scope="row"><PageLink to={projectPath(row.projectId)}>{row.name}</PageLink>{row.example && <> <ExampleMark /></>}</th>
              {sides.map(({ dimensions, prefix, of }) => <LampCells key={of} dimensions={dimensions} lamps={row[of]} prefix={prefix} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
