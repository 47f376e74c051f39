import type { Output } from "../../../kernel/operation.ts";
import type { ItemReplacement, ApprovalItem } from "../contract/item.ts";
import type { listZoneItems } from "../contract/zone-items.ts";
import "../../projects/web/projects.css";
import { replacementWayLabel } from "../messages.ts";
import { editWords, itemFieldLabel } from "./catalogue-edit-words.ts";
import { UnverifiedMark } from "./limit-text.tsx";

export function Replacement({ way, source, evidence, note }: ItemReplacement) {
  return (
    <div>
      {replacementWayLabel[way]}{evidence === "unverified" && <UnverifiedMark />}
      <div className="soft catalogue-prose">{source}{note !== undefined && `；${note}`}</div>
    </div>
  );
}

interface Props {
  readonly item: ApprovalItem;
  readonly edited: Output<typeof listZoneItems>["edited"][number] | undefined;
}

/** Whether the zone has edited the item, made it, or ended it; the title says in what. */
export function ItemMarks({ item: { endedFrom }, edited }: Props) {
  return (
    <>
      {edited?.own === true && <span className="moved-mark">{editWords.ownMark}</span>}
      {edited && edited.anew.length > 0 && <span className="moved-mark" title={edited.anew.flatMap(({ fields }) => fields).map((field) => itemFieldLabel[field]).join("、")}>{editWords.anewMark}</span>}
      {edited?.upper && <span className="moved-mark">{editWords.upperMark(edited.upper.name)}</span>}
      {edited?.own === false && !edited.upper && <span className="moved-mark" title={edited.fields.map((field) => itemFieldLabel[field]).join("、")}>{editWords.editedMark}</span>}
      {endedFrom !== undefined && <span className="moved-mark">{editWords.endedMark(endedFrom)}</span>}
    </>
  );
}
