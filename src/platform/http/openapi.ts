import type { TSchema } from "typebox";
import { isKeyed, isReading, type Operation } from "../../kernel/operation.ts";
import { apiText as text } from "./messages.ts";

type Json = Readonly<Record<string, unknown>>;

/** An OpenAPI 3.1 document; its schemas are the JSON Schemas by which requests are checked and replies cut. */
export interface ApiDescription extends Json {
  readonly openapi: "3.1.0";
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly components: Readonly<Record<"schemas" | "securitySchemes" | "responses", Readonly<Record<string, Json>>>>;
}

const string = (title: string): Json => ({ type: "string", title });

const problem: Json = {
  type: "object",
  required: ["type", "title", "status", "code", "instance"],
  properties: {
    type: string(text.problemType), title: string(text.problemTitle), status: { type: "integer", title: text.status },
    code: string(text.problemCode), instance: string(text.instance),
    errors: { type: "array", title: text.errors, items: { type: "object", required: ["field", "message"], properties: { field: string(text.field), message: string(text.message) } } },
  },
};

const problemContent: Json = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };

type ProblemStatus = keyof typeof text.problemStatus;

/** What may come instead of a reply. */
function problemStatuses(op: Operation): ProblemStatus[] {
  const signedIn = op.permission.holders !== "anyone";
  return [
    ...(op.params ?? op.query ?? op.body ? [400] as const : []),
    ...(signedIn ? [401, 403] as const : []),
    ...(op.params ? [404] as const : []),
    ...(isReading(op) ? [] : [409] as const),
    ...(op.body ? [413] as const : []),
    ...(isReading(op) && !op.body ? [] : [422] as const),
    429,
  ];
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, TSchema & { readonly title?: string }>>;
  readonly required?: readonly string[];
}

const parametersIn = (place: "path" | "query", schema: TSchema | undefined): Json[] => {
  const { properties = {}, required = [] } = (schema ?? {}) as ObjectSchema;
  return Object.entries(properties).map(([name, property]) => ({
    name, in: place, required: place === "path" || required.includes(name), schema: property,
    ...(property.title === undefined ? {} : { description: property.title }),
  }));
};

const keyParameter: Json = { name: "Idempotency-Key", in: "header", required: true, description: text.key, schema: { type: "string", pattern: "^[\\w-]{8,100}$" } };

function describe(op: Operation): Json {
  const { permission } = op;
  const parameters = [...parametersIn("path", op.params), ...parametersIn("query", op.query), ...(isKeyed(op) ? [keyParameter] : [])];
  return {
    operationId: op.id,
    summary: op.summary,
    tags: [op.id.split(".")[0] ?? op.id],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(op.body === undefined ? {} : { requestBody: { required: true, content: { "application/json": { schema: op.body } } } }),
    responses: {
      200: { description: text.done, content: op.file === undefined ? { "application/json": { schema: op.reply } } : { [op.file]: { schema: { type: "string", format: "binary" } } } },
      ...Object.fromEntries(problemStatuses(op).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }])),
      default: { description: text.problem, content: problemContent },
    },
    security: permission.holders === "anyone" ? [] : [{ session: [] }, { token: [] }],
    "x-permission": { id: permission.id, title: permission.title, holders: permission.holders },
  };
}

/** `/zones/:zoneId` of an operation is `/api/zones/{zoneId}` in the description. */
const pathOf = (prefix: string, op: Operation): string => `${prefix}${op.path.replaceAll(/:(\w+)/g, "{$1}")}`;

/** Describes the operations served below `prefix`. `sessionCookie` is the name of the cookie that carries a session. */
export function describeApi(operations: readonly Operation[], about: { readonly version: string; readonly prefix: string; readonly sessionCookie: string }): ApiDescription {
  const paths: Record<string, Record<string, Json>> = {};
  for (const op of operations) (paths[pathOf(about.prefix, op)] ??= {})[op.method.toLowerCase()] = describe(op);
  const responses = Object.entries(text.problemStatus).map(([status, description]) => [`Problem${status}`, { description, content: problemContent }]);
  return {
    openapi: "3.1.0",
    info: { title: text.title, version: about.version, description: text.description },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: about.sessionCookie, description: text.session },
        token: { type: "http", scheme: "bearer", description: text.token },
      },
      responses: Object.fromEntries(responses) as Readonly<Record<string, Json>>,
    },
  };
}
