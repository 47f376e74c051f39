import { describe, expect, test } from "vitest";
import type { LedgerOperations } from "../kernel/ledger.ts";
import { newId } from "../platform/new-id.ts";
import type { SignedIn } from "./test-app.ts";

interface Kept { readonly id: string; readonly zoneId: string; readonly version: number; readonly withdrawn: boolean }
interface ListPage { readonly rows: readonly Kept[]; readonly total: number; readonly next?: string }
type Body = Readonly<Record<string, unknown>>;

/** Who keeps the ledger of a test, who may only read it, and what may be entered in it. */
export interface LedgerTrial {
  readonly zoneId: string;
  readonly keeper: SignedIn;
  /** May see the ledger and not write it. */
  readonly onlooker: SignedIn;
  /** May keep the same ledger in another zone. */
  readonly stranger: SignedIn;
  /** A new valid entry at each call: some ledgers take the same one once only. */
  readonly entry: () => Promise<Body> | Body;
  /** A required field, to be left out. */
  readonly required: string;
  /** A day that may not lie after the zone's today. */
  readonly day?: string;
  /** A field that names another row, to be given an id that nobody has. */
  readonly reference?: string;
}

/** Calls of a ledger by one person; the rows are looked at by what every ledger's row has. */
const callsOf = (ledger: LedgerOperations, who: SignedIn) => ({
  create: async (zoneId: string, body: Body) => await who.call(ledger.create, { params: { zoneId }, body }) as Kept,
  refused: (op: "create" | "correct" | "withdraw" | "get" | "list", input: object) => who.refusal(ledger[op], input),
  get: async (params: object) => await who.call(ledger.get, { params }) as Kept,
  list: async (zoneId: string, query: object) => await who.call(ledger.list, { params: { zoneId }, query }) as ListPage,
  change: async (op: "correct" | "withdraw", params: object, body: Body) => await who.call(ledger[op], { params, body }) as Kept,
});
type Calls = ReturnType<typeof callsOf>;

async function everyPage(who: Calls, zoneId: string): Promise<{ readonly ids: readonly string[]; readonly total: number }> {
  const ids: string[] = [];
  let cursor: string | undefined;
  let total: number;
  do {
    const page = await who.list(zoneId, { limit: 2, ...(cursor === undefined ? {} : { cursor }) });
    ids.push(...page.rows.map(({ id }) => id));
    ({ total, next: cursor } = { next: undefined, ...page });
  } while (cursor !== undefined);
  return { ids, total };
}

const reason = "entered by mistake";

/** Enters a valid row; what was entered, the row, and its place. */
async function enter(ledger: LedgerOperations, { zoneId, keeper, entry }: LedgerTrial) {
  const body = await entry();
  const who = callsOf(ledger, keeper);
  const row = await who.create(zoneId, body);
  return { who, row, body, params: { zoneId, recordId: row.id } };
}

function keepsRows(ledger: LedgerOperations, trial: () => LedgerTrial): void {
  test("a row is entered, found in the list and read alone, the same each time", async () => {
    const { who, row, params } = await enter(ledger, trial());
    expect(await who.get(params)).toEqual(row);
    expect((await who.list(params.zoneId, { limit: 200 })).rows).toContainEqual(row);
  });
  test("pages follow each other without a gap or a repetition, and the total is that of the filter", async () => {
    for (let count = 0; count < 3; count += 1) await enter(ledger, trial());
    const { ids, total } = await everyPage(callsOf(ledger, trial().keeper), trial().zoneId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(total);
  });
  test("a correction on an old version is a conflict that shows the row as it is, and loses nothing", async () => {
    const { who, row, body, params } = await enter(ledger, trial());
    const second = await who.change("correct", params, { ...body, version: 1, reason });
    expect(second.version).toBe(2);
    const refusal = await who.refused("correct", { params, body: { ...body, version: 1, reason } });
    expect(refusal).toMatchObject({ code: "versionConflict", status: 409, current: { id: row.id, version: 2 }, change: { person: trial().keeper.account } });
    expect(await who.get(params)).toEqual(second);
  });
  test("a withdrawn row stays readable, leaves the list, and can be changed no more", async () => {
    const { who, row, body, params } = await enter(ledger, trial());
    expect((await who.change("withdraw", params, { version: 1, reason })).withdrawn).toBe(true);
    expect((await who.get(params)).withdrawn).toBe(true);
    const idsOf = async (query: object) => (await who.list(params.zoneId, { limit: 200, ...query })).rows.map(({ id }) => id);
    expect(await idsOf({})).not.toContain(row.id);
    expect(await idsOf({ withdrawn: "only" })).toContain(row.id);
    expect((await who.refused("correct", { params, body: { ...body, version: 2, reason } })).code).toBe("alreadyWithdrawn");
  });
}

function refusesFaults(ledger: LedgerOperations, trial: () => LedgerTrial): void {
  test("a correction without a reason, a missing field and a field that nobody knows are refused", async () => {
    const { who, body, params: { zoneId, recordId } } = await enter(ledger, trial());
    const lacking = Object.fromEntries(Object.entries(body).filter(([field]) => field !== trial().required));
    expect((await who.refused("create", { params: { zoneId }, body: lacking })).status).toBe(400);
    expect((await who.refused("create", { params: { zoneId }, body: { ...body, nobodyKnows: 1 } })).status).toBe(400);
    expect((await who.refused("correct", { params: { zoneId, recordId }, body: { ...body, version: 1 } })).status).toBe(400);
  });
  test("a day in the future and a reference to nothing are refused", async () => {
    const { zoneId, keeper, entry, day, reference } = trial();
    const who = callsOf(ledger, keeper);
    const refused = async (part: object) => who.refused("create", { params: { zoneId }, body: { ...await entry(), ...part } });
    if (day !== undefined) expect((await refused({ [day]: "2999-01-01" })).code).toBe("dateInFuture");
    if (reference !== undefined) expect((await refused({ [reference]: newId() })).status).toBeGreaterThanOrEqual(404);
  });
  test("for a stranger the row does not exist, and an onlooker may read but not write", async () => {
    const { body, params: { zoneId, recordId } } = await enter(ledger, trial());
    const [stranger, onlooker] = [callsOf(ledger, trial().stranger), callsOf(ledger, trial().onlooker)];
    expect((await stranger.refused("get", { params: { zoneId, recordId } })).status).toBe(404);
    expect((await stranger.refused("create", { params: { zoneId }, body })).status).toBe(404);
    expect((await onlooker.get({ zoneId, recordId })).id).toBe(recordId);
    expect((await onlooker.refused("create", { params: { zoneId }, body })).code).toBe("notPermitted");
  });
  test("an id that is none, a cursor that is none and a row that is none are refused", async () => {
    const who = callsOf(ledger, trial().keeper);
    const { zoneId } = trial();
    expect((await who.refused("get", { params: { zoneId, recordId: newId() } })).code).toBe("recordNotFound");
    expect((await who.refused("get", { params: { zoneId, recordId: "17" } })).status).toBe(400);
    expect((await who.refused("list", { params: { zoneId }, query: { cursor: "nonsense" } })).code).toBe("cursorInvalid");
  });
}

/** What people expect of any ledger: nothing is lost, nothing wrong gets in, and every refusal says why. */
export function ledgerManners(ledger: LedgerOperations, trial: () => LedgerTrial): void {
  describe(`${ledger.create.id} and its companions`, () => {
    keepsRows(ledger, trial);
    refusesFaults(ledger, trial);
  });
}
