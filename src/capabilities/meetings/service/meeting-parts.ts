import type { newRow } from "../../../platform/db/recording.ts";
import type { EnteredParticipant, EnteredSubject, Meeting } from "../contract/meeting.ts";
import type { ParticipantRow, SubjectRow } from "../store/meeting.ts";

type Begun = ReturnType<typeof newRow>;

export const participantRow = (begun: Begun, meetingId: string, { enterpriseId, departmentId, unit, person }: EnteredParticipant): ParticipantRow =>
  ({ ...begun, meeting_id: meetingId, enterprise_id: enterpriseId ?? null, department_id: departmentId ?? null, unit: unit ?? null, person: person ?? null });

export const subjectRow = (begun: Begun, meetingId: string, { projectId, enterpriseId, problemId }: EnteredSubject): SubjectRow =>
  ({ ...begun, meeting_id: meetingId, project_id: projectId ?? null, enterprise_id: enterpriseId ?? null, problem_id: problemId ?? null });

type Named = Readonly<Record<string, string | null | undefined>>;

/** Those that stay are not written again: neither their recording nor their history changes. */
function compared<Part extends object>(before: readonly { readonly id: string }[], after: readonly Part[], keyOf: (part: object) => string): { readonly gone: string[]; readonly added: Part[] } {
  const left = before.map((part) => ({ id: part.id, key: keyOf(part) }));
  const added = after.filter((part) => {
    const at = left.findIndex(({ key }) => key === keyOf(part));
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
  return { gone: left.map(({ id }) => id), added };
}

const textOf = (names: readonly string[]) => (part: object): string => {
  const values: Named = { ...part };
  return JSON.stringify(names.map((name) => values[name] ?? null));
};
const participantKey = textOf(["enterpriseId", "departmentId", "unit", "person"]);
const subjectKey = textOf(["projectId", "enterpriseId", "problemId"]);

interface Entered { readonly participants?: EnteredParticipant[]; readonly subjects?: EnteredSubject[] }

/** What a correction takes from a meeting and adds to it. */
export function changedParts(before: Meeting, { participants = [], subjects = [] }: Entered, begin: () => Begun) {
  const taking = compared(before.participants, participants, participantKey);
  const being = compared(before.subjects, subjects, subjectKey);
  return {
    gone: [...taking.gone, ...being.gone],
    participants: taking.added.map((part) => participantRow(begin(), before.id, part)),
    subjects: being.added.map((part) => subjectRow(begin(), before.id, part)),
  };
}
