import { join } from "node:path";
import { ensurePages } from "./build.mjs";
import { ensurePackages } from "./install.mjs";
import { becomeNode, fail } from "./node.mjs";
import { root } from "./tree.mjs";

try {
  ensurePackages();
  ensurePages();
  becomeNode([join(root, "src/main/cli.ts"), "serve", ...process.argv.slice(2)]);
} catch (error) {
  fail(error);
}
