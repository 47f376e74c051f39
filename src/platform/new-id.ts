import { v7 } from "uuid";

/** A new UUIDv7: made here, not in the database, so that a row's id is known before it is written. */
export const newId = (): string => v7();
