import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { signIn, signOut } from "../../capabilities/accounts/contract/session.ts";
import { instant } from "../../kernel/instant.ts";
import { testApp, testPassword, type TestApp, type TestRole } from "../../testing/test-app.ts";
import { newId } from "../new-id.ts";
import { liveRoutes, type LiveStreams } from "./live.ts";
import { openLiveHub, type LiveHub } from "./live-hub.ts";
import { sightOf } from "./live-sight.ts";

let app: TestApp;
let hub: LiveHub;
let streams: LiveStreams;
let zoneId: string;
let port: number;
const faults: unknown[] = [];

beforeEach(async () => {
  app = await testApp((door) => {
    // The hub needs the address of the database that the test app makes: it is opened once the app stands.
    streams = liveRoutes(door, {
      hub: { ready: Promise.resolve(), subscribe: (listener) => hub.subscribe(listener), close: () => hub.close() },
      maySee: sightOf(door.database, door.now), heartbeat: 40, perSession: 3,
    });
  });
  hub = openLiveHub(app.testDatabase.applicationUrl, (error) => { faults.push(error); });
  await hub.ready;
  const heard = new Set<string | null>();
  const leave = hub.subscribe((change) => { if (change !== "all" && change.kind === "zone") heard.add(change.zoneId); });
  zoneId = (await app.zone()).id;
  // A page opened from here on hears nothing of the zone's own making.
  await until(() => heard.has(zoneId));
  leave();
  await app.app.listen({ host: "127.0.0.1", port: 0 });
  port = (app.app.server.address() as AddressInfo).port;
});
afterEach(async () => {
  await app.app.close();
  await hub.close();
  await app.close();
});

async function cookieOf(...roles: readonly TestRole[]): Promise<string> {
  const account = `user-${newId().slice(-12)}`;
  await app.user(account, ...roles);
  const response = await fetch(`http://127.0.0.1:${String(port)}/api${signIn.path}`, {
    method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ account, password: testPassword }),
  });
  return response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

interface Page { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly said: () => string; readonly notices: () => string[]; readonly ended: Promise<unknown>; readonly leave: () => void }

/** An open page, as raw as a socket. */
async function openPage(cookie: string): Promise<Page> {
  const request = http.get({ port, host: "127.0.0.1", path: "/api/live", headers: { cookie } });
  const [response] = await once(request, "response") as [http.IncomingMessage];
  let text = "";
  response.setEncoding("utf8").on("data", (chunk: string) => { text += chunk; });
  response.on("error", () => undefined);
  return {
    status: response.statusCode ?? 0, headers: response.headers,
    said: () => text,
    notices: () => [...text.matchAll(/^data: (.*)$/gm)].map(([, data = ""]) => { const { kind } = JSON.parse(data) as { kind: string }; return kind; }),
    ended: new Promise((resolve) => { response.once("close", resolve); }),
    leave: () => { request.destroy(); },
  };
}

async function enterpriseWithProject(agentId: string | null = null): Promise<{ enterpriseId: string; projectId: string }> {
  const [enterpriseId, projectId] = [newId(), newId()];
  await app.asSystem([zoneId], async ({ query, now }) => {
    await sql`insert into enterprise (zone_id, id, credit_code, name, recorded_on, recorded_at, recorded_by)
      values (${zoneId}, ${enterpriseId}, ${`9114${enterpriseId.replaceAll("-", "").slice(-14).toUpperCase()}`}, '某企业', '2025-04-14', ${now}, 'system')`.execute(query);
    await sql`insert into project (zone_id, id, name, enterprise_id, agent_id, industry, nature, recorded_on, recorded_at, recorded_by)
      values (${zoneId}, ${projectId}, ${projectId}, ${enterpriseId}, ${agentId}, '食品', 'newBuild', '2025-04-14', ${now}, 'system')`.execute(query);
  });
  return { enterpriseId, projectId };
}

const addPark = (zone: string, rows = 1) => app.asSystem([zone], ({ query, now }) => sql`insert into park (zone_id, id, name, recorded_at, recorded_by)
  select ${zone}, gen_random_uuid(), gen_random_uuid()::text, ${now}, 'system' from generate_series(1, ${rows}::int)`.execute(query));
const addFact = (projectId: string) => app.asSystem([zoneId], ({ query, now }) => sql`insert into project_fact (zone_id, id, project_id, kind, occurred_on, recorded_on, recorded_at, recorded_by)
  values (${zoneId}, ${newId()}, ${projectId}, 'signed', '2025-01-02', '2025-04-14', ${now}, 'system')`.execute(query));

const until = (condition: () => boolean) => vi.waitUntil(condition, { timeout: 5000, interval: 5 });
/** A change that everybody of the zone may know, by which a page is known to have got all before it. */
async function settled(...pages: readonly Page[]): Promise<void> {
  await app.asSystem([zoneId], ({ query }) => sql`update zone set version = version + 1 where id = ${zoneId}`.execute(query));
  await until(() => pages.every((page) => page.notices().at(-1) === "zone"));
}

test("an open page is told the kind and zone of a change in its zones, and nothing of others", async () => {
  const elsewhere = (await app.zone()).id;
  const page = await openPage(await cookieOf({ role: "projectOfficer", zoneId }));
  expect(page.headers["content-type"]).toBe("text/event-stream; charset=utf-8");
  await addPark(elsewhere);
  await app.testDatabase.asOwner("update user_account set name = 'x'");
  await addPark(zoneId);
  await until(() => page.notices().includes("park"));
  expect([...page.said().matchAll(/^data: (.*)$/gm)].map(([, data = ""]) => JSON.parse(data) as unknown)).toEqual([{ kind: "park", zoneId }]);
});

