import type { LedgerColumns } from "../../platform/db/ledger-columns.ts";
import type { GoalSense } from "./contract/goal.ts";

export interface CityTables {
  goal: LedgerColumns & {
    parent_id: string | null;
    year: number;
    place: number;
    title: string;
    figure_id: string | null;
    target: string | null;
    sense: GoalSense | null;
    due_on: string | null;
    department_id: string | null;
  };
}
