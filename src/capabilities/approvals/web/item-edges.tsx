import { PageLink } from "../../../ui/page-link.tsx";
import type { ApprovalItem } from "../contract/item.ts";
import { editWords } from "./catalogue-edit-words.ts";
import { catalogueWords } from "./words.ts";
import { approvalItemPath } from "./paths.ts";
import { itemName } from "./use-items.ts";

interface Props {
  readonly item: ApprovalItem;
  readonly neededBy: readonly string[];
  readonly byCode: ReadonlyMap<string, ApprovalItem>;
}

function Boxes({ codes, byCode, none }: { readonly codes: readonly string[]; readonly byCode: Props["byCode"]; readonly none: string }) {
  if (codes.length === 0) return <div className="soft">{none}</div>;
  return <ul>{codes.map((code) => <li key={code}><PageLink to={approvalItemPath(code)}>{itemName(byCode, code)}</PageLink></li>)}</ul>;
}

/** What an item needs, what it bars, and what needs it: from left to right, as the work goes. */
export function ItemEdges({ item, neededBy, byCode }: Props) {
  const { prerequisites, prerequisitesSource, source, barsStart, barsOperation, barsSource } = item;
  return (
    <div className="item-edges">
      <section aria-label={editWords.needs}>
        <h3>{editWords.needs}</h3>
        <Boxes codes={prerequisites} byCode={byCode} none={editWords.noNeeds} />
        {prerequisites.length > 0 && <div className="soft catalogue-prose">{catalogueWords.source}：{prerequisitesSource ?? source}</div>}
      </section>
      <section className="item-edges-self" aria-label={item.name}>
        <h3>{item.name}</h3>
        <div className="soft">{editWords.bars}</div>
        {!barsStart && !barsOperation && <div>{editWords.barsNone}</div>}
        {barsStart && <div>{catalogueWords.barsStart}</div>}
        {barsOperation && <div>{catalogueWords.barsOperation}</div>}
        {(barsStart || barsOperation) && <div className="soft catalogue-prose">{catalogueWords.source}：{barsSource}</div>}
      </section>
      <section aria-label={editWords.neededBy}>
        <h3>{editWords.neededBy}</h3>
        <Boxes codes={neededBy} byCode={byCode} none={editWords.neededByNone} />
      </section>
    </div>
  );
}
