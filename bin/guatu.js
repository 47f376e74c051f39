#!/usr/bin/env node
// Plain JavaScript for any supported Node: the command line itself runs on the Node that the project pins.
import { fileURLToPath } from "node:url";
import { becomeNode, fail } from "../scripts/node.mjs";

try {
  becomeNode([fileURLToPath(new URL("../src/main/cli.ts", import.meta.url)), ...process.argv.slice(2)]);
} catch (error) {
  fail(error);
}
