import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { newId } from "../../platform/new-id.ts";
import { creditCheckCharacter } from "../enterprises/rules/credit-code.ts";
import { createEnterprises } from "../enterprises/service/enterprise.ts";
import { SiteCondition } from "../projects/contract/fact.ts";
import type { NewFact } from "../projects/service/fact.ts";
import { createProjects } from "../projects/service/create.ts";
import { addKeyListEntries } from "../projects/service/key-list.ts";
import type { WorkCalendar } from "../../kernel/work-calendar.ts";
import { fullStep } from "./builders/steps.ts";
import type { CaseFactKind } from "./contract/fact.ts";
import type { ApprovalItem } from "./contract/item.ts";
import { afterSilence, progressOf } from "./rules/case-progress.ts";
import { mayRecord } from "./rules/case-state.ts";
import { nextOf } from "./rules/case-table.ts";
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

/** Everything that 建筑法 §8 asks of the site is met on the day. */
export const siteReady = (projectId: string, occurredOn: string): NewFact[] => SiteCondition.enum.map((kind) => ({ projectId, kind, occurredOn, evidence: "contract" }));

/** The steps of a case that was applied for, accepted and decided on these days. */
export const decidedSteps = (submittedOn: string, acceptedOn: string, decidedOn: string): LoadedFact[] => [
  { kind: "submitted", occurredOn: submittedOn },
  { kind: "accepted", occurredOn: acceptedOn },
  { kind: "decided", occurredOn: decidedOn },
];

interface Chance {
  readonly items: readonly ApprovalItem[];
  readonly calendar: WorkCalendar;
  readonly today: PlainDate;
  /** From 0 up to, not including, 1; seeded, so that a failure comes again. */
  readonly random: () => number;
}

type Making = Omit<Chance, "items"> & { readonly item: ApprovalItem };

/** Two times in three the way to a decision, else anything that may come next. */
function someKind({ item, calendar, random }: Making, steps: readonly LoadedFact[], day: PlainDate): CaseFactKind | undefined {
  const offered = nextOf(afterSilence(progressOf(steps, item, calendar), day), item);
  const onward = offered.filter((kind) => kind === "submitted" || kind === "accepted" || kind === "decided");
  const among = onward.length > 0 && random() < 2 / 3 ? onward : offered;
  return among[Math.floor(random() * among.length)];
}

/** Steps that may stand by the rules, grown one by one from some day of the last half year up to today; often none. */
function someSteps(making: Making): LoadedFact[] {
  const { item, calendar, today, random } = making;
  const steps: LoadedFact[] = [];
  let day = addDays(today, -Math.floor(random() * 180));
  for (let left = Math.floor(random() * 8); left > 0; left -= 1) {
    const kind = someKind(making, steps, day);
    if (kind === undefined || day > today) break;
    const step = fullStep(kind, day, item);
    // Not every step that may come next may come on any day: an extension not after the due day, a stop not on the day of another.
    if (mayRecord(step, steps, { item, calendar, today }).allowed) steps.push(step);
    day = addDays(day, Math.floor(random() * 15));
  }
  return steps;
}

/** For each project and item a case or, one time in six, none. */
export const someCases = (projectIds: readonly string[], { items, ...chance }: Chance): NewCase[] =>
  projectIds.flatMap((projectId) => items.flatMap((item) => (chance.random() < 1 / 6 ? [] : [{ projectId, item: item.code, facts: someSteps({ ...chance, item }) }])));
