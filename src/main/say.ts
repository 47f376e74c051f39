import { Refusal } from "../kernel/refusal.ts";
import { ProblemError } from "../platform/http/client/call.ts";
import { mainText } from "./messages.ts";

/** A refusal told in Chinese ends with 1, a fault of ours with 2. */
const exitRefused = 1;
const exitFault = 2;

function tell(error: unknown): void {
  if (error instanceof Refusal || error instanceof ProblemError) {
    const { code, title } = error instanceof Refusal ? error : error.problem;
    process.stderr.write(`${title}（${code}）\n`);
    process.exitCode = error instanceof ProblemError && error.problem.status >= 500 ? exitFault : exitRefused;
    return;
  }
  process.stderr.write(`${mainText.fault}：${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = exitFault;
}

export async function say(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    tell(error);
  }
}

/** Runs a verb and prints its answer as JSON or as text. */
export function sayAll(asJson: boolean | undefined, work: () => Promise<{ readonly json: unknown; readonly text: string }>): Promise<void> {
  return say(async () => {
    const reply = await work();
    process.stdout.write(`${asJson === true ? JSON.stringify(reply.json) : reply.text}\n`);
  });
}

/** Whoever reads our output may have read enough (`… | head`): then there is nobody left to tell. */
export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
}
