import path from "node:path";
import { trustedProxies } from "../platform/http/listen-address.ts";
import { mainRefusal } from "./messages.ts";

/** Where the product's own files stand (catalogue, migrations, demo, built pages). */
export const productRoot = path.resolve(import.meta.dirname, "../..");

export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** An external PostgreSQL instead of the embedded one. */
  readonly external?: { readonly applicationUrl: string; readonly ownerUrl: string };
  readonly trustProxy: readonly string[];
  readonly certFile?: string;
  readonly keyFile?: string;
  readonly logLevel: string;
  /** Start without the demo, with one administrator. */
  readonly empty: boolean;
  /** Load the demo even into an external database that holds nothing. */
  readonly demo: boolean;
  /** Demo accounts work although others can reach the server. */
  readonly demoOnLan: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

function portOf(text: string | undefined): number {
  if (text === undefined || text === "") return 8080;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) throw mainRefusal.portInvalid(text);
  return Number(text);
}

const given = (text: string | undefined): string | undefined => (text === undefined || text === "" ? undefined : text);

function externalOf(env: Environment): Settings["external"] {
  const applicationUrl = given(env["DATABASE_URL"]);
  const ownerUrl = given(env["DATABASE_OWNER_URL"]);
  if (applicationUrl === undefined) return undefined;
  if (ownerUrl === undefined) throw mainRefusal.ownerUrlMissing();
  return { applicationUrl, ownerUrl };
}

/** Reads the environment and the flags of `serve`; what cannot be meant is refused here. */
export function readSettings(env: Environment, flags: { readonly empty?: boolean; readonly demo?: boolean; readonly demoOnLan?: boolean } = {}): Settings {
  const external = externalOf(env);
  const certFile = given(env["TLS_CERT"]);
  const keyFile = given(env["TLS_KEY"]);
  return {
    host: given(env["HOST"]) ?? "127.0.0.1",
    port: portOf(env["PORT"]),
    dataDir: path.resolve(given(env["DATA_DIR"]) ?? path.join(productRoot, ".guatu")),
    ...(external === undefined ? {} : { external }),
    trustProxy: trustedProxies(env["TRUST_PROXY"] ?? ""),
    ...(certFile === undefined ? {} : { certFile }),
    ...(keyFile === undefined ? {} : { keyFile }),
    logLevel: given(env["LOG_LEVEL"]) ?? "warn",
    empty: flags.empty ?? false,
    demo: flags.demo ?? false,
    demoOnLan: flags.demoOnLan ?? false,
  };
}
