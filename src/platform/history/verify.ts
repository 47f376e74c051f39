import type pg from "pg";
import { withConnection } from "../db/one-connection.ts";
import { sealOf } from "./seal.ts";
import { countUnsealed, rowsBetween, sealsAfter, type KeptSeal } from "./seal-store.ts";

/** A seal known from elsewhere, such as the one that a backup carries: it must still stand as it was. */
export interface SealAnchor {
  readonly number: string;
  readonly seal: string;
}

/**
 * What is wrong with a batch: rows were taken out, put in, or changed (or exchanged, as many as before); the seal
 * itself does not follow from the one before; or a seal known from elsewhere is gone or another.
 */
type SealFault = "rowsMissing" | "rowsAdded" | "rowsChanged" | "sealBroken" | "anchorDiffers";

interface BadBatch {
  readonly number: string;
  readonly firstSeq?: string;
  readonly lastSeq?: string;
  readonly fault: SealFault;
  readonly rowsSealed?: number;
  readonly rowsFound?: number;
}

export interface Verification {
  readonly sound: boolean;
  readonly seals: number;
  readonly sealedRows: number;
  /** Rows that no seal covers yet: nothing vouches for them. */
  readonly unsealedRows: number;
  /** The first batch at fault; what comes after it is not looked at. */
  readonly firstBad?: BadBatch;
}

const nothing = { number: "0", lastSeq: "0", seal: "" };

/** Rows between two batches belong to the later one, so that nothing can be put between them unseen. */
async function faultOf(client: pg.ClientBase, before: typeof nothing, kept: KeptSeal): Promise<BadBatch | undefined> {
  const told = { number: kept.number, firstSeq: kept.firstSeq, lastSeq: kept.lastSeq };
  const follows = BigInt(kept.number) === BigInt(before.number) + 1n && kept.previous === before.seal
    && BigInt(kept.firstSeq) > BigInt(before.lastSeq) && BigInt(kept.lastSeq) >= BigInt(kept.firstSeq);
  if (!follows) return { ...told, fault: "sealBroken" };
  const sealed = Number(kept.rows);
  const rows = await rowsBetween(client, before.lastSeq, kept.lastSeq, sealed + 10_000);
  const counts = { rowsSealed: sealed, rowsFound: rows.length };
  if (rows.length !== sealed) return { ...told, ...counts, fault: rows.length < sealed ? "rowsMissing" : "rowsAdded" };
  return sealOf(kept, rows) === kept.seal ? undefined : { ...told, ...counts, fault: "rowsChanged" };
}

/** Recomputes every seal in order on this connection, whose role must see the whole history. */
export async function verifySeals(client: pg.ClientBase, anchor?: SealAnchor): Promise<Verification> {
  let [before, seals, sealedRows, anchored]: [typeof nothing, number, number, boolean] = [nothing, 0, 0, anchor === undefined];
  const unsealedRows = await countUnsealed(client);
  const verdict = (firstBad?: BadBatch): Verification => ({ sound: firstBad === undefined, seals, sealedRows, unsealedRows, ...(firstBad ? { firstBad } : {}) });
  for (let kept = await sealsAfter(client, "0"); kept.length > 0; kept = await sealsAfter(client, before.number)) {
    for (const seal of kept) {
      const fault = await faultOf(client, before, seal);
      if (fault) return verdict(fault);
      anchored ||= seal.number === anchor?.number && seal.seal === anchor.seal;
      [before, seals, sealedRows] = [seal, seals + 1, sealedRows + Number(seal.rows)];
    }
  }
  return anchored || anchor === undefined ? verdict() : verdict({ number: anchor.number, fault: "anchorDiffers" });
}

/** The same as the owner, at one moment; `anchor` is a seal known from a backup. */
export const verifyHistory = (ownerUrl: string, anchor?: SealAnchor): Promise<Verification> =>
  withConnection(ownerUrl, "guatu verify", async (client) => {
    await client.query("begin transaction isolation level repeatable read, read only");
    return verifySeals(client, anchor);
  });
