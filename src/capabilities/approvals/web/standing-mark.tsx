import { useQuery } from "@tanstack/react-query";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { listIrregular, type LifeCycleEvent } from "../contract/standing.ts";
import { standingReason, standingWord } from "../messages/standing.ts";
import "./standing.css";
import { itemName, useItems } from "./use-items.ts";

type Told = Pick<LifeCycleEvent, "kind" | "occurredOn" | "standing" | "openItems" | "lacks">;

/** The mark, with its reason on hover and to be read out. */
function StandingMark({ told, reason }: { readonly told: Told; readonly reason: string }) {
  return <span className={`standing-mark standing-${told.standing}`} title={`${told.occurredOn}：${reason}`}>{standingWord(told)}</span>;
}

/** On a project's row or page: the starts and productions that count in no figure, each with why. One query serves a whole list. */
export function IrregularMarks({ projectId, reasons = false }: { readonly projectId: string; readonly reasons?: boolean }) {
  const { zoneId, asOf } = usePlace();
  const { data } = useQuery(operationQuery(listIrregular, { params: { zoneId }, query: { asOf } }));
  const { byCode } = useItems();
  const own = (data?.rows ?? []).filter((row) => row.projectId === projectId);
  return own.map((row) => {
    const reason = standingReason(row, (code) => itemName(byCode, code));
    return <span key={row.kind} className="standing-told"><StandingMark told={row} reason={reason} />{reasons && <span className="soft">{reason}</span>}</span>;
  });
}
