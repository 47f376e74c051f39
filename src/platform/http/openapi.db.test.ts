import { afterAll, beforeAll, expect, test } from "vitest";
import { enterpriseRoutes } from "../../capabilities/enterprises/routes.ts";
import { zoneRoutes } from "../../capabilities/zones/routes.ts";
import { isReading } from "../../kernel/operation.ts";
import { testApp, type TestApp } from "../../testing/test-app.ts";
import { historyRoutes } from "../history/routes.ts";
import { apiDocRoutes } from "./api-docs.ts";
import type { ApiDescription } from "./openapi.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";

const catalogue = await readShippedCatalogue();

let app: TestApp;
let description: ApiDescription;
beforeAll(async () => {
  app = await testApp((door) => { apiDocRoutes(door, { version: "1.2.3", cookieSecure: false }); }, zoneRoutes, (door) => { enterpriseRoutes(door, catalogue); }, historyRoutes);
  description = (await app.nobody().send({ url: "/api/openapi.json" })).json();
});
afterAll(() => app.close());

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: object }[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
  readonly security: readonly object[];
}
const described = () => Object.entries(description.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, op]) => ({ path, method, op: op as unknown as Described })));

test("every operation served is described under its own address, method and name", () => {
  expect(described().map(({ path, method, op }) => `${op.operationId} ${method} ${path}`).sort()).toEqual(
    app.door.operations.map(({ id, method, path }) => `${id} ${method.toLowerCase()} /api${path.replaceAll(/:(\w+)/g, "{$1}")}`).sort());
});

test("every parameter of an address is described, and only writes ask for an Idempotency-Key and may conflict", () => {
  for (const { path, op } of described()) {
    const named = (place: string) => (op.parameters ?? []).filter((parameter) => parameter.in === place).map(({ name }) => name);
    expect(named("path").sort(), op.operationId).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort());
    const declared = app.door.operations.find(({ id }) => id === op.operationId);
    const reading = declared !== undefined && isReading(declared);
    expect(named("header"), op.operationId).toEqual(reading || declared?.withoutKey === true ? [] : ["Idempotency-Key"]);
    expect("409" in op.responses, op.operationId).toBe(!reading);
    expect(op.requestBody !== undefined, op.operationId).toBe(declared?.body !== undefined);
  }
});

test("an operation tells its input, reply, problems and permission", () => {
  expect(description.paths["/api/zones/{zoneId}/parks"]?.["post"]).toMatchObject({
    operationId: "zones.createPark", summary: "登记园区",
    requestBody: { content: { "application/json": { schema: { type: "object", required: ["name"], additionalProperties: false, properties: { name: { type: "string", title: "园区名称" } } } } } },
    responses: { 200: { content: { "application/json": { schema: { type: "object" } } } }, 403: {}, 404: {}, 409: {}, default: {} },
    security: [{ session: [] }, { token: [] }],
    "x-permission": { id: "zones.edit", holders: ["administrator"] },
  });
  expect(description.paths["/api/sign-in"]?.["post"]).toMatchObject({ security: [] });
  expect(description).toMatchObject({ openapi: "3.1.0", info: { version: "1.2.3" }, components: { securitySchemes: { session: { name: "guatu" } } } });
});

test("every reference leads somewhere", () => {
  const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = ""]) => path);
  expect(references.length).toBeGreaterThan(10);
  for (const path of references) expect(path.split("/").reduce<unknown>((here, step) => (here as Record<string, unknown> | undefined)?.[step], description), path).toBeDefined();
});

test("the pages of the description and all that they load come from this server", async () => {
  const { send } = app.nobody();
  const page = await send({ url: "/api/docs" });
  expect([page.statusCode, page.headers["content-security-policy"]]).toEqual([200, expect.stringContaining("default-src 'self'")]);
  const loaded = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = ""]) => address);
  expect(loaded.length).toBeGreaterThan(4);
  for (const address of loaded) {
    expect(new URL(address, "http://here.example/api/docs").host).toBe("here.example");
    expect((await send({ url: new URL(address, "http://here.example/api/docs").pathname })).statusCode, address).toBe(200);
  }
  const start = await send({ url: "/api/docs/static/swagger-initializer.js" });
  expect(start.body).toContain('"validatorUrl":null');
  expect((await send({ url: "/api/docs/json" })).json()).toEqual(description);
});
