import type { FastifyRequest } from "fastify";
import { Refusal } from "../../kernel/refusal.ts";
import { httpTitle } from "./messages.ts";

/**
 * A browser says where a request comes from; a write from another site is refused (the session cookie is
 * `SameSite=Strict` besides). Clients that are no browser send neither header and carry no cookie of a person.
 */
export function refuseCrossSite(request: FastifyRequest): void {
  if (request.method === "GET") return;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") throw new Refusal("forbidden", "crossSiteRequest", httpTitle.crossSiteRequest);
  const origin = request.headers.origin;
  if (site === undefined && origin !== undefined && URL.parse(origin)?.host !== request.host) throw new Refusal("forbidden", "crossSiteRequest", httpTitle.crossSiteRequest);
}
