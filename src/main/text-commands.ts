import { defineCommand } from "citty";
import { checkCommand } from "../capabilities/briefings/commands/check.ts";
import { readCommand } from "../capabilities/briefings/commands/read.ts";
import { allRecords } from "../capabilities/figures/commands.ts";
import { readerOf } from "../engines/reading.ts";
import { shanghaiDay } from "../kernel/instant.ts";
import { readShippedLexicon } from "./catalogue.ts";
import { zoneIdOf } from "./client.ts";
import { now } from "./clock.ts";
import { commandText } from "./messages.ts";
import { sayAll } from "./say.ts";
import { readSettings } from "./settings.ts";
import { openText } from "./text-source.ts";
import { withClient } from "./with-client.ts";

const file = { type: "positional", description: commandText.textFile, required: true } as const;
const json = { type: "boolean", description: commandText.json } as const;
const text = (description: string) => ({ type: "string", description }) as const;

/** The figures of a text alone: no database. */
export const readTextCommand = defineCommand({
  meta: { name: "read", description: commandText.read },
  args: { file, "as-of": text(commandText.readAsOf), json },
  run: ({ args }) => sayAll(args.json, async () =>
    readCommand(readerOf(await readShippedLexicon()), { source: await openText(args.file), asOf: args["as-of"], today: shanghaiDay(now()) })),
});

export const checkTextCommand = defineCommand({
  meta: { name: "check", description: commandText.check },
  args: { file, zone: text(commandText.checkZone), "as-of": text(commandText.asOf), as: text(commandText.as), json },
  run: ({ args }) => sayAll(args.json, async () => {
    const source = await openText(args.file);
    return withClient(readSettings(process.env), args.as, async (client) => checkCommand(
      client,
      async ({ zoneId, figureId, query }) => (await allRecords(client, { zoneId, figureId }, query)).records,
      { source, zoneId: await zoneIdOf(client, args.zone), asOf: args["as-of"] },
    ));
  }),
});
