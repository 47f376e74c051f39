import { mainText } from "./messages.ts";
import type { RunningServer } from "./server.ts";

/** Waits for SIGINT or SIGTERM, then stops in order: requests under way end, then the database. A second signal changes nothing. */
export async function untilStopped(running: RunningServer): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
  process.stdout.write(`${mainText.stopping}\n`);
  await running.stop();
}
