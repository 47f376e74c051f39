import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { suppliers } from "../../capabilities/operations/contract/supplier.ts";
import type { LedgerOperations } from "../../kernel/ledger.ts";
import { isKeyed, type Operation } from "../../kernel/operation.ts";
import type { Role } from "../../kernel/role.ts";
import { newId } from "../../platform/new-id.ts";
import { openTown, trials, type Body, type Town } from "./ledger-town.ts";

let town: Town;
beforeAll(async () => { town = await openTown(); });
afterAll(() => town.close());

/** What nobody types and somebody sends. */
const hostile: readonly unknown[] = [
  null, true, -1, 0, 1.5, 1e300, 9_007_199_254_740_991, -9_007_199_254_740_991, 9_007_199_254_740_993, 2_147_483_648, "", " ", "\u0000", "a\u0000b", "\ud800", "x\ud800y", "\u0007\u001b[31m",
  "\u200b", "\u202eabc", "a\nb", "a\u2028b", "e\u0301", "0001-01-01", "9999-12-31", "2025-02-30", "1900-01-01", "2999-12-31", "-0", "1e5", "NaN", "9".repeat(400), "x".repeat(5000),
  "'; drop table visit; --", "%_\\", "{}", "${7*7}", "constructor", "__proto__", "toString", "hasOwnProperty", [], [[]], {}, { constructor: 1 }, { toString: "x" },
  Array.from({ length: 10_000 }, () => "x"), Array.from({ length: 10_000 }, () => ({})), Array.from({ length: 200 }, () => null), "00000000-0000-0000-0000-000000000000", newId(), "2025-13", "0000-00/9999-99", "1900-01/2999-12",
];
/** Of so many values one is sent to a field, another to the next: each is sent to many fields, and the trial stays short. */
const TURNS = 7;
const turnOf = (field: number): readonly unknown[] => hostile.filter((_, place) => (place + field) % TURNS === 0);
const say = (value: unknown): string => JSON.stringify(value).slice(0, 60);

interface Schema { readonly properties?: Readonly<Record<string, Schema>>; readonly items?: Schema }
const shapeOf = (schema: unknown): Schema => schema as Schema;

/** The path of every field that an operation's body or query has, into the first place of each array. */
function* fieldsOf(schema: Schema | undefined, at: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  for (const [name, child] of Object.entries(schema?.properties ?? {})) {
    yield [...at, name];
    yield* fieldsOf(child, [...at, name]);
    if (child.items?.properties) yield* fieldsOf(child.items, [...at, name, 0]);
  }
}

