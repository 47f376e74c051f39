import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LedgerOperations } from "../../kernel/ledger.ts";
import { isReading, type Operation } from "../../kernel/operation.ts";
import type { Role } from "../../kernel/role.ts";
import { historyOfRecord } from "../../platform/history/contract.ts";
import { newId } from "../../platform/new-id.ts";
import type { TestClient } from "../test-client.ts";
import { more, openTown, reason, trials, type Body, type Side, type Town, type Trial } from "./ledger-town.ts";

/** Those who see a part of the zone, or of it one enterprise alone. */
const narrow = ["approvalAgent", "pairedCadre", "departmentHandler", "enterpriseContact"] as const;

let town: Town;
beforeAll(async () => { town = await openTown(); });
afterAll(() => town.close());

const holds = ({ permission: { holders } }: Operation, role: Role) => typeof holders !== "string" && holders.includes(role);
/** What is told apart within a zone: ledgers that this role sees, and a part of them only. */
const partsFor = (role: Role): readonly Trial[] => trials.filter(({ ledger, whole }) => holds(ledger.list, role) && (whole !== true || role === "enterpriseContact") && !ledger.list.id.endsWith("listZoneIndustries"));
const rowOf = (side: Side, ledger: LedgerOperations): string => side.rows.get(ledger) ?? "";

interface Answer { readonly status: number; readonly body: { readonly rows?: readonly { readonly id: string }[]; readonly total?: number; readonly code?: string; readonly id?: string; readonly version?: number }; readonly text: string }

/** Asks an operation of a zone's record with any query and body; the answer as it came. */
async function ask(client: TestClient, op: Operation, { recordId = "", query = {}, body, params = {} }: { readonly recordId?: string; readonly query?: Readonly<Record<string, string>>; readonly body?: Body; readonly params?: Readonly<Record<string, string>> } = {}): Promise<Answer> {
  const known: Readonly<Record<string, string>> = { zoneId: town.zoneId, recordId, ...params };
  const path = op.path.replace(/:(\w+)/g, (_, name: string) => known[name] ?? newId());
  const response = await client.send({
    method: op.method, url: `/api${path}?${new URLSearchParams(query).toString()}`,
    ...(op.method === "GET" ? {} : { payload: body ?? {} }),
    ...(isReading(op) ? {} : { headers: { "idempotency-key": newId() } }),
  });
  return { status: response.statusCode, body: response.body === "" ? {} : response.json(), text: response.body };
}

const filtersOf = ({ list }: LedgerOperations): readonly string[] => Object.keys((list.query as { readonly properties?: object } | undefined)?.properties ?? {});

/** Ways in which a list could tell of a row out of sight; those that do. */
async function leaksOf(client: TestClient, { ledger }: Trial, other: Side): Promise<string[]> {
  const id = rowOf(other, ledger);
  const leaks: string[] = [];
  const all = await ask(client, ledger.list, { query: { limit: "200", withdrawn: "with" } });
  if (all.status !== 200 || all.text.includes(id) || all.text.includes(other.mark) || all.body.total !== all.body.rows?.length) leaks.push(`list ${String(all.status)}`);
  const searches: readonly Readonly<Record<string, string>>[] = [
    { text: other.mark }, ...(["enterpriseId", "projectId", "departmentId"] as const).filter((name) => filtersOf(ledger).includes(name)).map((name) => ({ [name]: other[name] })),
  ];
  for (const query of searches) if ((await ask(client, ledger.list, { query })).body.total !== 0) leaks.push(`search ${JSON.stringify(query)}`);
  const [after, nowhere] = [await ask(client, ledger.list, { query: { cursor: id } }), await ask(client, ledger.list, { query: { cursor: newId() } })];
  if (after.text !== nowhere.text) leaks.push("cursor");
  if ((await ask(client, ledger.get, { recordId: id })).status !== 404) leaks.push("get");
  return leaks;
}

/** Writes on, of and towards what is out of sight; those that were not answered as for a row that does not exist. */
async function writesLetIn(client: TestClient, role: Role, { ledger, body }: Trial, other: Side): Promise<string[]> {
  const [own, foreign] = [rowOf(town.seen, ledger), rowOf(other, ledger)];
  const version = (await ask(client, ledger.get, { recordId: own })).body.version ?? 1;
  const wrong: string[] = [];
  const expectMissing = (what: string, { status, text }: Answer) => { if (status !== 404) wrong.push(`${what} ${String(status)} ${text.slice(0, 200)}`); };
  if (holds(ledger.create, role)) expectMissing("create", await ask(client, ledger.create, { body: body(other) }));
  if (holds(ledger.correct, role)) {
    expectMissing("correct theirs", await ask(client, ledger.correct, { recordId: foreign, body: { ...body(town.seen), version: 1, reason } }));
    expectMissing("move there", await ask(client, ledger.correct, { recordId: own, body: { ...body(other), version, reason } }));
  }
  if (holds(ledger.withdraw, role)) expectMissing("withdraw", await ask(client, ledger.withdraw, { recordId: foreign, body: { version: 1, reason } }));
  return wrong;
}

