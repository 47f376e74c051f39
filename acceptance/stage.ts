import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type Browser } from "../src/testing/browser.ts";
import { openDemoSession, type HttpSession } from "../src/testing/http-session.ts";
import { newDataDir, removeDataDir, startProductProcess, type Product } from "../src/testing/product.ts";
import { signIn, type Person } from "./journey.ts";

type Size = Parameters<typeof openBrowser>[1];

export interface Stage {
  readonly product: () => Product;
  /** Signs a person in, in a browser of their own. */
  readonly enter: (person: Person, size?: Size) => Promise<Page>;
  /** A demo account's way in without a browser: to read what pages cannot name, such as ids. */
  readonly session: (account: string) => Promise<HttpSession>;
  readonly address: (path: string) => string;
}

/** One running product with its demo for all journeys of a file, and a browser a person; both end with the file. */
export function openStage(): Stage {
  const [products, browsers]: [Product[], Browser[]] = [[], []];
  beforeAll(async () => { products.push(await startProductProcess({ dataDir: await newDataDir() })); });
  afterAll(async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    for (const product of products) {
      await product.stop();
      await removeDataDir(product.dataDir);
    }
  });
  const product = (): Product => {
    const [running] = products;
    if (!running) throw new Error("the product has not started");
    return running;
  };
  sayNothingElse(browsers);
  return {
    product,
    enter: async (person, size) => {
      const browser = await openBrowser(product().address, size);
      browsers.push(browser);
      await signIn(browser.page, product().address, person);
      return browser.page;
    },
    session: (account) => openDemoSession(product().address, account),
    address: (path) => new URL(path, product().address).href,
  };
}

/** The browser itself reports refusals that pages are shown: 401 before the sign-in, 404, 409 and 422 where a test brings them about. */
const refusals = /status of (401|404|409|422)/;

/** Vitest runs a file's tests in their order, but hooks say nothing of a failure's name: so the end of each journey checks. */
function sayNothingElse(browsers: readonly Browser[]): void {
  afterAll(() => {
    expect(browsers.flatMap((browser) => browser.strangers())).toEqual([]);
    expect(browsers.flatMap((browser) => browser.faults()).filter((fault) => !refusals.test(fault))).toEqual([]);
  });
}