/** The body with one value put at the path; what stands on the way is made. */
function withValue(body: unknown, [first, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (first === undefined) return value;
  if (typeof first === "number") {
    const [one = {}, ...others] = Array.isArray(body) ? body as unknown[] : [];
    return [withValue(one, rest, value), ...others];
  }
  const here = (body ?? {}) as Readonly<Record<string, unknown>>;
  return { ...here, [first]: withValue(here[first], rest, value) };
}

async function send(role: Role, op: Operation, { body, query = {}, recordId = "", raw }: { readonly body?: unknown; readonly query?: Readonly<Record<string, string>>; readonly recordId?: string; readonly raw?: string }) {
  const path = op.path.replace(/:(\w+)/g, (_, name: string) => ({ zoneId: town.zoneId, recordId })[name] ?? newId());
  return town.by(role).send({
    method: op.method, url: `/api${path}?${new URLSearchParams(query).toString()}`,
    ...(op.method === "GET" ? {} : { payload: raw ?? JSON.stringify(body), headers: { "content-type": "application/json", ...(isKeyed(op) ? { "idempotency-key": newId() } : {}) } }),
  });
}

const faulty = (status: number): boolean => status >= 500;
/** A person's words come back as they were sent. */
const altered = (sent: unknown, replied: string): boolean => typeof sent === "string" && replied.includes("\ufffd");

async function faultsOfCreate({ ledger, keeper, body }: { readonly ledger: LedgerOperations; readonly keeper: Role; readonly body: () => Body }): Promise<string[]> {
  const faults: string[] = [];
  const spare = { ...body() };
  for (const [turn, field] of [...fieldsOf(shapeOf(ledger.create.body))].entries()) {
    for (const value of turnOf(turn)) {
      const response = await send(keeper, ledger.create, { body: withValue(spare, field, value) });
      if (faulty(response.statusCode) || altered(value, response.body)) faults.push(`${ledger.create.id} ${field.join("/")} ${say(value)}`);
    }
  }
  return faults;
}

test("a text with a NUL, half a character, a control or a mark that turns the reading order is refused at its field", async () => {
  const entry = { name: "A supplier", supplies: "coal" };
  for (const name of ["\u0000", "a\u0000b", "\ud800", "x\udfffy", "\u0007", "\u202eabc", "a\u2066b\u2069"]) {
    const response = await send("projectOfficer", suppliers.create, { body: { ...entry, name } });
    expect(response.json()).toMatchObject({ status: 400, code: "invalidInput", errors: [{ field: "body/name", message: "「供应商名称」含有无法显示的字符" }] });
    expect((await send("projectOfficer", suppliers.list, { query: { text: name } })).statusCode).toBe(name.includes("\ud800") || name.includes("\udfff") ? 200 : 400);
  }
  const kept = "煤😀\u{20bb7} é";
  expect((await send("projectOfficer", suppliers.create, { body: { ...entry, name: kept } })).json()).toMatchObject({ name: kept });
});

describe.each(trials.map((trial) => ({ name: trial.ledger.create.id, trial })))("$name", ({ trial: { ledger, keeper, body } }) => {
  test("answers any value in any field, and never with a fault of its own", async () => {
    expect(await faultsOfCreate({ ledger, keeper, body: () => body(town.seen) })).toEqual([]);
  }, 120_000);

  test("answers any condition of its list, and never with a fault", async () => {
    const faults: string[] = [];
    for (const [turn, [name]] of [...fieldsOf(shapeOf(ledger.list.query))].entries()) {
      for (const value of turnOf(turn)) {
        if (Array.isArray(value) && value.length > 200) continue;
        const response = await send(keeper, ledger.list, { query: { [String(name)]: typeof value === "string" ? value : JSON.stringify(value) } });
        if (faulty(response.statusCode)) faults.push(`${ledger.list.id} ${String(name)} ${say(value)}`);
      }
    }
    expect(faults).toEqual([]);
  }, 120_000);

  test("refuses names of prototypes as fields, text that is no JSON and text beyond measure", async () => {
    const entry = JSON.stringify(body(town.seen));
    const sent = [`${entry.slice(0, -1)},"__proto__":{"version":1}}`, `${entry.slice(0, -1)},"constructor":{"prototype":{}}}`, `${entry.slice(0, -1)},"toString":"x"}`, "[]", "null", '"text"', "{", `{"x":"${"x".repeat(1_100_000)}"}`, "[".repeat(100_000), "[".repeat(200_000) + "]".repeat(200_000), `{"x":`.repeat(100_000) + "1" + "}".repeat(100_000)];
    for (const raw of sent) {
      const { statusCode } = await send(keeper, ledger.create, { raw });
      expect([raw.slice(0, 40), statusCode >= 400 && statusCode < 500]).toEqual([raw.slice(0, 40), true]);
    }
  });
});

test("any other read of a zone answers any condition, and never with a fault", async () => {
  const faults: string[] = [];
  const listed = new Set(trials.map(({ ledger }) => ledger.list.id));
  for (const [turn, op] of town.operations.filter((one) => one.method === "GET" && one.query !== undefined && !listed.has(one.id)).entries()) {
    const role = (["projectOfficer", "auditor", "statistician", "administrator"] as const).find((one) => typeof op.permission.holders !== "string" && op.permission.holders.includes(one)) ?? "projectOfficer";
    for (const [name] of fieldsOf(shapeOf(op.query))) {
      for (const value of turnOf(turn).filter((one) => typeof one !== "object")) {
        const { statusCode } = await send(role, op, { query: { [String(name)]: String(value) } });
        if (faulty(statusCode)) faults.push(`${op.id} ${String(name)} ${say(value)}`);
      }
    }
  }
  expect(faults).toEqual([]);
}, 120_000);

test("a reading or an export that takes a body answers any value in any field, and never with a fault", async () => {
  const faults: string[] = [];
  for (const op of town.operations.filter(({ reads, file }) => reads === true || file !== undefined)) {
    for (const field of fieldsOf(shapeOf(op.body))) {
      for (const value of hostile) {
        const { statusCode } = await send("projectOfficer", op, { body: withValue({ text: "12个项目" }, field, value) });
        if (faulty(statusCode)) faults.push(`${op.id} ${field.join("/")} ${say(value)}`);
      }
    }
  }
  expect(faults).toEqual([]);
}, 120_000);
