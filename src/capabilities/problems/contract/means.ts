import type { WorkCalendar } from "../../../kernel/work-calendar.ts";

/** What this capability reads besides the database; `main/` reads the shipped files once and passes it. */
export interface ProblemMeans {
  readonly calendar: WorkCalendar;
}
