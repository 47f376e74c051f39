import { createHash } from "node:crypto";

/** A short text that changes with the value; for comparing editions of data, not for secrets. */
export const digestOf = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 32);
