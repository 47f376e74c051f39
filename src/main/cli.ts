import { defineCommand, runMain } from "citty";
import { deadline, workdays } from "../capabilities/calendar/commands.ts";
import { figureCommand } from "../capabilities/figures/commands.ts";
import { readShippedCalendar } from "./catalogue.ts";
import { zoneIdOf } from "./client.ts";
import { welcomeLines } from "./console.ts";
import { backupCommand, restoreCommand, verifyCommand } from "./keeping-commands.ts";
import { say, sayAll } from "./say.ts";
import { startProduct } from "./server.ts";
import { readSettings } from "./settings.ts";
import { untilStopped } from "./until-stopped.ts";
import { withClient } from "./with-client.ts";

const json = { type: "boolean", description: "输出 JSON" } as const;
const text = (description: string) => ({ type: "string", description }) as const;
const needed = (description: string) => ({ type: "string", description, required: true }) as const;
const flag = (description: string) => ({ type: "boolean", description }) as const;

const serve = defineCommand({
  meta: { name: "serve", description: "启动服务器" },
  args: { empty: flag("不载入演示数据，只建一个系统管理员"), demo: flag("在外部数据库中载入演示数据"), "demo-on-lan": flag("允许演示账号从其他计算机登录") },
  run: ({ args }) => say(async () => {
    const settings = readSettings(process.env, { empty: args.empty ?? false, demo: args.demo ?? false, demoOnLan: args["demo-on-lan"] ?? false });
    const running = await startProduct(settings);
    process.stdout.write(`${welcomeLines(running, settings.dataDir).join("\n")}\n`);
    await untilStopped(running);
  }),
});

const figure = defineCommand({
  meta: { name: "figure", description: "一项数据及其依据的记录" },
  args: { id: { type: "positional", description: "数据编号", required: true }, zone: needed("开发区代码"), "as-of": text("截至日期"), period: text("统计期"), as: text("以此账号的权限查询"), json },
  run: ({ args }) => sayAll(args.json, () => withClient(readSettings(process.env), args.as, async (client) => figureCommand(client, {
    figureId: args.id, zoneId: await zoneIdOf(client, args.zone),
    ...(args["as-of"] === undefined ? {} : { asOf: args["as-of"] }),
    ...(args.period === undefined ? {} : { period: args.period }),
  }))),
});

const workdaysOf = defineCommand({
  meta: { name: "workdays", description: "逐日列出是否工作日及原因" },
  args: { from: needed("开始日期"), to: needed("结束日期"), json },
  run: ({ args }) => sayAll(args.json, async () => workdays(args, await readShippedCalendar())),
});

const deadlineOf = defineCommand({
  meta: { name: "deadline", description: "计算办理期限的届满日" },
  args: { from: needed("受理日期"), limit: needed("天数"), unit: needed("workday 或 calendarDay"), pause: text("停止计时 A..B，可多次"), json },
  run: ({ args, rawArgs }) => sayAll(args.json, async () => deadline({ ...args, pauses: repeated(rawArgs, "--pause") }, await readShippedCalendar())),
});

/** citty keeps the last of a repeated option; this keeps them all. */
function repeated(given: readonly string[], name: string): string[] {
  return given.flatMap((word, index) => {
    if (word.startsWith(`${name}=`)) return [word.slice(name.length + 1)];
    return word === name ? [given[index + 1] ?? ""] : [];
  });
}

const main = defineCommand({
  meta: { name: "guatu", description: "挂图：开发区工作台账" },
  subCommands: { serve, figure, workdays: workdaysOf, deadline: deadlineOf, backup: backupCommand, restore: restoreCommand, verify: verifyCommand },
});

await runMain(main);
