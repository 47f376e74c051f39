import { defineCommand, runMain } from "citty";
import { briefCommand } from "../capabilities/briefings/commands/brief.ts";
import { deadline, workdays } from "../capabilities/calendar/commands.ts";
import { figureCommand } from "../capabilities/figures/commands.ts";
import { readShippedCalendar } from "./catalogue.ts";
import { zoneIdOf } from "./client.ts";
import { welcomeLines } from "./console.ts";
import { commandText } from "./messages.ts";
import { endWithReader, say, sayAll } from "./say.ts";
import { readSettings } from "./settings.ts";
import { checkTextCommand, readTextCommand } from "./text-commands.ts";
import { untilStopped } from "./until-stopped.ts";
import { withClient } from "./with-client.ts";

const json = { type: "boolean", description: commandText.json } as const;
const text = (description: string) => ({ type: "string", description }) as const;
const needed = (description: string) => ({ type: "string", description, required: true }) as const;
const flag = (description: string) => ({ type: "boolean", description }) as const;

const serve = defineCommand({
  meta: { name: "serve", description: commandText.serve },
  args: { empty: flag(commandText.empty), demo: flag(commandText.demo), "demo-on-lan": flag(commandText.demoOnLan) },
  run: ({ args }) => say(async () => {
    const settings = readSettings(process.env, { empty: args.empty ?? false, demo: args.demo ?? false, demoOnLan: args["demo-on-lan"] ?? false });
    const { startProduct } = await import("./server.ts");
    const running = await startProduct(settings);
    process.stdout.write(`${welcomeLines(running, settings).join("\n")}\n`);
    await untilStopped(running);
  }),
});

const figure = defineCommand({
  meta: { name: "figure", description: commandText.figure },
  args: { id: { type: "positional", description: commandText.figureId, required: true }, zone: needed(commandText.zone), "as-of": text(commandText.asOf), period: text(commandText.period), project: text(commandText.project), enterprise: text(commandText.enterprise), as: text(commandText.as), json },
  run: ({ args }) => sayAll(args.json, () => withClient(readSettings(process.env), args.as, async (client) => figureCommand(client, {
    figureId: args.id, zoneId: await zoneIdOf(client, args.zone), asOf: args["as-of"], period: args.period, project: args.project, enterprise: args.enterprise,
  }))),
});

const brief = defineCommand({
  meta: { name: "brief", description: commandText.brief },
  args: { zone: needed(commandText.zone), period: text(commandText.briefPeriod), "as-of": text(commandText.asOf), html: flag(commandText.html), address: text(commandText.address), as: text(commandText.as), json },
  run: ({ args }) => sayAll(args.json, () => withClient(readSettings(process.env), args.as, async (client) => briefCommand(client, {
    zoneId: await zoneIdOf(client, args.zone), period: args.period, asOf: args["as-of"], html: args.html, address: args.address,
  }))),
});

const workdaysOf = defineCommand({
  meta: { name: "workdays", description: commandText.workdays },
  args: { from: needed(commandText.from), to: needed(commandText.to), json },
  run: ({ args }) => sayAll(args.json, async () => workdays(args, await readShippedCalendar())),
});

const deadlineOf = defineCommand({
  meta: { name: "deadline", description: commandText.deadline },
  args: { from: needed(commandText.acceptedOn), limit: needed(commandText.limit), unit: needed(commandText.unit), pause: text(commandText.pause), json },
  run: ({ args, rawArgs }) => sayAll(args.json, async () => deadline({ ...args, pauses: repeated(rawArgs, "--pause") }, await readShippedCalendar())),
});

/** citty keeps the last of a repeated option; this keeps them all. */
function repeated(given: readonly string[], name: string): string[] {
  return given.flatMap((word, index) => {
    if (word.startsWith(`${name}=`)) return [word.slice(name.length + 1)];
    return word === name ? [given[index + 1] ?? ""] : [];
  });
}

/** What only some verbs need is loaded by them: the server takes longer to load than a text to be read. */
const keeping = () => import("./keeping-commands.ts");

const main = defineCommand({
  meta: { name: "guatu", description: commandText.product },
  subCommands: {
    serve, brief, figure, read: readTextCommand, check: checkTextCommand, workdays: workdaysOf, deadline: deadlineOf,
    backup: async () => (await keeping()).backupCommand, restore: async () => (await keeping()).restoreCommand, verify: async () => (await keeping()).verifyCommand,
  },
});

endWithReader();
await runMain(main);
