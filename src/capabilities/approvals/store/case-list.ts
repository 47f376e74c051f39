import { sql, type Insertable } from "kysely";
import { Type, type Static } from "typebox";
import { Nullable, record } from "../../../kernel/schema.ts";
import { insertRows } from "../../../platform/db/insert-rows.ts";
import { rowReader } from "../../../platform/db/rows.ts";
import { tables, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { CaseChoice } from "../contract/case-list.ts";
import type { CaseListTables } from "../tables/case-list.ts";

const ChoiceRow = record({ item: Type.String(), chosen: CaseChoice, grounds: Type.String(), reason: Nullable(Type.String()) });
export type ChoiceRow = Static<typeof ChoiceRow>;
const readChoices = rowReader(ChoiceRow);

/** The newest choice of each item of the project. */
export async function selectChoices(tx: ScopedTx, zoneId: string, projectId: string): Promise<ChoiceRow[]> {
  const { rows } = await sql`select distinct on (item) item, chosen, grounds, reason from case_list_choice
    where zone_id = ${zoneId}::uuid and project_id = ${projectId}::uuid order by item, recorded_at desc, id desc`.execute(tx.query);
  return readChoices(rows);
}

export const insertChoices = (tx: ScopedTx, rows: readonly Insertable<CaseListTables["case_list_choice"]>[]): Promise<ReadonlySet<string>> =>
  insertRows(tables<CaseListTables>(tx), "case_list_choice", rows);

/** One list of a project is saved after the other: the project's row is held. */
export async function holdProject(tx: ScopedTx, zoneId: string, projectId: string): Promise<void> {
  await sql`select from project where zone_id = ${zoneId}::uuid and id = ${projectId}::uuid for update`.execute(tx.query);
}
