import { useQuery } from "@tanstack/react-query";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import "../../../ui/plain-table.css";
import { listLamps } from "../contract/lamp.ts";
import { lampDimensionLabel, lampSentence } from "../messages/lamp.ts";
import "./approvals.css";
import "./lamps.css";
import { LampExcusesPanel } from "./excuse-pages.tsx";
import { lampWords } from "./lamp-words.ts";
import { lampRulesPath } from "./paths.ts";
import { ProjectLampMark } from "./project-lamp.tsx";

/** A project's lamps on its page: each with the clause and what lit it, and the excuses below. */
export function ProjectLampsPanel({ projectId }: { readonly projectId: string }) {
  const { zoneId, asOf } = usePlace();
  const { data, error, refetch } = useQuery(operationQuery(listLamps, { params: { zoneId }, query: { asOf, projectId } }));
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const lamps = data.rows[0]?.lamps ?? [];
  return (
    <div className="panel">
      <div className="panel-bar"><span className="soft">{lampWords.inForceFrom(data.inForce.name, data.inForce.validFrom)}</span> <PageLink to={lampRulesPath}>{lampWords.title}</PageLink></div>
      {lamps.length === 0 && <EmptyState title={lampWords.noLamps} />}
      {lamps.length > 0 && (
        <table className="plain-table" aria-label={lampWords.lamps}>
          <tbody>
            {lamps.map((lamp) => (
              <tr key={lamp.dimension}>
                <th scope="row">{lampDimensionLabel[lamp.dimension]}</th>
                <td data-label={lampWords.lamps}><ProjectLampMark lamp={lamp} /></td>
                <td>
                  <div>{lampSentence(lamp)}</div>
                  <div className="soft lamp-source">{lampWords.clauseOf(lamp.rule.clause, lamp.rule.source)}{!lamp.rule.verified && <span className="late-mark" title={lampWords.exampleHint}>{lampWords.example}</span>}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <section className="panel-group"><h3>{lampWords.excuses}</h3><LampExcusesPanel projectId={projectId} /></section>
    </div>
  );
}
