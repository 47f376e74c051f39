import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { existsSync } from "node:fs";
import path from "node:path";
import { productRoot } from "./settings.ts";

const builtPages = path.join(productRoot, "dist");

/** Serves the built pages: hashed assets may be kept for ever, the page itself is asked for anew. */
export async function servePages(app: FastifyInstance): Promise<void> {
  if (!existsSync(path.join(builtPages, "index.html"))) return;
  await app.register(fastifyStatic, {
    root: builtPages,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const kept = file.includes(`${path.sep}assets${path.sep}`);
      reply.header("cache-control", kept ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  // The page's own router knows the rest of the addresses.
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== "GET") return reply.code(404).send();
    return reply.header("cache-control", "no-cache").sendFile("index.html");
  });
}
