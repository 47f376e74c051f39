import type { FastifyReply, FastifyRequest } from "fastify";

/**
 * The `__Host-` name holds a browser to a secure cookie of this very host. Browsers drop secure cookies on plain
 * http off loopback, and some on loopback too, so plain http, which is served on loopback alone, has its own name.
 */
export const cookieName = (secure: boolean): string => (secure ? "__Host-guatu" : "guatu");

export const sessionCookie = (request: FastifyRequest, secure: boolean): string | undefined => request.cookies[cookieName(secure)];

export function setSessionCookie(reply: FastifyReply, secure: boolean, secret: string | undefined): void {
  const options = { path: "/", httpOnly: true, sameSite: "strict", secure } as const;
  if (secret === undefined) reply.clearCookie(cookieName(secure), options);
  else reply.setCookie(cookieName(secure), secret, options);
}
