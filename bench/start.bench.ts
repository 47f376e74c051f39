import { newDataDir, removeDataDir, startProductProcess } from "../src/testing/product.ts";
import { print } from "./bench-database.ts";

/** First start (cluster, migrations, demo) and later ones, as whole processes until the address is printed. Aim: later under 3 s. */
const dataDir = await newDataDir();

async function start(): Promise<number> {
  const began = performance.now();
  const product = await startProductProcess({ dataDir });
  const took = performance.now() - began;
  await product.stop();
  return took;
}

const first = await start();
const later = [await start(), await start(), await start(), await start(), await start()].sort((a, b) => a - b);
print(`first start ${(first / 1000).toFixed(2)} s; later starts median ${((later[2] ?? 0) / 1000).toFixed(2)} s (${later.map((ms) => (ms / 1000).toFixed(2)).join(", ")})`);
await removeDataDir(dataDir);
