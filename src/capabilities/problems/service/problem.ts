import type { Input, Output } from "../../../kernel/operation.ts";
import { plainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { WriteOutcome } from "../../../platform/db/write-outcome.ts";
import { newId } from "../../../platform/new-id.ts";
import { requireEnterprises } from "../../enterprises/service/enterprise.ts";
import { changeRow, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { listZones, zonesWithin, zoneToday } from "../../zones/service/zone.ts";
import type { ProblemMeans } from "../contract/means.ts";
import type { countProblems } from "../contract/operations.ts";
import { problems, type Problem } from "../contract/problem.ts";
import { judgeRaised, mayEnterpriseChange, mayWithdraw } from "../rules/problem.ts";
import { bareProblemQuery, updateProblem, type BareProblem, type ProblemFilter } from "../store/problem.ts";
import { moveSteps, selectSteps } from "../store/step.ts";
import { addProblems, columnsOf, completed } from "./add.ts";
import { demand, refusal } from "./refuse.ts";
import { problemsOn } from "./standing.ts";

export { addProblems, requireProblems, type NewProblem } from "./add.ts";

type Kept = KeptLedger<Problem, ProblemFilter>;
type ListQuery = Input<typeof problems.list>["query"];

/** The day that states are told of: today, or an earlier one that was asked for. */
export async function dayAsked(tx: ScopedTx, zoneId: string, asOf: string | undefined): Promise<{ readonly day: PlainDate; readonly earlier: boolean }> {
  const today = await zoneToday(tx, zoneId);
  if (asOf !== undefined && asOf > today) throw refusal("invalid", "asOfInFuture");
  return { day: asOf === undefined ? today : plainDate(asOf), earlier: asOf !== undefined && asOf < today };
}

/** Every row as it stands today, on its own zone's clock, or on the day asked for. */
async function standing({ calendar }: ProblemMeans, tx: ScopedTx, rows: readonly BareProblem[], asOf?: string): Promise<Problem[]> {
  if (rows.length === 0) return [];
  if (asOf !== undefined) return problemsOn(tx, calendar, rows, () => plainDate(asOf));
  const days = new Map((await listZones(tx)).rows.map(({ id, today }) => [id, today]));
  return problemsOn(tx, calendar, rows, (zoneId) => plainDate(days.get(zoneId) ?? ""));
}

export const keptProblems = (means: ProblemMeans): Kept => ({
  title: problems.title,
  query: {
    select: async (tx, zoneId, ids) => standing(means, tx, await bareProblemQuery.select(tx, zoneId, ids)),
    page: async (tx, zoneIds, filter, page) => standing(means, tx, await bareProblemQuery.page(tx, zoneIds, filter, page), filter.earlier === true ? filter.day : undefined),
    count: bareProblemQuery.count,
  },
  withdraw: withdrawProblem,
});

/** Only what nobody took up is withdrawn as a mistake; a contact withdraws only the enterprise's own request. */
async function withdrawProblem(tx: ScopedTx, key: { readonly zoneId: string; readonly id: string; readonly version: number }): Promise<WriteOutcome> {
  const [bare] = await bareProblemQuery.select(tx, key.zoneId, [key.id]);
  const steps = await selectSteps(tx, [key.zoneId], [key.id], { withdrawn: false });
  if (bare) {
    demandChangeable(tx, bare, steps.length);
    await demandNear(tx, bare);
  }
  demand(mayWithdraw(steps.length), "conflict");
  return updateProblem(tx, key, { withdrawn: true });
}

/** The pool is shared to be read: who is paired with other enterprises neither withdraws nor confirms what this one raised. */
export async function demandNear(tx: ScopedTx, { zoneId, enterpriseId }: Pick<BareProblem, "zoneId" | "enterpriseId">): Promise<void> {
  if (tx.scope.narrowed !== undefined && enterpriseId !== null) await requireEnterprises(tx, zoneId, [enterpriseId]);
}

function demandChangeable({ scope }: ScopedTx, { origin }: BareProblem, steps: number): void {
  if (scope.enterpriseId !== undefined) demand(mayEnterpriseChange(origin, steps), "forbidden");
}

async function correctProblem(kept: Kept, tx: ScopedTx, { params, body }: Input<typeof problems.correct>): Promise<Problem> {
  const { rows: [row = body] } = await completed(tx, params.zoneId, [body]);
  return changeRow(kept, tx, params, body, async (key, before) => {
    const steps = await selectSteps(tx, [key.zoneId], [key.id], { withdrawn: false });
    demandChangeable(tx, before, steps.length);
    demand(judgeRaised(row.raisedOn, steps[0]));
    const outcome = await updateProblem(tx, key, { ...columnsOf(row), source_ref: row.sourceRef ?? null });
    if (outcome === "done") await moveSteps(tx, key.zoneId, key.id, row.enterpriseId ?? null);
    return outcome;
  });
}

/** What the routes of the ledger need. */
export function problemKeeper(means: ProblemMeans) {
  const kept = keptProblems(means);
  const keeper = keeping(kept);
  return {
    ...keeper,
    list: async (tx: ScopedTx, { params, query }: { readonly params: { readonly zoneId: string }; readonly query: ListQuery }) =>
      keeper.list(tx, { params, query: { ...query, ...await dayAsked(tx, params.zoneId, query.asOf) } }),
    create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof problems.create>): Promise<Problem> => {
      const id = newId();
      await addProblems(tx, zoneId, [{ ...body, id }]);
      return requireRow(kept, tx, { zoneId, recordId: id });
    },
    correct: (tx: ScopedTx, input: Input<typeof problems.correct>) => correctProblem(kept, tx, input),
  };
}

/** One set-based count a tab. What is not pending, answered or closed is in hand, those overdue among it. */
export async function problemCounts(tx: ScopedTx, { params, query }: Input<typeof countProblems>): Promise<Output<typeof countProblems>> {
  const asked = await dayAsked(tx, params.zoneId, query.asOf);
  const zoneIds = await zonesWithin(tx, params.zoneId);
  const count = (state: NonNullable<ListQuery["state"]>) => bareProblemQuery.count(tx, zoneIds, { ...query, ...asked, state });
  const all = await bareProblemQuery.count(tx, zoneIds, { ...query, ...asked });
  const [pending, overdue, answered, closed] = [await count("pending"), await count("overdue"), await count("answered"), await count("closed")];
  return { all, pending, inHand: all - pending - answered - closed, overdue, answered, closed };
}
