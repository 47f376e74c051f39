import { Lamp } from "../../../ui/lamp.tsx";
import type { LampTone } from "../../../ui/lamp-tone.ts";
import type { ListColumn } from "../../../ui/list-column.ts";
import type { Qualification } from "../contract/qualification.ts";
import { qualificationLevelLabel } from "../messages/catalogue.ts";
import { daysLeft, qualificationState } from "../rules/qualification.ts";
import { nearDays, qualificationLabels as labels, qualificationLook } from "./standing-words.ts";

/** A valid award of which the term is near looks so. */
export function qualificationTone(row: Qualification, asOf: string): LampTone {
  const left = daysLeft(row, asOf);
  return left !== undefined && left <= nearDays ? "near" : qualificationLook[qualificationState(row, asOf)].tone;
}

export function QualificationMark({ row, asOf }: { readonly row: Qualification; readonly asOf: string }) {
  const left = daysLeft(row, asOf);
  const { word } = qualificationLook[qualificationState(row, asOf)];
  return <Lamp tag tone={qualificationTone(row, asOf)} word={left !== undefined && left <= nearDays ? `${word}，剩 ${String(left)} 天` : word} />;
}

export const qualificationColumns = (asOf: string): readonly ListColumn<Qualification>[] => [
  { key: "level", title: labels.level, width: 80, render: ({ level }) => qualificationLevelLabel[level] },
  { key: "state", title: "状态", width: 170, phone: "status", render: (row) => <QualificationMark row={row} asOf={asOf} /> },
  { key: "awardedOn", title: labels.awardedOn, width: 116, render: ({ awardedOn }) => awardedOn },
  { key: "validTo", title: labels.validTo, width: 116, render: ({ validTo }) => validTo ?? "无期限" },
  { key: "title", title: labels.title, width: 200, render: ({ title }) => title ?? "—" },
  { key: "batch", title: labels.batch, width: 110, hidden: true, render: ({ batch }) => batch ?? "—" },
  { key: "documentNumber", title: labels.documentNumber, width: 190, render: ({ documentNumber }) => documentNumber ?? "—" },
  { key: "endedOn", title: labels.endedOn, width: 116, hidden: true, render: ({ endedOn }) => endedOn ?? "—" },
];
