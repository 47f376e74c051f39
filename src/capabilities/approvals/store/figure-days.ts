import { sql, type RawBuilder } from "kysely";
import type { FigureQuestion } from "../../../kernel/figure.ts";
import { firstDayOf, lastDayOf } from "../../../kernel/period.ts";

/** The days over which a flow runs: the period asked for (1 January to the as-of's month unless named), never past the as-of. */
export const within = (day: RawBuilder<unknown>, { period, asOf }: Pick<FigureQuestion, "period" | "asOf">): RawBuilder<unknown> =>
  sql`${day} >= ${firstDayOf(period)}::date and ${day} <= least(${lastDayOf(period)}::date, ${asOf}::date)`;
