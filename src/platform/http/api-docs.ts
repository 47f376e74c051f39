import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";
import type { Door } from "./door.ts";
import { describeApi, type ApiDescription } from "./openapi.ts";
import { cookieName } from "./session-cookie.ts";

declare module "fastify" {
  interface FastifyInstance {
    /** What the pages of the description show. */
    swagger: () => ApiDescription;
  }
}

/** Stands where the pages look for `@fastify/swagger`, which would describe route schemas; ours come from operations. */
function describedBy(description: () => ApiDescription) {
  const plugin = (app: FastifyInstance, _: object, done: () => void) => {
    app.decorate("swagger", description);
    done();
  };
  return Object.assign(plugin, { [Symbol.for("skip-override")]: true, [Symbol.for("plugin-meta")]: { name: "@fastify/swagger" } });
}

/**
 * `GET /api/openapi.json` and its pages at `/api/docs`. The pages come from this server alone: no validator's badge,
 * and the content security policy of every answer allows no other host.
 */
export function apiDocRoutes(door: Door, about: { readonly version: string; readonly cookieSecure: boolean }): void {
  const made: { description?: ApiDescription } = {};
  // Made at the first asking, when every operation stands.
  const description = () => (made.description ??= describeApi(door.operations, { version: about.version, prefix: door.app.prefix, sessionCookie: cookieName(about.cookieSecure) }));
  door.app.get("/openapi.json", (_, reply) => reply.type("application/json; charset=utf-8").send(JSON.stringify(description())));
  door.app.register(describedBy(description));
  door.app.register(swaggerUi, { routePrefix: "/docs", indexPrefix: door.app.prefix, uiConfig: { docExpansion: "none", validatorUrl: null } });
}
