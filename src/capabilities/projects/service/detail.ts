import type { Input } from "../../../kernel/operation.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { getProject, ProjectDetail } from "../contract/project.ts";
import { stageOf } from "../rules/stage.ts";
import { seriesOf } from "../rules/value.ts";
import { selectFacts } from "../store/fact.ts";
import { selectEntries } from "../store/key-list.ts";
import { selectValues } from "../store/value.ts";
import { requireProject } from "./find.ts";

/** A project as of a day: what occurred later is left out; the header shows what is current. */
export async function projectDetail(tx: ScopedTx, { params, query }: Input<typeof getProject>): Promise<ProjectDetail> {
  const { zoneId, projectId } = params;
  const project = await requireProject(tx, zoneId, projectId);
  const asOf = query.asOf ?? await zoneToday(tx, zoneId);
  const facts = (await selectFacts(tx, zoneId, [projectId])).filter(({ occurredOn }) => occurredOn <= asOf);
  return {
    project, asOf, facts,
    stage: stageOf(facts.filter(({ withdrawn }) => !withdrawn).map(({ kind }) => kind)),
    values: seriesOf(await selectValues(tx, zoneId, projectId), asOf),
    keyLists: (await selectEntries(tx, zoneId, [projectId])).filter(({ enteredOn }) => enteredOn <= asOf),
  };
}
