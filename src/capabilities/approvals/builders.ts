import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { newId } from "../../platform/new-id.ts";
import { creditCheckCharacter } from "../enterprises/rules/credit-code.ts";
import { createEnterprises } from "../enterprises/service/enterprise.ts";
import { createProjects } from "../projects/service/create.ts";
import { addKeyListEntries } from "../projects/service/key-list.ts";
import type { CaseFactKind } from "./contract/fact.ts";
import type { ApprovalItem } from "./contract/item.ts";
import { nextOf, stateOf } from "./rules/case-state.ts";
import type { LoadedFact, NewCase } from "./service/load.ts";

interface KeyProjects {
  readonly count: number;
  readonly year: number;
  readonly enteredOn: PlainDate;
  readonly agentId?: string;
  /** Tells the names of two calls in one zone apart. */
  readonly name?: string;
}

/** Registers projects of one owner and puts them on the city's key list of the year; their ids, in order. */
export async function keyProjects(tx: ScopedTx, zoneId: string, { count, year, enteredOn, agentId, name = "project" }: KeyProjects): Promise<string[]> {
  const body = newId().replaceAll("-", "").slice(-9).toUpperCase().replace(/[IOSVZ]/g, "0");
  const first17 = `91140727${body}`;
  const [enterpriseId = ""] = await createEnterprises(tx, zoneId, [{ creditCode: `${first17}${creditCheckCharacter(first17)}`, name: `${name} owner` }]);
  const projectIds = await createProjects(tx, zoneId, Array.from({ length: count }, (_, index) => ({
    name: `${name}${String(index + 1)}`, enterpriseId, agentId, industry: "glassware", nature: "newBuild", occurredOn: enteredOn,
  })));
  await addKeyListEntries(tx, zoneId, projectIds.map((projectId) => ({ projectId, year, level: "city", enteredOn })));
  return projectIds;
}

/** The steps of a case that was applied for, accepted and decided on these days. */
export const decidedSteps = (submittedOn: string, acceptedOn: string, decidedOn: string): LoadedFact[] => [
  { kind: "submitted", occurredOn: submittedOn },
  { kind: "accepted", occurredOn: acceptedOn },
  { kind: "decided", occurredOn: decidedOn },
];

interface Chance {
  readonly items: readonly ApprovalItem[];
  readonly today: PlainDate;
  /** From 0 up to, not including, 1; seeded, so that a failure comes again. */
  readonly random: () => number;
}

/** Two times in three the way to a decision, else anything that may come next. */
function someKind(item: ApprovalItem, steps: readonly LoadedFact[], random: () => number): CaseFactKind | undefined {
  const offered = nextOf(stateOf(steps), item).filter((kind) => kind !== "replaced" || item.replaceableBy.length > 0);
  const onward = offered.filter((kind) => kind === "submitted" || kind === "accepted" || kind === "decided");
  const among = onward.length > 0 && random() < 2 / 3 ? onward : offered;
  return among[Math.floor(random() * among.length)];
}

/** Steps that may stand by the rules, grown one by one from some day of the last half year up to today; often none. */
function someSteps(item: ApprovalItem, { today, random }: Omit<Chance, "items">): LoadedFact[] {
  const steps: LoadedFact[] = [];
  let day = addDays(today, -Math.floor(random() * 180));
  for (let left = Math.floor(random() * 6); left > 0; left -= 1) {
    const kind = someKind(item, steps, random);
    if (kind === undefined || day > today) break;
    const way = item.replaceableBy[0]?.way;
    steps.push({ kind, occurredOn: day, ...(kind === "replaced" && way ? { replacement: way } : {}), ...(kind === "notApplicable" || kind === "refused" ? { reason: "some reason", person: "someone" } : {}) });
    day = addDays(day, Math.floor(random() * 15));
  }
  return steps;
}

/** For each project and item a case or, one time in six, none. */
export const someCases = (projectIds: readonly string[], { items, ...chance }: Chance): NewCase[] =>
  projectIds.flatMap((projectId) => items.flatMap((item) => (chance.random() < 1 / 6 ? [] : [{ projectId, item: item.code, facts: someSteps(item, chance) }])));
