import type { Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openBrowser, type Browser } from "../src/testing/browser.ts";
import { openDemoSession, type HttpSession } from "../src/testing/http-session.ts";
import { newDataDir, removeDataDir, startProductProcess, type Product } from "../src/testing/product.ts";
import { signIn, type Person } from "./journey.ts";

type Size = Parameters<typeof openBrowser>[1];

interface Stage {
  readonly product: () => Product;
  readonly address: (path: string) => string;
  /** Signs a person in, in a browser of their own. */
  readonly enter: (person: Person, size?: Size) => Promise<Page>;
  /** A demo account's way in without a browser: to read what pages do not name, such as ids. */
  readonly session: (account: string) => Promise<HttpSession>;
  /** Requests to other hosts, and what pages wrote to the console as errors; there must be none. */
  readonly noise: () => readonly string[];
}

/** The browser itself reports the refusals that pages are shown: 401 before the sign-in, the others where a journey brings them about. */
const refused = /status of (401|404|409|422)/;

/** One running product with its demo for all journeys of a file, and a browser a person; all end with the file. */
export function openStage(): Stage {
  const [products, browsers]: [Product[], Browser[]] = [[], []];
  beforeAll(async () => { products.push(await startProductProcess({ dataDir: await newDataDir() })); });
  afterAll(async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    for (const { stop, dataDir } of products) {
      await stop();
      await removeDataDir(dataDir);
    }
  });
  const product = (): Product => {
    const [running] = products;
    if (!running) throw new Error("the product has not started");
    return running;
  };
  return {
    product,
    address: (path) => new URL(path, product().address).href,
    enter: async (person, size) => {
      const browser = await openBrowser(product().address, size);
      browsers.push(browser);
      await signIn(browser.page, product().address, person);
      return browser.page;
    },
    session: (account) => openDemoSession(product().address, account),
    noise: () => browsers.flatMap(({ strangers, faults }) => [...strangers(), ...faults().filter((fault) => !refused.test(fault))]),
  };
}
