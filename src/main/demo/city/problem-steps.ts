import type { NewProblem } from "../../../capabilities/problems/service/add.ts";
import type { Disposition } from "../../../capabilities/problems/contract/step.ts";
import { plainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import type { WorkCalendar } from "../../../kernel/work-calendar.ts";
import { addWorkingDays } from "../../../kernel/working-days.ts";
import { made } from "./city-load.ts";
import type { ContactWords } from "./service-files.ts";

type Steps = NonNullable<NewProblem["steps"]>;
type Step = Steps[number];

/** How far a problem came. */
export type Course = Disposition | "reopened" | "answered" | "inHand" | "extended" | "overdue" | "pending";

const closings: readonly Course[] = ["resolved", "resolved", "resolved", "explained", "resolved", "overdue", "plannedWithDate", "resolved", "escalated", "reopened",
  "resolved", "overdue", "withdrawnByEnterprise", "resolved", "duplicate"];

/** The older a problem the further it came: the first half closed, with a few left overdue or reopened, the last ones still unassigned. */
export function courseOf(number: number, count: number): Course {
  const share = number / count;
  if (share < 0.5) return closings[number % closings.length] ?? "resolved";
  if (share < 0.65) return "answered";
  if (share < 0.9) return number % 5 === 0 ? "extended" : "inHand";
  return "pending";
}

interface Raised {
  readonly on: PlainDate;
  readonly departmentId: string;
  readonly calendar: WorkCalendar;
  readonly words: ContactWords;
}

/** Every day of a problem's course is so many working days after it was raised. */
export function stepsOf(course: Course, { on, departmentId, calendar, words: { answers, notes } }: Raised): Steps {
  const step = (after: number, of: Omit<Step, "occurredOn">): Step => {
    const occurredOn = addWorkingDays(calendar, on, after);
    return { ...made, ...of, occurredOn, recordedOn: occurredOn };
  };
  const day = (after: number): string => addWorkingDays(calendar, on, after);
  const assigned = (due: number) => step(1, { kind: "assigned", departmentId, dueOn: day(due) });
  const answered = (after: number, disposition: Disposition) => step(after, {
    kind: "answered", disposition, note: answers[disposition], ...(disposition === "plannedWithDate" ? { dueOn: plainDate("2025-09-30") } : {}),
    ...(disposition === "resolved" ? { evidence: notes.evidence } : {}),
  });
  const confirmed = (after: number, satisfied: boolean) => step(after, { kind: "confirmed", satisfied, person: notes.raisedBy });
  const progress = step(3, { kind: "progress", note: notes.progress });
  switch (course) {
    case "pending": return [];
    case "inHand": return [assigned(25)];
    case "extended": return [assigned(8), step(2, { kind: "extended", dueOn: day(30), note: notes.extended })];
    case "overdue": return [assigned(10), progress];
    case "answered": return [assigned(12), progress, answered(7, "resolved")];
    case "reopened": return [assigned(10), answered(6, "resolved"), confirmed(8, false), step(9, { kind: "reopened", note: notes.reopened, dueOn: day(16) }),
      answered(13, "resolved"), confirmed(14, true), step(15, { kind: "closedOut" })];
    case "resolved": return [assigned(10), progress, answered(7, "resolved"), confirmed(9, true), step(10, { kind: "closedOut" })];
    case "explained":
    case "plannedWithDate":
    case "escalated":
    case "withdrawnByEnterprise":
    case "duplicate": return [assigned(10), answered(6, course), step(9, { kind: "closedOut" })];
  }
}
