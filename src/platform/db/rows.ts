import type { Static, TSchema } from "typebox";
import { Compile } from "typebox/compile";

/**
 * Compiles a row schema once; the reader checks rows instead of casting them. A row that does not fit is a fault
 * of ours, so it throws, naming the first field at fault.
 */
export function rowReader<S extends TSchema>(schema: S): (rows: readonly unknown[]) => Static<S>[] {
  const compiled = Compile(schema);
  return (rows) => {
    for (const row of rows) {
      if (!compiled.Check(row)) {
        const error = compiled.Errors(row)[0];
        throw new TypeError(`a row does not fit its schema at ${error?.instancePath ?? "?"}: ${error?.message ?? "?"}`);
      }
    }
    return rows as Static<S>[];
  };
}
