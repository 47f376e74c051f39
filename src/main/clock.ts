import { instant, type Instant } from "../kernel/instant.ts";

/** The machine's clock, read here alone. */
export const now = (): Instant => instant(new Date().toISOString());
