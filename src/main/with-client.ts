import tls from "node:tls";
import { ProblemError, type Client } from "../platform/http/client/call.ts";
import { operatorClient } from "./client.ts";
import { readAccess, type OperatorAccess } from "./operator.ts";
import type { Settings } from "./settings.ts";

async function answers(access: OperatorAccess): Promise<boolean> {
  const response = await fetch(`${access.address}/api/health`).catch(() => undefined);
  return response !== undefined;
}

/** The server's own authority is in no store of this machine; it came with the access file, which only its user can read. */
function trust({ authority }: OperatorAccess): void {
  if (authority !== undefined) tls.setDefaultCACertificates([...tls.getCACertificates("default"), authority]);
}

/**
 * Uses the running server that left its access file, or starts one in this process for the length of the work. A
 * file that a killed server left behind is told by its address not answering.
 */
export async function withClient<T>(settings: Settings, asUser: string | undefined, work: (client: Client) => Promise<T>): Promise<T> {
  const access = await readAccess(settings.dataDir);
  if (access) trust(access);
  if (access && (await answers(access))) return work(operatorClient(access, asUser));
  const { startProduct } = await import("./server.ts");
  const running = await startProduct({ ...settings, host: "127.0.0.1", port: 0, trustProxy: [] });
  try {
    const own = await readAccess(settings.dataDir);
    if (!own) throw new ProblemError({ status: 500, code: "internal", title: "" });
    return await work(operatorClient(own, asUser));
  } finally {
    await running.stop();
  }
}
