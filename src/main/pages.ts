import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { existsSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../kernel/refusal.ts";
import { httpTitle } from "../platform/http/messages.ts";
import { productRoot } from "./settings.ts";

const builtPages = path.join(productRoot, "dist");

/** The longest name of a file, in bytes, on any file system that the product runs on; no address of a page has a longer part. */
const LONGEST_NAME = 255;

/** An address that names no file on any disk: the plugin for files answers such a one with a fault of its own. */
function isUnservable(url: string): boolean {
  const [path = ""] = url.split("?");
  return /\/\/|%0|%1|%7f|%5c|\\/i.test(path) || path.split("/").some((part) => part.length > LONGEST_NAME);
}

/** The page itself for every address that its own router knows; a missing asset is told as missing. */
export async function servePages(app: FastifyInstance, root = builtPages): Promise<void> {
  if (!existsSync(path.join(root, "index.html"))) return;
  app.addHook("onRequest", (request, _reply, done) => {
    done(isUnservable(request.url) ? new Refusal("notFound", "noSuchPage", httpTitle.noSuchPage) : undefined);
  });
  await app.register(fastifyStatic, {
    root,
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
