import { Lamp } from "../../../ui/lamp.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import type { MetroMap } from "../contract/metro-map.ts";
import { itemStageLabel } from "../messages.ts";
import { metroWords } from "../messages/metro-map.ts";
import { isInterchange } from "../rules/metro-map.ts";
import { stationLines } from "../rules/printed-metro.ts";
import { casePath } from "./paths.ts";
import { lampLook } from "./words.ts";

/** The same stations one below the other, a list a stage. */
export function MetroList({ map: { lines, stations } }: { readonly map: MetroMap }) {
  return (
    <div className="metro-lists" aria-label={metroWords.list}>
      {lines.filter(({ branch }) => branch === 0).map(({ stage }) => (
        <section key={stage}>
          <h2>{itemStageLabel[stage]}</h2>
          <ol className={`metro-list metro-line-${stage}`}>
            {stations.filter((station) => lines[station.line]?.stage === stage).map((station) => {
              const [word = "", ...rest] = stationLines(station);
              const after = station.after.flatMap((place) => stations[place]?.shortName ?? []);
              return (
                <li key={station.caseId}>
                  <PageLink to={casePath(station.caseId)}>{station.name}</PageLink>{isInterchange(station) && <span className="soft"> {metroWords.interchange}</span>}
                  <div><Lamp tone={lampLook[station.lamp].tone} word={word} /> <span className="soft">{rest.join("　")}</span></div>
                  {after.length > 0 && <div className="soft">{metroWords.after(after)}</div>}
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </div>
  );
}
