import { createHash, randomBytes } from "node:crypto";

/** What the browser keeps: 256 random bits. The database keeps only its hash, so that reading the table signs nobody in. */
export const newSessionSecret = (): string => randomBytes(32).toString("base64url");

export const hashSecret = (secret: string): Buffer => createHash("sha256").update(secret).digest();
