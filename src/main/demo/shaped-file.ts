import type { Static, TSchema } from "typebox";
import { Check, Errors } from "typebox/value";
import { parse } from "yaml";
import { readFileSync } from "node:fs";
import path from "node:path";
import { productRoot } from "../settings.ts";

/** A file of the demo in the shape that it must have; anything else stops the start. */
export function readShaped<S extends TSchema>(schema: S, file: string): Static<S> {
  const value: unknown = parse(readFileSync(path.join(productRoot, file), "utf8"));
  if (Check(schema, value)) return value;
  const errors = Errors(schema, value).map(({ instancePath, message }) => `${instancePath} ${message}`);
  throw new Error(`${file}: ${errors.join("; ")}`);
}
