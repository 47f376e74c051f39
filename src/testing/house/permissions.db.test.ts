import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { someEnterprises } from "../../capabilities/enterprises/builders.ts";
import { signIn, signOut } from "../../capabilities/accounts/contract/session.ts";
import { findCaller, recordRefusal } from "../../capabilities/accounts/service/session.ts";
import { createDepartment } from "../../capabilities/zones/contract.ts";
import { zoneRoutes } from "../../capabilities/zones/routes.ts";
import { isKeyed, isReading, type Operation } from "../../kernel/operation.ts";
import { roles, type Role } from "../../kernel/role.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { mountsOf } from "../../main/mounts.ts";
import { historyOfRecord } from "../../platform/history/contract.ts";
import { buildApp } from "../../platform/http/server.ts";
import { newId } from "../../platform/new-id.ts";
import { testApp, testPassword, type TestApp } from "../test-app.ts";
import { testClient, type TestClient } from "../test-client.ts";

interface Member extends TestClient {
  readonly userId: string;
}

let base: TestApp;
let app: FastifyInstance;
let operations: readonly Operation[];
let zoneId: string;
let otherZoneId: string;
const members = new Map<Role, Member>();

/** The whole product's door, as main/ mounts it, over the test's database. */
async function openWholeDoor(): Promise<void> {
  const { database } = base.testDatabase;
  const rules = { examplesMaySignIn: true };
  const now = () => base.clock.now;
  const built = await buildApp({
    database, now, cookieSecure: false, logger: false, bodyLimit: 1024 * 1024, requestsPerMinute: 100_000,
    findCaller: ({ sessionSecret }) => (sessionSecret === undefined ? Promise.resolve(undefined) : findCaller(database, sessionSecret, now(), rules)),
    recordRefusal: (caller, op) => recordRefusal(database, caller, op, now()),
  }, mountsOf(await readShippedCatalogue(), rules));
  app = built.app;
  operations = built.door.operations;
}

async function enter(role: Role, given: { readonly departmentId: string; readonly enterpriseId: string }): Promise<Member> {
  const account = `role-${role.toLowerCase()}`;
  const userId = await base.user(account, {
    role, zoneId,
    ...(role === "departmentHandler" ? { departmentId: given.departmentId } : {}),
    ...(role === "enterpriseContact" ? { enterpriseId: given.enterpriseId } : {}),
  });
  const client = testClient(app);
  await client.call(signIn, { body: { account, password: testPassword } });
  return { ...client, userId };
}

beforeAll(async () => {
  base = await testApp(zoneRoutes);
  zoneId = (await base.zone()).id;
  otherZoneId = (await base.zone()).id;
  const administrator = await base.as({ role: "administrator", zoneId });
  const { id: departmentId } = await administrator.call(createDepartment, { params: { zoneId }, body: { name: "审批局", kind: "decidingOrgan" } });
  const [enterpriseId = ""] = await base.asSystem([zoneId], (tx) => someEnterprises(tx, zoneId, 1));
  await openWholeDoor();
  for (const role of roles) members.set(role, await enter(role, { departmentId, enterpriseId }));
});
afterAll(async () => {
  await app.close();
  await base.close();
});

const memberOf = (role: Role): Member => {
  const member = members.get(role);
  if (!member) throw new Error(`nobody holds ${role}`);
  return member;
};

interface Answer {
  readonly status: number;
  readonly code: string | undefined;
  readonly body: unknown;
}

/** Conditions that an operation cannot do without, and the bodies of readings and exports. */
const needed: Readonly<Record<string, string>> = { "figures.byZone": "?ids=projects.keyProjects", "approvals.materials": "?items=eiaForm" };
const neededBody: Readonly<Record<string, object>> = { "briefings.check": { text: "12个项目" }, "briefings.read": { text: "12个项目" }, "approvals.printWallChart": { filter: {} }, "approvals.exportWallChart": { filter: {} } };
const keyOf = (op: Operation) => (isKeyed(op) ? { headers: { "idempotency-key": newId() } } : {});

/** Asks with a well-formed address whose records do not exist, and an empty body: what is asked for is permission alone. */
async function ask(client: TestClient, op: Operation, zone = zoneId): Promise<Answer> {
  const path = op.path.replace(/:(\w+)/g, (_, name: string) => (name === "zoneId" ? zone : newId()));
  const response = await client.send({ method: op.method, url: `/api${path}${needed[op.id] ?? ""}`, ...(op.method === "GET" ? {} : { payload: neededBody[op.id] ?? {}, ...keyOf(op) }) });
  const body: unknown = response.body === "" || (op.file !== undefined && response.statusCode === 200) ? undefined : response.json();
  const code = typeof body === "object" && body !== null && "code" in body && typeof body.code === "string" ? body.code : undefined;
  return { status: response.statusCode, code, body };
}

