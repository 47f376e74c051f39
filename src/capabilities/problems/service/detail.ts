import type { Input } from "../../../kernel/operation.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { ProblemMeans } from "../contract/means.ts";
import type { getProblemDetail, ProblemDetail } from "../contract/operations.ts";
import { mayEnterpriseChange } from "../rules/problem.ts";
import { standingOn } from "../rules/standing.ts";
import { nextOf } from "../rules/step.ts";
import { bareProblemQuery } from "../store/problem.ts";
import { selectSteps } from "../store/step.ts";
import { dayAsked } from "./problem.ts";
import { refusal } from "./refuse.ts";
import { problemOn } from "./standing.ts";

/** The problem with what has become of it up to the day asked for; withdrawn steps stay readable. */
export async function problemDetail({ calendar }: ProblemMeans, tx: ScopedTx, { params, query }: Input<typeof getProblemDetail>): Promise<ProblemDetail> {
  const { zoneId, recordId } = params;
  const { day, earlier } = await dayAsked(tx, zoneId, query.asOf);
  const [bare] = await bareProblemQuery.select(tx, zoneId, [recordId]);
  if (!bare) throw refusal("notFound", "problemNotFound");
  const all = await selectSteps(tx, [zoneId], [recordId], { withdrawn: true });
  const standing = all.filter(({ withdrawn }) => !withdrawn);
  return {
    problem: problemOn(calendar, bare, standing, day),
    steps: all.filter(({ occurredOn }) => occurredOn <= day),
    next: earlier || bare.withdrawn ? [] : [...nextOf(standingOn(standing))],
    correctable: !bare.withdrawn && (tx.scope.enterpriseId === undefined || mayEnterpriseChange(bare.origin, standing.length).allowed),
    asOf: day,
  };
}
