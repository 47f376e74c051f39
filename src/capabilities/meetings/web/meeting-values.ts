import type { Input } from "../../../kernel/operation.ts";
import type { ConflictField } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { MeetingKind } from "../contract/kind.ts";
import type { meetings, EnteredParticipant, EnteredSubject, Meeting } from "../contract/meeting.ts";
import { meetingKindLabel } from "../messages.ts";
import { rowsIn, textsOf } from "./current-rows.ts";
import { meetingWords } from "./words.ts";

type Body = Input<typeof meetings.create>["body"];
type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };
type DecisionRow = Loose<NonNullable<Body["decisions"]>[number]>;

/** A meeting as the form holds it; decisions are entered with a new one only. */
export interface MeetingValues {
  readonly kind: MeetingKind;
  readonly title: string;
  readonly heldOn: string;
  readonly venue?: string | undefined;
  readonly host?: string | undefined;
  readonly organisers?: string | undefined;
  readonly content?: string | undefined;
  readonly participants?: readonly Loose<EnteredParticipant>[] | undefined;
  readonly subjects?: readonly Loose<EnteredSubject>[] | undefined;
  readonly decisions?: readonly DecisionRow[] | undefined;
}

const participantNames = ["enterpriseId", "departmentId", "unit", "person"] as const;
const subjectNames = ["projectId", "enterpriseId", "problemId"] as const;

export const valuesOf = (row: Meeting): MeetingValues => ({
  kind: row.kind, title: row.title, heldOn: row.heldOn, venue: row.venue ?? undefined, host: row.host ?? undefined, organisers: row.organisers ?? undefined,
  content: row.content ?? undefined, participants: row.participants.map((one) => textsOf(one, participantNames)), subjects: row.subjects.map((one) => textsOf(one, subjectNames)),
});


const participantOf = ({ enterpriseId, departmentId, unit, person }: Loose<EnteredParticipant>): EnteredParticipant => ({
  ...(enterpriseId !== undefined && { enterpriseId }), ...(departmentId !== undefined && { departmentId }), ...(unit !== undefined && { unit }), ...(person !== undefined && { person }),
});
const subjectOf = ({ projectId, enterpriseId, problemId }: Loose<EnteredSubject>): EnteredSubject =>
  ({ ...(projectId !== undefined && { projectId }), ...(enterpriseId !== undefined && { enterpriseId }), ...(problemId !== undefined && { problemId }) });
const decisionOf = ({ content = "", departmentId, person, dueOn, projectId, enterpriseId }: DecisionRow) => ({
  content, ...(departmentId !== undefined && { departmentId }), ...(person !== undefined && { person }), ...(dueOn !== undefined && { dueOn: writtenDay(dueOn) }),
  ...(projectId !== undefined && { projectId }), ...(enterpriseId !== undefined && { enterpriseId }),
});

export function bodyOf({ kind, title, heldOn, venue, host, organisers, content, participants = [], subjects = [], decisions = [] }: MeetingValues): Body {
  return {
    kind, title, heldOn: writtenDay(heldOn), participants: participants.map(participantOf), subjects: subjects.map(subjectOf),
    ...(venue !== undefined && { venue }), ...(host !== undefined && { host }), ...(organisers !== undefined && { organisers }), ...(content !== undefined && { content }),
    ...(decisions.length > 0 && { decisions: decisions.map(decisionOf) }),
  };
}

const { labels } = meetingWords;
const same = (name: "kind" | "title" | "heldOn" | "venue" | "host" | "organisers" | "content"): ConflictField => ({ name, label: labels[name], theirs: (current) => current[name] });
const kindText = (value: unknown): string => {
  const found = MeetingKind.enum.find((kind) => kind === value);
  return found === undefined ? meetingWords.none : meetingKindLabel[found];
};
const list = (name: "participants" | "subjects", parts: readonly string[], text: (count: number) => string): ConflictField =>
  ({ name, label: labels[name], theirs: (current) => rowsIn(current[name]).map((row) => textsOf(row, parts)), text: (value) => text(rowsIn(value).length) });

/** Over what two versions of a meeting may differ. */
export const meetingConflicts: readonly ConflictField[] = [
  { ...same("kind"), text: kindText }, same("title"), same("heldOn"), same("venue"), same("host"), same("organisers"), same("content"),
  list("participants", participantNames, meetingWords.parties), list("subjects", subjectNames, meetingWords.count),
];