const holds = ({ permission: { holders } }: Operation, role: Role) => typeof holders !== "string" && holders.includes(role);
const byRole = ({ permission: { holders } }: Operation) => typeof holders !== "string";
/** Signing out ends the session that the next question needs. */
const asked = () => operations.filter(({ id }) => id !== signOut.id);

/** What came of each operation, as lines of text that name it. */
const outcomes = async (ops: readonly Operation[], of: (op: Operation) => Promise<unknown>): Promise<string[]> => {
  const lines: string[] = [];
  for (const op of ops) lines.push(`${op.id} ${JSON.stringify(await of(op))}`);
  return lines;
};

describe.each(roles)("%s", (role) => {
  test("is refused every operation that the permission matrix does not give, and each refusal is recorded", async () => {
    const { userId, ...client } = memberOf(role);
    const closed = asked().filter((op) => byRole(op) && !holds(op, role));
    expect(await outcomes(closed, async (op) => { const { status, code } = await ask(client, op); return { status, code }; }))
      .toEqual(await outcomes(closed, () => Promise.resolve({ status: 403, code: "notPermitted" })));
    const recorded = await base.testDatabase.asOwner<{ operation: string }>("select operation from permission_refusal where actor = $1 order by operation", [userId]);
    expect(recorded.map(({ operation }) => operation)).toEqual(closed.map(({ id }) => id).sort());
  });

  test("is let in to every operation that the matrix gives: the answer is about what was asked, not about who asks", async () => {
    const open = asked().filter((op) => !byRole(op) || holds(op, role));
    const wrong: string[] = [];
    for (const op of open) {
      const { status, code } = await ask(memberOf(role), op);
      if (status === 401 || code === "notPermitted" || status >= 500) wrong.push(`${op.id} ${String(status)} ${code ?? ""}`);
    }
    expect(wrong).toEqual([]);
  });

  test("is told of a zone in which the role is not held that there is none; a history there is empty", async () => {
    const reads = asked().filter((op) => (isReading(op) || op.file !== undefined) && op.path.includes(":zoneId") && (!byRole(op) || holds(op, role)));
    const leaks: string[] = [];
    for (const op of reads) {
      const { status, body } = await ask(memberOf(role), op, otherZoneId);
      const nothing = op.id === historyOfRecord.id ? JSON.stringify(body) === '{"rows":[]}' : status === 404;
      if (!nothing) leaks.push(`${op.id} ${String(status)} ${JSON.stringify(body)}`);
    }
    expect(leaks).toEqual([]);
  });
});

test("who is not signed in is let in to what anyone may use, and to nothing else", async () => {
  const nobody = testClient(app);
  const answers = await outcomes(operations, async (op) => (await ask(nobody, op)).code === "notSignedIn");
  expect(answers).toEqual(await outcomes(operations, (op) => Promise.resolve(op.permission.holders !== "anyone")));
});

test("every role is held by somebody for something, and every write needs a role or one's own session", () => {
  expect(roles.filter((role) => !operations.some((op) => holds(op, role)))).toEqual([]);
  expect(operations.filter((op) => !isReading(op) && !byRole(op)).map(({ id }) => id).sort())
    .toEqual(["accounts.changePassword", "accounts.signIn", "accounts.signOut"]);
});

test("the auditor writes nothing but that something was exported; the administrator keeps users and catalogues, sees the history of users and set-up alone and, of the business, only the enterprises that contacts are for (三员分立)", () => {
  const of = (role: Role) => operations.filter((op) => holds(op, role));
  expect(of("auditor").filter((op) => !isReading(op) && op.file === undefined).map(({ id }) => id)).toEqual([]);
  expect(of("administrator").map(({ id }) => id).filter((id) => !/^(accounts|zones)\.|^approvals\.\w+Item(Override|Arrangement|MaterialEdit)s?$|^approvals\.(items|zoneItems?|itemMaterials)$/.test(id)).sort()).toEqual(["enterprises.get", "enterprises.list", "history.ofCatalogue", "history.ofUser", "history.ofZone"]);
});

test("an enterprise's contact reads own projects and own requests, raises and confirms these, and rates services; nothing else is theirs to call", () => {
  expect(operations.filter((op) => byRole(op) && holds(op, "enterpriseContact")).map(({ id }) => id).sort()).toEqual([
    "approvals.ownProjects", "approvals.rateService", "problems.confirmProblem", "problems.correctProblem", "problems.countProblems", "problems.createProblem",
    "problems.getProblem", "problems.getProblemDetail", "problems.listProblemEvents", "problems.listProblems", "problems.withdrawProblem",
  ]);
});
