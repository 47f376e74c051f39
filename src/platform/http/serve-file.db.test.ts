import { Type } from "typebox";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listParks } from "../../capabilities/zones/contract.ts";
import { zoneRoutes } from "../../capabilities/zones/routes.ts";
import { zoneOf } from "../../capabilities/zones/service/zone.ts";
import { fileOperation, mediaTypes } from "../../kernel/file-reply.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { Id, record } from "../../kernel/schema.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import type { Door } from "./door.ts";
import { serveFile } from "./serve-file.ts";

const exportParks = fileOperation({
  id: "test.export", path: "/zones/:zoneId/parks/export", summary: "园区名单", file: mediaTypes.sheet, permission: listParks.permission,
  params: record({ zoneId: Id("开发区") }), query: record({ year: Type.Optional(Type.Integer({ title: "年度" })) }), body: record({ words: Type.Array(Type.String()) }),
});

function testRoutes(door: Door): void {
  serveFile(door, exportParks, async (tx, { params, body }) => {
    await zoneOf(tx, params.zoneId);
    if (body.words.includes("拒")) throw new Refusal("invalid", "tooMany", "导出的内容过多");
    return { content: body.words, rows: body.words.length };
  }, (words) => {
    if (words.includes("坏")) throw new Error("no typesetter");
    return { name: "园区'(一)* 名单.xlsx", bytes: new TextEncoder().encode(words.join("\n")) };
  });
}

let app: TestApp;
let zoneId: string;
let officer: SignedIn;
beforeAll(async () => {
  app = await testApp(zoneRoutes, testRoutes);
  zoneId = (await app.zone()).id;
  officer = await app.as({ role: "administrator", zoneId });
});
afterAll(() => app.close());

const ask = (words: string[]) => ({ params: { zoneId }, query: { year: 2025 }, body: { words } });
const kept = () => app.testDatabase.asOwner("select operation, title, asked, row_count, recorded_by from export_record where zone_id = $1", [zoneId]);

test("a file comes with its type, its Chinese name and its bytes, and its export stands in the change history", async () => {
  const { name, bytes } = await officer.call(exportParks, ask(["甲", "乙"]));
  expect([name, new TextDecoder().decode(bytes)]).toEqual(["园区'(一)* 名单.xlsx", "甲\n乙"]);
  expect(await kept()).toEqual([{ operation: "test.export", title: "园区名单", row_count: 2, recorded_by: officer.userId, asked: { zoneId, query: { year: 2025 }, body: { words: ["甲", "乙"] } } }]);
  const history = await app.testDatabase.asOwner("select action, actor, after->>'title' as title from change_history where table_name = 'export_record' and zone_id = $1", [zoneId]);
  expect(history).toEqual([{ action: "insert", actor: officer.userId, title: "园区名单" }]);
  const raw = await officer.send({ method: "POST", url: `/api/zones/${zoneId}/parks/export`, payload: { words: [] } });
  expect([raw.headers["content-type"], raw.headers["content-disposition"]]).toEqual([mediaTypes.sheet, expect.stringMatching(/^attachment; filename\*=UTF-8''[%\w.-]+$/)]);
});

test("what is refused is not written down as exported; what was read and could not be made is", async () => {
  const before = (await kept()).length;
  expect(await officer.refusal(exportParks, ask(["拒"]))).toMatchObject({ code: "tooMany" });
  expect(await officer.refusal(exportParks, ask(["\u0007"]))).toMatchObject({ code: "invalidInput" });
  expect((await kept()).length).toBe(before);
  expect(await officer.refusal(exportParks, ask(["坏"]))).toMatchObject({ status: 500, code: "internal" });
  expect((await kept()).length).toBe(before + 1);
});

test("who may not, and who is in another zone, exports nothing", async () => {
  const other = (await app.zone()).id;
  const outsider = await app.as({ role: "administrator", zoneId: other });
  expect(await outsider.refusal(exportParks, ask(["甲"]))).toMatchObject({ status: 404 });
  expect(await app.nobody().refusal(exportParks, ask(["甲"]))).toMatchObject({ code: "notSignedIn" });
});
