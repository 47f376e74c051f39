import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDemoSession, openHttpSession, type HttpAnswer, type HttpSession } from "../src/testing/http-session.ts";
import { newDataDir, removeDataDir, startProductProcess, type Product } from "../src/testing/product.ts";

// 承诺：「不合要求的请求一律说明原因后拒绝，不写入任何内容；同一次提交重复发送只办理一次；越权、越区的记录与不存在的记录答复相同」。
let product: Product;
let officer: HttpSession;
let city: HttpSession;
let zones: readonly { readonly id: string; readonly code: string }[];

interface Problem { readonly code: string; readonly title: string; readonly instance: string; readonly errors?: readonly { readonly field: string; readonly message: string }[] }
interface Rows<Row> { readonly rows: readonly Row[]; readonly total: number }

beforeAll(async () => {
  product = await startProductProcess({ dataDir: await newDataDir() });
  [officer, city] = [await openDemoSession(product.address, "xiangmu"), await openDemoSession(product.address, "shiji")];
  zones = ((await city.get("zones")).body as Rows<{ id: string; code: string }>).rows;
});
afterAll(async () => {
  await product.stop();
  await removeDataDir(product.dataDir);
});

const zone = (code: string): string => zones.find((one) => one.code === code)?.id ?? "";
const enterprises = () => `zones/${zone("qixian")}/enterprises`;
const counted = async () => ((await officer.get(enterprises())).body as Rows<unknown>).total;
const fresh = (name: string, creditCode: string) => ({ name, creditCode });
const chinese = /[\u4e00-\u9fff]/;

function expectRefusal(answer: HttpAnswer, status: number, code: string): Problem {
  const problem = answer.body as Problem;
  expect([answer.status, problem.code]).toEqual([status, code]);
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  expect(problem.title).toMatch(chinese);
  expect(problem.instance).not.toBe("");
  return problem;
}

describe("what is no request at all", () => {
  test("a body that is no JSON is refused, also where no body was sent or its kind is another", async () => {
    const before = await counted();
    expectRefusal(await officer.post(enterprises(), { raw: "{\"name\": " }), 400, "notJson");
    expectRefusal(await officer.post(enterprises(), { raw: "name=1", headers: { "content-type": "application/x-www-form-urlencoded" } }), 415, "unsupportedMediaType");
    expectRefusal(await officer.post(enterprises()), 400, "invalidInput");
    expect(await counted()).toBe(before);
  });
  test("a body over a mebibyte is refused by its size", async () => {
    expectRefusal(await officer.post(enterprises(), { body: { name: "长".repeat(400_000) } }), 413, "bodyTooLarge");
  });
  test("fields that are missing, too many or of another kind are each named in Chinese", async () => {
    const { errors = [] } = expectRefusal(await officer.post(enterprises(), { body: { name: 12, other: true } }), 400, "invalidInput");
    expect(errors.map(({ field }) => field).toSorted()).toEqual(["body/creditCode", "body/name", "body/other"]);
    expect(errors.find(({ field }) => field === "body/creditCode")?.message).toBe("「统一社会信用代码」为必填项");
    for (const { message } of errors) expect(message).toMatch(chinese);
  });
  test("an address that is none, and an id that is none, are told apart from a record that is missing", async () => {
    expectRefusal(await officer.get("nothing"), 404, "noSuchOperation");
    expectRefusal(await officer.get(`${enterprises()}/not-an-id`), 400, "invalidInput");
    expectRefusal(await officer.get(`${enterprises()}?limit=many`), 400, "invalidInput");
  });
});

