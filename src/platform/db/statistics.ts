import { withConnection } from "./one-connection.ts";

/**
 * Gathers as the owner what the planner knows of every table. The server does so by itself about a minute after many rows
 * came; until then it plans as for empty tables, which makes the first pages after a bulk load seconds slow.
 */
export const gatherStatistics = (ownerUrl: string): Promise<void> => withConnection(ownerUrl, "guatu statistics", async (client) => { await client.query("analyze"); });
