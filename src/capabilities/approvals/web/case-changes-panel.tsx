import { useQuery } from "@tanstack/react-query";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import "../../../ui/plain-table.css";
import { usePlace } from "../../../ui/place.ts";
import { listOverrides, listRecounted } from "../contract/operations.ts";
import { casePath } from "./paths.ts";
import { itemName, useItems } from "./use-items.ts";
import { caseWords, changeWords, panelWords } from "./words.ts";

const heads = (...titles: readonly string[]) => <thead><tr>{titles.map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>;

/** Due days that newer work days or limits moved, and applications accepted without a prerequisite; nothing where there are none. */
export function CaseChangesPanel() {
  const { zoneId } = usePlace();
  const { byCode } = useItems();
  const moved = useQuery(operationQuery(listRecounted, { params: { zoneId }, query: { limit: 50 } })).data?.rows ?? [];
  const overrides = useQuery(operationQuery(listOverrides, { params: { zoneId }, query: { limit: 50 } })).data?.rows ?? [];
  return (
    <>
      {moved.length > 0 && (
        <section className="card case-panel case-changes">
          <h2>{changeWords.recounted}</h2>
          <table className="plain-table" aria-label={changeWords.recounted}>
            {heads(panelWords.item, caseWords.project, changeWords.before, changeWords.after, changeWords.on)}
            <tbody>
              {moved.map((row) => (
                <tr key={row.id}>
                  <td><PageLink to={casePath(row.caseId)}>{itemName(byCode, row.item)}</PageLink>{row.example && <ExampleMark />}</td>
                  <td data-label={caseWords.project}>{row.projectName}</td>
                  <td data-label={changeWords.before}>{row.dueBefore ?? "—"}</td>
                  <td data-label={changeWords.after}>{row.dueAfter ?? "—"}</td>
                  <td data-label={changeWords.on}>{row.recordedOn}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {overrides.length > 0 && (
        <section className="card case-panel case-changes">
          <h2>{changeWords.overrides}</h2>
          <table className="plain-table" aria-label={changeWords.overrides}>
            {heads(panelWords.item, caseWords.project, caseWords.missingItems, caseWords.override, caseWords.submittedOn)}
            <tbody>
              {overrides.map((row) => (
                <tr key={row.id}>
                  <td><PageLink to={casePath(row.caseId)}>{itemName(byCode, row.item)}</PageLink>{row.example && <ExampleMark />}</td>
                  <td data-label={caseWords.project}>{row.projectName}</td>
                  <td data-label={caseWords.missingItems}>{row.missing.map((code) => itemName(byCode, code)).join("、")}</td>
                  <td data-label={caseWords.override}>{row.override}</td>
                  <td data-label={caseWords.submittedOn}>{row.occurredOn}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