describe("records out of sight", () => {
  const unknown = "0190a000-0000-7000-8000-000000000000";
  test.each([
    ["enterprises", "enterpriseNotFound"],
    ["projects", "projectNotFound"],
    ["cases", "caseNotFound"],
  ])("an unknown id among the %s is not found", async (kind, code) => {
    expectRefusal(await officer.get(`zones/${zone("qixian")}/${kind}/${unknown}`), 404, code);
  });
  test("a zone outside the reader's own is not found, whether it stands or not", async () => {
    const elsewhere = zones.find(({ code }) => code === "jinzhong")?.id ?? "";
    expect(elsewhere).not.toBe("");
    for (const id of [elsewhere, unknown]) {
      for (const rest of ["projects", "enterprises", "wall-chart", "departments"]) expectRefusal(await officer.get(`zones/${id}/${rest}`), 404, "zoneNotFound");
    }
  });
  test("another zone's address does not lead to this zone's record, even for who sees both", async () => {
    const project = ((await city.get(`zones/${zone("qixian")}/projects`)).body as Rows<{ id: string }>).rows[0]?.id ?? "";
    expect((await city.get(`zones/${zone("qixian")}/projects/${project}`)).status).toBe(200);
    expectRefusal(await city.get(`zones/${zone("jinzhong")}/projects/${project}`), 404, "projectNotFound");
  });
  test("who is not signed in, and who may only read, are refused before anything is looked at", async () => {
    expectRefusal(await openHttpSession(product.address).get(enterprises()), 401, "notSignedIn");
    expectRefusal(await city.post(enterprises(), { body: fresh("不得登记", "91140700MA0GTEST0X") }), 403, "notPermitted");
  });
});

describe("a submission sent again", () => {
  test("without a key, or with one that is none, it is refused", async () => {
    const body = fresh("无编号", "91140700110000012X");
    expectRefusal(await officer.post(enterprises(), { body, headers: { "idempotency-key": "" } }), 400, "idempotencyKeyMissing");
    expectRefusal(await officer.post(enterprises(), { body, headers: { "idempotency-key": "short" } }), 400, "idempotencyKeyInvalid");
  });
  test("with the same key and body it is answered alike and made once; with another body it is refused", async () => {
    const key = randomUUID();
    const before = await counted();
    const body = { name: "重复提交测试厂", creditCode: "91350100M000100Y43" };
    const headers = { "idempotency-key": key };
    const [first, again] = [await officer.post(enterprises(), { body, headers }), await officer.post(enterprises(), { body, headers })];
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
    expect([first, again].map(({ headers: got }) => got.get("idempotent-replay"))).toEqual([null, "true"]);
    expectRefusal(await officer.post(enterprises(), { body: { ...body, name: "另一家" }, headers }), 409, "idempotencyKeyReused");
    expect(await counted()).toBe(before + 1);
  });
});

describe("who sends it", () => {
  test.each([
    ["by its origin", { origin: "https://elsewhere.example" }],
    ["by what the browser says of its site", { "sec-fetch-site": "cross-site" }],
  ])("a write from another site is refused, known %s", async (_, headers) => {
    const before = await counted();
    expectRefusal(await officer.post(enterprises(), { body: fresh("他站提交", "91350100M000100Y43"), headers }), 403, "crossSiteRequest");
    expect(await counted()).toBe(before);
  });
  test("after five wrong passwords the account is locked, even against the right one; another account is not", async () => {
    const attempt = (account: string, password: string) => openHttpSession(product.address).post("sign-in", { body: { account, password } });
    for (let count = 0; count < 5; count += 1) expectRefusal(await attempt("tongji", `wrong-${String(count)}`), 401, "wrongPassword");
    const locked = await attempt("tongji", "Guatu-demo-2025");
    expect((locked.body as Problem).code).toBe("accountLocked");
    expect((locked.body as Problem).title).toContain("15分钟");
    expect(locked.headers.getSetCookie()).toEqual([]);
    expect((await attempt("daiban", "Guatu-demo-2025")).status).toBe(200);
  });
  test("an account that is none is refused in the words of a wrong password", async () => {
    expectRefusal(await openHttpSession(product.address).post("sign-in", { body: { account: "nobody", password: "whatever-1" } }), 401, "wrongPassword");
  });
});
