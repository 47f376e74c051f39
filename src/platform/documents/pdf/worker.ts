import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { NodeCompiler, type NodeError } from "@myriaddreamin/typst-ts-node-compiler";

/**
 * A process of its own that sets documents: data in, PDF out, one after another. It opens no connection and reads no file
 * but the template and the fonts. The typesetter beside it ends it when it has set its share or takes too long.
 */
interface Job {
  readonly number: number;
  readonly template: "sheet" | "map";
  /** JSON, as the template reads it. */
  readonly data: string;
}

const require = createRequire(import.meta.url);
const font = (family: string, file: string): Buffer =>
  readFileSync(path.join(path.dirname(require.resolve(`@expo-google-fonts/${family}/package.json`)), file));
const officeFonts = process.env["FONT_DIR"];
const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [
    ...(officeFonts === undefined || officeFonts === "" ? [] : [{ fontPaths: [officeFonts] }]),
    { fontBlobs: [
      font("noto-sans-sc", "400Regular/NotoSansSC_400Regular.ttf"), font("noto-sans-sc", "700Bold/NotoSansSC_700Bold.ttf"), font("noto-serif-sc", "700Bold/NotoSerifSC_700Bold.ttf"),
    ] },
  ],
});
const read = (name: string): string => readFileSync(path.join(import.meta.dirname, name), "utf8");
const templates = { sheet: read("sheet.typ"), map: read("map.typ") };

/** The compiler's errors keep their text apart from the message. */
const told = (error: NodeError | null): string => (error === null ? "" : error.shortDiagnostics.map((one) => JSON.stringify(one)).join("; "));

function pdfOf(template: string, data: string): Buffer {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data } });
  if (compiled.result === null) throw new Error(told(compiled.takeDiagnostics() ?? compiled.takeError()));
  const bytes = compiler.pdf(compiled.result);
  compiler.evictCache(2);
  return bytes;
}

const isJob = (message: unknown): message is Job => typeof message === "object" && message !== null && "data" in message && typeof message.data === "string" && "number" in message && "template" in message && (message.template === "sheet" || message.template === "map");

process.on("message", (message) => {
  if (!isJob(message)) return;
  const { number, data, template } = message;
  try {
    process.send?.({ number, bytes: pdfOf(templates[template], data) });
  } catch (error) {
    process.send?.({ number, error: error instanceof Error ? `${error.message} ${"code" in error ? String(error.code) : ""}` : String(error) });
  }
});
process.on("disconnect", () => { process.exit(0); });