test("many changes at once come as one notice", async () => {
  const page = await openPage(await cookieOf({ role: "projectOfficer", zoneId }));
  await Promise.all(Array.from({ length: 4 }, () => addPark(zoneId, 200)));
  await settled(page);
  expect(page.notices().filter((kind) => kind === "park").length).toBeLessThan(4);
});

test("an enterprise contact hears of their own enterprise and its projects only", async () => {
  const [own, other] = [await enterpriseWithProject(), await enterpriseWithProject()];
  const [page, staff] = [await openPage(await cookieOf({ role: "enterpriseContact", zoneId, enterpriseId: own.enterpriseId })), await openPage(await cookieOf({ role: "zoneLeader", zoneId }))];
  await addFact(other.projectId);
  await app.asSystem([zoneId], ({ query }) => sql`update enterprise set version = 2 where id = ${other.enterpriseId}`.execute(query));
  await addPark(zoneId);
  await settled(staff);
  expect(staff.notices()).toEqual(expect.arrayContaining(["project_fact", "enterprise", "park"]));
  await addFact(own.projectId);
  await until(() => page.notices().length > 0);
  expect(page.notices()).toEqual(["project_fact"]);
  await app.asSystem([zoneId], ({ query }) => sql`update enterprise set version = 2 where id = ${own.enterpriseId}`.execute(query));
  await until(() => page.notices().length > 1);
  expect(page.notices()).toEqual(["project_fact", "enterprise"]);
});

test("an agent hears of the projects they serve and of none besides", async () => {
  const agent = await app.as({ role: "approvalAgent", zoneId });
  const cookie = await fetch(`http://127.0.0.1:${String(port)}/api${signIn.path}`, {
    method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ account: agent.account, password: testPassword }),
  }).then((response) => response.headers.getSetCookie()[0]?.split(";")[0] ?? "");
  const [served, other] = [await enterpriseWithProject(agent.userId), await enterpriseWithProject()];
  const page = await openPage(cookie);
  await addFact(other.projectId);
  await settled(page);
  expect(page.notices()).not.toContain("project_fact");
  await addFact(served.projectId);
  await until(() => page.notices().includes("project_fact"));
});

test("a write that touches more rows than a notice can name is told to everybody of the zone, and is not hindered", async () => {
  const { enterpriseId } = await enterpriseWithProject();
  const page = await openPage(await cookieOf({ role: "enterpriseContact", zoneId, enterpriseId }));
  await app.asSystem([zoneId], async ({ query, now }) => {
    await sql`insert into enterprise (zone_id, id, credit_code, name, recorded_on, recorded_at, recorded_by)
      select ${zoneId}, gen_random_uuid(), '9199' || lpad(n::text, 14, '0'), '企业' || n, '2025-04-14', ${now}, 'system' from generate_series(1, 150) n`.execute(query);
    await sql`insert into project (zone_id, id, name, enterprise_id, industry, nature, recorded_on, recorded_at, recorded_by)
      select zone_id, gen_random_uuid(), name, id, '食品', 'newBuild', '2025-04-14', ${now}, 'system' from enterprise where credit_code like '9199%'`.execute(query);
  });
  await until(() => page.notices().length === 2);
  expect(page.notices()).toEqual(["enterprise", "project"]);
});

test("nobody who is not signed in is told anything, and a session has so many pages and no more", async () => {
  expect((await openPage("")).status).toBe(401);
  const cookie = await cookieOf({ role: "projectOfficer", zoneId });
  const pages = [await openPage(cookie), await openPage(cookie), await openPage(cookie)];
  expect((await openPage(cookie)).status).toBe(429);
  pages[0]?.leave();
  await until(() => streams.open() === 2);
  expect((await openPage(cookie)).status).toBe(200);
});

test("the stream ends when its session does, by signing out or by disuse, which an open page does not prolong", async () => {
  const cookie = await cookieOf({ role: "projectOfficer", zoneId });
  const page = await openPage(cookie);
  await until(() => page.said().includes("\n:\n"));
  await fetch(`http://127.0.0.1:${String(port)}/api${signOut.path}`, { method: "POST", headers: { cookie } });
  await page.ended;
  const idle = await openPage(await cookieOf({ role: "projectOfficer", zoneId }));
  for (const now of ["2025-04-14T02:30:00.000Z", "2025-04-14T02:59:00.000Z"]) {
    app.clock.now = instant(now);
    const beats = idle.said().length;
    await until(() => idle.said().length > beats + 8);
  }
  app.clock.now = instant("2025-04-14T03:00:01.000Z");
  await idle.ended;
  expect(streams.open()).toBe(0);
});

test("after the listening connection was lost, every page is told to fetch all and then hears of changes again", async () => {
  const page = await openPage(await cookieOf({ role: "projectOfficer", zoneId }));
  const killed = await sql<{ killed: boolean }>`select pg_terminate_backend(pid) as killed from pg_stat_activity where application_name = 'guatu live' and datname = current_database()`.execute(app.testDatabase.database);
  expect(killed.rows).toEqual([{ killed: true }]);
  await until(() => page.notices().includes("all"));
  await addPark(zoneId);
  await until(() => page.notices().includes("park"));
  expect(faults.length).toBeGreaterThan(0);
});

test("a server that stops ends its streams and does not wait for them", async () => {
  const page = await openPage(await cookieOf({ role: "projectOfficer", zoneId }));
  await app.app.close();
  await page.ended;
});
