import { Lamp } from "../../../ui/lamp.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import { EmptyState } from "../../../ui/states.tsx";
import "../../../ui/plain-table.css";
import type { OperationEvent } from "../contract/event.ts";
import type { Material } from "../contract/material.ts";
import { eventState } from "../rules/event.ts";
import { coveredUntil, daysOfCover, isShort } from "../rules/material.ts";
import { supplierPath } from "./paths.ts";
import { materialWords, operationWords } from "./words.ts";

const { labels } = materialWords;
const { none } = operationWords;
const heads = [labels.name, labels.unit, labels.needed, labels.onHand, labels.onHandOn, labels.dailyUse, labels.cover, labels.until, labels.enough, labels.supplierId, labels.arranged];

/** Whole tenths of a day, cut off: a stock is never told to last longer than it does. */
const tenths = (days: number): string => (Math.floor(days * 10) / 10).toFixed(1);

/** Judged while the event runs by its plan; otherwise nothing is said. */
function Enough({ material, event, asOf }: { readonly material: Material; readonly event: OperationEvent; readonly asOf: string }) {
  const short = eventState(event, asOf) === "running" ? isShort(material, event.plannedTo, asOf) : undefined;
  if (short === undefined) return <Lamp tone="none" word={materialWords.unknown} />;
  return short ? <Lamp tone="overdue" word={materialWords.short} /> : <Lamp tone="done" word={materialWords.enough} />;
}

function Row({ material, event, asOf }: { readonly material: Material; readonly event: OperationEvent; readonly asOf: string }) {
  const { name, unit, needed, onHand, onHandOn, dailyUse, supplierId, supplierName, arranged } = material;
  const cover = daysOfCover(material);
  return (
    <tr>
      <td>{name}</td>
      <td data-label={labels.unit}>{unit}</td>
      <td data-label={labels.needed}>{needed ?? none}</td>
      <td data-label={labels.onHand}>{onHand ?? none}</td>
      <td data-label={labels.onHandOn}>{onHandOn ?? none}</td>
      <td data-label={labels.dailyUse}>{dailyUse ?? none}</td>
      <td data-label={labels.cover}>{cover === null ? none : tenths(cover)}</td>
      <td data-label={labels.until}>{coveredUntil(material) ?? none}</td>
      <td data-label={labels.enough}><Enough material={material} event={event} asOf={asOf} /></td>
      <td data-label={labels.supplierId}>{supplierId === null || supplierName === null ? none : <PageLink to={supplierPath(supplierId)}>{supplierName}</PageLink>}</td>
      <td data-label={labels.arranged}>{arranged ?? none}</td>
    </tr>
  );
}

/** What an event needs, what is there, and how long it lasts. */
export function MaterialTable({ event, asOf }: { readonly event: OperationEvent; readonly asOf: string }) {
  if (event.materials.length === 0) return <EmptyState title={materialWords.none} />;
  return (
    <div className="panel">
      <table className="plain-table" aria-label={operationWords.labels.materials}>
        <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>{event.materials.map((material) => <Row key={material.id} material={material} event={event} asOf={asOf} />)}</tbody>
      </table>
      <p className="soft">{materialWords.coverRule}</p>
    </div>
  );
}
