import { pathToFileURL } from "node:url";
import { projectFiles, readText } from "./tree.mjs";

/** Limits of DESIGN §4 and the issue, in lines. */
const fileLimit = 300;
const medianLimit = 80;
const documentLimits = [
  { path: /^ARCHITECTURE\.md$/, limit: 120 },
  { path: /^docs\/decisions\/.*\.md$/, limit: 60 },
];
const source = /\.(ts|tsx|mjs|cjs|js|css|sql|html)$/;
const kebabCase = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
const nameless = /(^|[/.-])(utils?|common|helpers?|types?)([/.-]|$)/;

/** @param {string} text */
const linesOf = (text) => (text === "" ? 0 : text.split("\n").length - (text.endsWith("\n") ? 1 : 0));

/** @param {number[]} sizes */
function median(sizes) {
  const sorted = [...sizes].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * @param {readonly { path: string, lines: number }[]} files
 * @returns {{ faults: string[], median: number, count: number }}
 */
export function sizeFaults(files) {
  const sources = files.filter(({ path }) => source.test(path));
  const product = sources.filter(({ path }) => path.startsWith("src/") && !/\.test\.tsx?$/.test(path) && !path.startsWith("src/testing/"));
  const middle = median(product.map(({ lines }) => lines));
  return {
    median: middle,
    count: sources.length,
    faults: [
      ...sources.filter(({ lines }) => lines > fileLimit).map(({ path, lines }) => `${path}: ${String(lines)} lines, over ${String(fileLimit)}`),
      ...documentLimits.flatMap(({ path, limit }) => files.filter((file) => path.test(file.path) && file.lines > limit)
        .map((file) => `${file.path}: ${String(file.lines)} lines, over ${String(limit)}`)),
      ...sources.filter(({ path }) => path.startsWith("src/") && !path.split("/").every((part) => kebabCase.test(part)))
        .map(({ path }) => `${path}: names are in kebab-case`),
      ...sources.filter(({ path }) => path.startsWith("src/") && nameless.test(path)).map(({ path }) => `${path}: a file is named by its noun`),
      ...(middle > medianLimit ? [`the median file of src/ has ${String(middle)} lines, over ${String(medianLimit)}`] : []),
    ],
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const counted = /\.md$/;
  const files = projectFiles().filter((path) => source.test(path) || counted.test(path)).map((path) => ({ path, lines: linesOf(readText(path)) }));
  const { faults, median: middle, count } = sizeFaults(files);
  for (const fault of faults) console.log(fault);
  console.log(`${String(count)} source files, median of src/ without tests ${String(middle)} lines`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
