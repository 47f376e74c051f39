import fastifyCookie from "@fastify/cookie";
import fastifyHelmet from "@fastify/helmet";
import fastifyRateLimit from "@fastify/rate-limit";
import Fastify, { type FastifyInstance, type FastifyServerOptions } from "fastify";
import type { SecureContextOptions } from "node:tls";
import type { Instant } from "../../kernel/instant.ts";
import type { Operation } from "../../kernel/operation.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { hashSecret } from "../auth/session-secret.ts";
import type { Database } from "../db/database.ts";
import { newId } from "../new-id.ts";
import type { Caller, Door } from "./door.ts";
import { httpTitle } from "./messages.ts";
import { answerWithProblems } from "./problem.ts";
import { sessionCookie, setSessionCookie } from "./session-cookie.ts";

/** What a request shows of who sends it: a browser's session secret, or the bearer token of the command line. */
export interface Credentials {
  readonly sessionSecret?: string;
  readonly token?: string;
  /** `Guatu-User`: the user whose view the operator's command line asks for. */
  readonly asUser?: string;
  /** An open page's stream asks whether the session still lives, which does not prolong it. */
  readonly watching?: true;
}

export interface AppOptions {
  readonly database: Database;
  readonly now: () => Instant;
  readonly findCaller: (credentials: Credentials) => Promise<Caller | undefined>;
  readonly recordRefusal: (caller: Caller, operation: Operation) => Promise<void>;
  /** The browser speaks HTTPS, to us or to a trusted proxy. */
  readonly cookieSecure: boolean;
  readonly logger: FastifyServerOptions["logger"];
  /** Largest body, in bytes. */
  readonly bodyLimit: number;
  /** The one address whose forwarded headers are believed. */
  readonly trustProxy?: string;
  readonly https?: SecureContextOptions;
  /** Requests of one address in a minute; an office may share one. */
  readonly requestsPerMinute?: number;
}

export interface BuiltApp {
  readonly app: FastifyInstance;
  readonly door: Door;
}

async function protect(app: FastifyInstance, options: AppOptions): Promise<void> {
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, {
    strictTransportSecurity: options.cookieSecure,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // antd writes its styles into the page.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  });
  await app.register(fastifyRateLimit, { max: options.requestsPerMinute ?? 3000, timeWindow: 60_000 });
}

function doorOf(app: FastifyInstance, options: AppOptions): Door {
  const { database, now, recordRefusal, cookieSecure } = options;
  return {
    app, database, now, recordRefusal,
    operations: [],
    findCaller: (request, how) => {
      const sessionSecret = sessionCookie(request, cookieSecure);
      const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1];
      const asUser = request.headers["guatu-user"];
      if (sessionSecret === undefined && token === undefined) return Promise.resolve(undefined);
      return options.findCaller({
        ...(sessionSecret === undefined ? {} : { sessionSecret }),
        ...(token === undefined ? {} : { token }),
        ...(typeof asUser === "string" ? { asUser } : {}),
        ...how,
      });
    },
    context: (request, reply, caller) => {
      const secret = sessionCookie(request, cookieSecure);
      return {
        address: request.ip,
        ...(caller === undefined ? {} : { actor: caller.actor }),
        ...(secret === undefined ? {} : { sessionHash: hashSecret(secret) }),
        setSessionCookie: (fresh) => { setSessionCookie(reply, cookieSecure, fresh); },
      };
    },
  };
}

/**
 * Builds the server: what every answer carries, problems for every refusal, and the operations of `mounts` below
 * `/api`. Pages and other routes can be registered on `app` before it listens.
 */
export async function buildApp(options: AppOptions, mounts: readonly ((door: Door) => void)[]): Promise<BuiltApp> {
  const app = Fastify({
    logger: options.logger ?? false,
    bodyLimit: options.bodyLimit,
    genReqId: newId,
    requestIdHeader: false,
    ...(options.trustProxy === undefined ? {} : { trustProxy: options.trustProxy }),
    ...(options.https === undefined ? {} : { https: options.https }),
  });
  // Inputs are checked by `serve`, whose refusals name each field in Chinese.
  app.setValidatorCompiler(() => () => true);
  // JSON alone: a form of another site can send text.
  app.removeContentTypeParser("text/plain");
  answerWithProblems(app);
  await protect(app, options);
  const built: { door?: Door } = {};
  await app.register((api, _, done) => {
    api.addHook("onRequest", (request, reply, next) => {
      reply.headers({ "cache-control": "no-store", "x-request-id": request.id });
      next();
    });
    api.setNotFoundHandler(() => { throw new Refusal("notFound", "noSuchOperation", httpTitle.noSuchOperation); });
    const door = doorOf(api, options);
    for (const mount of mounts) mount(door);
    built.door = door;
    done();
  }, { prefix: "/api" });
  if (built.door === undefined) throw new Error("the operations were not mounted");
  return { app, door: built.door };
}
