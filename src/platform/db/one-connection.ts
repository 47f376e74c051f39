import pg from "pg";

/** Opens one connection of its own for a piece of work outside any pool, and closes it whatever comes. `name` is what the server's own list shows. */
export async function withConnection<T>(url: string, name: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: name });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
