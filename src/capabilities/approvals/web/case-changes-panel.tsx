import { Button } from "antd";
import { call } from "../../../platform/http/client/call.ts";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import "../../../ui/plain-table.css";
import { listOverrides, listRecounted } from "../contract/operations.ts";
import { casePath } from "./paths.ts";
import { itemName, useItems } from "./use-items.ts";
import { usePages, type Paged } from "./use-pages.ts";
import { caseWords, changeWords, panelWords } from "./words.ts";

const heads = (...titles: readonly string[]) => <thead><tr>{titles.map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>;

const More = ({ pages: { more, pending } }: { readonly pages: Pick<Paged<unknown>, "more" | "pending"> }) =>
  more && <Button block type="dashed" loading={pending} onClick={more}>{panelWords.more}</Button>;

/** Due days that newer work days or limits moved, and applications accepted without a prerequisite; nothing where there are none. */
export function CaseChangesPanel() {
  const { byCode } = useItems();
  const moved = usePages(listRecounted.id, (zoneId, query, options) => call(listRecounted, { params: { zoneId }, query }, options));
  const overrides = usePages(listOverrides.id, (zoneId, query, options) => call(listOverrides, { params: { zoneId }, query }, options));
  return (
    <>
      {moved.rows.length > 0 && (
        <section className="card case-panel case-changes">
          <h2>{changeWords.recounted}</h2>
          <p className="soft">{panelWords.total(moved.total)}</p>
          <table className="plain-table" aria-label={changeWords.recounted}>
            {heads(panelWords.item, caseWords.project, changeWords.before, changeWords.after, changeWords.on)}
            <tbody>
              {moved.rows.map((row) => (
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
          <More pages={moved} />
        </section>
      )}
      {overrides.rows.length > 0 && (
        <section className="card case-panel case-changes">
          <h2>{changeWords.overrides}</h2>
          <p className="soft">{panelWords.total(overrides.total)}</p>
          <table className="plain-table" aria-label={changeWords.overrides}>
            {heads(panelWords.item, caseWords.project, caseWords.missingItems, caseWords.override, caseWords.submittedOn)}
            <tbody>
              {overrides.rows.map((row) => (
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
          <More pages={overrides} />
        </section>
      )}
    </>
  );
}
