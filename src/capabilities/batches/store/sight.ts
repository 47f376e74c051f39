import { projectInSight } from "../../../platform/db/narrowing.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";

/** `p` is the entry's project: who sees a project sees its entries. */
export const sight = (tx: ScopedTx) => projectInSight(tx, { zone: "p.zone_id", id: "p.id", agent: "p.agent_id", enterprise: "p.enterprise_id" });
