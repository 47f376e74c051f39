import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";

/** As root and in a closed network Chromium needs these; without them it looks for hosts of its own at every start. */
const flags = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

export interface Browser {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses of other hosts that any page asked for; there must be none. */
  readonly strangers: () => readonly string[];
  /** What pages wrote to the console as errors, and exceptions that nobody caught. */
  readonly faults: () => readonly string[];
  readonly close: () => Promise<void>;
}

const laptop = { width: 1366, height: 768 } as const;
export const phone = { width: 390, height: 844 } as const;

/** A browser with a profile of its own: cookies of one person. */
export async function openBrowser(address: string, viewport: { readonly width: number; readonly height: number } = laptop): Promise<Browser> {
  const profile = await mkdtemp(path.join(tmpdir(), "guatu-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env["GUATU_CHROMIUM"] ?? "/usr/bin/chromium", args: flags, viewport, locale: "zh-CN", timezoneId: "Asia/Shanghai",
  });
  const own = new URL(address).host;
  const [strangers, faults]: [string[], string[]] = [[], []];
  context.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith("http") && host !== own) strangers.push(request.url());
  });
  context.on("weberror", (error) => { faults.push(error.error().message); });
  context.on("console", (message) => { if (message.type() === "error") faults.push(message.text()); });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(15_000);
  return {
    page, context, strangers: () => strangers, faults: () => faults,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
