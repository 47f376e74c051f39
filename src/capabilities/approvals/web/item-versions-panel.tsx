import type { Output } from "../../../kernel/operation.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import "../../../ui/plain-table.css";
import { EmptyState } from "../../../ui/states.tsx";
import type { ApprovalItem } from "../contract/item.ts";
import type { getZoneItem } from "../contract/zone-items.ts";
import { differingFields } from "../rules/item-differences.ts";
import { editWords, itemFieldLabel } from "./catalogue-edit-words.ts";
import { fieldText } from "./item-values.ts";
import { itemOverridePath } from "./paths.ts";

type Told = Output<typeof getZoneItem>;
interface Props {
  readonly told: Told;
  readonly nameOf: (code: string) => string;
}

const heads = [editWords.from, editWords.changedHere] as const;

function changes(versions: Told["versions"], place: number, nameOf: Props["nameOf"]): string {
  const [before, now] = [versions[place - 1]?.item, versions[place]?.item];
  if (!before || !now) return place === 0 && versions[0]?.from === null ? editWords.shipped : editWords.ownMark;
  return differingFields(before, now).map((field) => `${itemFieldLabel[field]}：${fieldText(before, field, nameOf)} → ${fieldText(now, field, nameOf)}`).join("；");
}

/** Each version by its day, the newest first, with what it changed. */
export function ItemVersionsPanel({ told: { versions }, nameOf }: Props) {
  if (versions.length < 2) return <EmptyState title={editWords.noEdits} />;
  return (
    <table className="plain-table" aria-label={editWords.versions}>
      <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>
        {versions.map(({ from, overrideId, upper }, place) => (
          <tr key={from ?? ""}>
            <td>{overrideId === null ? editWords.shipped : upper ? <>{from}<div className="soft">{editWords.upperOf(upper.name)}</div></> : <PageLink to={itemOverridePath(overrideId)}>{from}</PageLink>}</td>
            <td data-label={editWords.changedHere}>{changes(versions, place, nameOf)}</td>
          </tr>
        )).reverse()}
      </tbody>
    </table>
  );
}

function Difference({ shipped, item, field, nameOf }: { readonly shipped: ApprovalItem; readonly item: ApprovalItem; readonly field: Told["fields"][number]; readonly nameOf: Props["nameOf"] }) {
  return (
    <tr>
      <td>{itemFieldLabel[field]}</td>
      <td data-label={editWords.before}>{fieldText(shipped, field, nameOf)}</td>
      <td data-label={editWords.after}><b>{fieldText(item, field, nameOf)}</b></td>
    </tr>
  );
}

/** The zone's item beside the shipped one: a new edition never alters an edit, it is shown here. */
export function ItemDifferencesPanel({ told: { shipped, item, fields }, nameOf }: Props) {
  if (!shipped) return <EmptyState title={editWords.ownItem} />;
  if (fields.length === 0) return <EmptyState title={editWords.sameAsShipped} />;
  return (
    <table className="plain-table" aria-label={editWords.differences}>
      <thead><tr>{[editWords.field, editWords.before, editWords.after].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>{fields.map((field) => <Difference key={field} shipped={shipped} item={item} field={field} nameOf={nameOf} />)}</tbody>
    </table>
  );
}
