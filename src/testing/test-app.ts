import type { FastifyInstance } from "fastify";
import { accountRoutes } from "../capabilities/accounts/routes.ts";
import { signIn } from "../capabilities/accounts/contract/session.ts";
import { giveRole } from "../capabilities/accounts/service/grant.ts";
import { findCaller, recordRefusal, type SignInRules } from "../capabilities/accounts/service/session.ts";
import { registerUser } from "../capabilities/accounts/service/user.ts";
import { foundZone, type NewZone } from "../capabilities/zones/service/zone.ts";
import type { Zone } from "../capabilities/zones/contract.ts";
import { instant, type Instant } from "../kernel/instant.ts";
import type { Role } from "../kernel/role.ts";
import { inScope, type ScopedTx } from "../platform/db/scoped-transaction.ts";
import type { Door } from "../platform/http/door.ts";
import { buildApp, type AppOptions } from "../platform/http/server.ts";
import { newId } from "../platform/new-id.ts";
import { testClient, type TestClient } from "./test-client.ts";
import { testDatabase, type TestDatabase } from "./test-database.ts";

/** A role to be held from 2000 on, so that a test may set the clock where it likes. */
export interface TestRole {
  readonly role: Role;
  readonly zoneId: string;
  readonly departmentId?: string;
  readonly enterpriseId?: string;
}

export interface SignedIn extends TestClient {
  readonly userId: string;
  readonly account: string;
}

/** The real door on a database of its own: real sessions, real permissions, nothing stands in for anything. */
export interface TestApp {
  readonly app: FastifyInstance;
  readonly door: Door;
  readonly testDatabase: TestDatabase;
  /** What the server takes for now; set it to let time pass. */
  readonly clock: { now: Instant };
  /** Works in the name of the system, as loaders do. */
  readonly asSystem: <T>(zoneIds: readonly string[], work: (tx: ScopedTx) => Promise<T>) => Promise<T>;
  readonly zone: (zone?: Partial<NewZone>) => Promise<Zone>;
  /** Registers a user with these roles, without signing in; the password is `testPassword`. */
  readonly user: (account: string, ...roles: readonly TestRole[]) => Promise<string>;
  /** A new user with these roles, signed in through the door. */
  readonly as: (...roles: readonly TestRole[]) => Promise<SignedIn>;
  readonly nobody: () => TestClient;
  readonly close: () => Promise<void>;
}

export const testPassword = "Guatu-test-2025";
/** Its hash at the lowest cost there is: what hashing costs is no test's matter. */
export const testPasswordHash = "$argon2id$v=19$m=8,t=1,p=1$I/+YLQS2O5FNp64XipFfhQ$3IF/ozEggftjc0lDfj597FOkThx7vxnhLiICL2ZEV7E";

const startsAt = instant("2025-04-14T02:00:00.000Z");

type Mount = (door: Door) => void;

/** Builds the app with the operations of accounts and of `mounts`; `settings` stand over the usual ones. */
export async function testAppWith(settings: Partial<AppOptions & SignInRules>, ...mounts: readonly Mount[]): Promise<TestApp> {
  const database = await testDatabase();
  const clock = { now: startsAt };
  const rules = { examplesMaySignIn: settings.examplesMaySignIn ?? true };
  const { app, door } = await buildApp({
    database: database.database,
    now: () => clock.now,
    findCaller: ({ sessionSecret, watching }) => (sessionSecret === undefined ? Promise.resolve(undefined) : findCaller(database.database, sessionSecret, clock.now, rules, watching)),
    recordRefusal: (caller, op) => recordRefusal(database.database, caller, op, clock.now),
    cookieSecure: false,
    logger: false,
    bodyLimit: 1024 * 1024,
    ...settings,
  }, [(opened) => { accountRoutes(opened, rules); }, ...mounts]);
  const asSystem: TestApp["asSystem"] = (zoneIds, work) => inScope(database.database, { scope: { actor: "system", zoneIds, wholeHistory: true }, now: clock.now }, work);
  const user = async (account: string, ...roles: readonly TestRole[]) => asSystem(roles.map(({ zoneId }) => zoneId), async (tx) => {
    const { id } = await registerUser(tx, { account, name: account, passwordHash: testPasswordHash, mustChangePassword: false });
    for (const role of roles) await giveRole(tx, { params: { userId: id }, body: { ...role, validFrom: "2000-01-01" } });
    return id;
  });
  return {
    app, door, testDatabase: database, clock, asSystem, user,
    zone: (zone = {}) => {
      const id = zone.id ?? newId();
      return asSystem([id, ...(zone.parentId === undefined ? [] : [zone.parentId])], (tx) =>
        foundZone(tx, { code: `zone-${id.slice(-12)}`, name: "A zone of a test", kind: "developmentZone", ...zone, id }));
    },
    as: async (...roles) => {
      const account = `user-${newId().slice(-12)}`;
      const userId = await user(account, ...roles);
      const client = testClient(app);
      await client.call(signIn, { body: { account, password: testPassword } });
      return { ...client, userId, account };
    },
    nobody: () => testClient(app),
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

/** Builds the app with the operations of accounts and of `mounts`. Close it in `afterAll`. */
export const testApp = (...mounts: readonly Mount[]): Promise<TestApp> => testAppWith({}, ...mounts);
