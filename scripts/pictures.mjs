import { ensurePages } from "./build.mjs";
import { ensurePackages, ensureSystemPackages } from "./install.mjs";
import { fail, runNode } from "./node.mjs";

/** Takes the pictures of the README anew, from the running product; for whoever changes what they show. */
try {
  ensurePackages();
  const { chromium } = ensureSystemPackages();
  ensurePages();
  if (runNode(["acceptance/pictures.ts"], { ...process.env, TZ: "Asia/Shanghai", GUATU_CHROMIUM: chromium }) !== 0) throw new Error("the pictures were not taken");
} catch (error) {
  fail(error);
}
