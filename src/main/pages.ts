import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { existsSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../kernel/refusal.ts";
import { httpTitle } from "../platform/http/messages.ts";
import { productRoot } from "./settings.ts";

const builtPages = path.join(productRoot, "dist");

/** The page itself for every address that its own router knows; a missing asset is told as missing. */
export async function servePages(app: FastifyInstance): Promise<void> {
  if (!existsSync(path.join(builtPages, "index.html"))) return;
  await app.register(fastifyStatic, {
    root: builtPages,
    cacheControl: false,
    setHeaders: (reply, file) => {
      // Assets carry a hash in their names and may be kept for ever; the page is asked for anew.
      const kept = file.includes(`${path.sep}assets${path.sep}`);
      reply.header("cache-control", kept ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  app.setNotFoundHandler((request, reply) => {
    // The files answer for every address that no operation has, those below the interface among them.
    if (request.url.startsWith("/api/")) throw new Refusal("notFound", "noSuchOperation", httpTitle.noSuchOperation);
    if (request.method !== "GET" || request.url.startsWith("/assets/")) return reply.code(404).send();
    return reply.sendFile("index.html");
  });
}