/** What all of a zone know, a contact too. */
const commonKnowledge = new Set(["approvals.zoneItems", "approvals.zoneItem", "zones.departments", "enterprises.listZoneIndustries", "enterprises.industrySystem"]);
const five = new Set(trials.flatMap(({ ledger }) => [ledger.list, ledger.get, ledger.create, ledger.correct, ledger.withdraw].map(({ id }) => id)));
const ledgerOf = (op: Operation): LedgerOperations | undefined => trials.map(({ ledger }) => ledger).find(({ get }) => op.path === get.path || op.path.startsWith(`${get.path}/`));

test("the trial knows every ledger that is served, and every operation on a ledger's record", () => {
  const lists = town.operations.filter(({ query }) => query !== undefined && "withdrawn" in ((query as { properties?: object }).properties ?? {})).map(({ id }) => id);
  expect(lists.filter((id) => !five.has(id))).toEqual(["batches.listRounds"]);
  expect(town.operations.filter(({ id, path }) => path.includes(":recordId") && !five.has(id)).map(({ id }) => id).sort()).toEqual(Object.keys(more).sort());
});

describe.each(narrow)("%s", (role) => {
  test.each(["hidden", "abroad"] as const)("sees of no ledger a row that is %s: not listed, counted, found, read or told by a cursor", async (side) => {
    const wrong: string[] = [];
    for (const trial of partsFor(role)) for (const leak of await leaksOf(town.by(role), trial, town[side])) wrong.push(`${trial.ledger.list.id}: ${leak}`);
    expect(wrong).toEqual([]);
  });

  test.each(["hidden", "abroad"] as const)("changes no row that is %s, and enters and moves none there", async (side) => {
    const wrong: string[] = [];
    for (const trial of partsFor(role)) for (const leak of await writesLetIn(town.by(role), role, trial, town[side])) wrong.push(`${trial.ledger.create.id}: ${leak}`);
    expect(wrong).toEqual([]);
  });

  test("reaches by no other operation a record out of sight", async () => {
    const wrong: string[] = [];
    for (const op of town.operations.filter(({ id, path }) => path.includes(":recordId") && !five.has(id))) {
      const ledger = ledgerOf(op);
      if (!ledger || !holds(op, role)) continue;
      for (const side of [town.hidden, town.abroad]) {
        const { status, text } = await ask(town.by(role), op, { recordId: rowOf(side, ledger), body: more[op.id] ?? {} });
        if (status !== 404 && !(op.id === "meetings.completeDecision" && status === 403)) wrong.push(`${op.id} ${String(status)} ${text.slice(0, 120)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("is told by no read of the zone anything of a row out of sight", async () => {
    const wrong: string[] = [];
    const known = new Set(trials.filter(({ whole }) => whole === true).flatMap(({ ledger }) => [ledger.list.id, ledger.get.id]));
    for (const op of town.operations.filter((one) => isReading(one) && one.path.includes(":zoneId") && holds(one, role) && !known.has(one.id) && !one.path.includes(":recordId") && !commonKnowledge.has(one.id))) {
      for (const side of [town.seen, town.hidden]) {
        const { status, text } = await ask(town.by(role), op, { body: more[op.id] ?? {}, params: { enterpriseId: side.enterpriseId, projectId: side.projectId, roundId: "" } });
        if (status >= 500 || /HIDDEN|ABROAD/.test(text)) wrong.push(`${op.id} ${String(status)} ${/.{0,60}(HIDDEN|ABROAD)/.exec(text)?.[0] ?? ""}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("finds the history of no record out of sight", async () => {
    if (!holds(historyOfRecord, role)) return;
    const wrong: string[] = [];
    for (const { ledger, whole } of trials.filter((trial) => trial.whole !== true)) {
      for (const side of [town.hidden, town.abroad]) {
        const { text } = await ask(town.by(role), historyOfRecord, { params: { rowId: rowOf(side, ledger) } });
        if (text !== '{"rows":[]}') wrong.push(`${ledger.title} ${String(whole)} ${text.slice(0, 200)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
