import { listSource } from "../../../kernel/figure-of-list.ts";
import type { FigureQuestion } from "../../../kernel/figure.ts";
import { tracedFigure } from "../../../kernel/traced-figure.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { coveredUntil, isShort } from "../rules/material.ts";
import { coordinatedSuppliers, selectMaterialsInNeed } from "../store/event-figure.ts";

const cuts = ["zone", "enterprise"] as const;

const short = async (tx: ScopedTx, question: FigureQuestion) => (await selectMaterialsInNeed(tx, question))
  .filter((material) => isShort(material, material.plannedTo, question.asOf) === true)
  .map((material) => ({ ...material, occurredOn: material.onHandOn, until: coveredUntil(material) }));

export const materialsShort = tracedFigure({
  id: "operations.materialsShort", name: "保供不足物料数", aliases: ["保供不足物料", "短缺物料"], unit: "种", kind: "count", nature: "stock", reducer: "count", cuts,
  population: "截至日期当日正在进行且计划结束日期未过的检修、停产、减产等事件所需物料中，按登记的库存量、库存日期和日用量推算，用不到计划结束日期的；三者缺一或超计划工期的不作判断，不计入",
  window: "截至日期当日的状态",
  columns: ["企业", "设备或生产线", "库存量", "日用量", "计量单位", "可用至", "计划结束"],
}, listSource({ cuts, list: short }), ({ name, enterprise, facility, onHand, dailyUse, unit, until, plannedTo }) =>
  ({ kind: "operationMaterial", title: name, cells: [enterprise, facility, onHand, dailyUse, unit, until, plannedTo] }));

export const supplierCount = tracedFigure({
  id: "operations.suppliers", name: "协调供应商数", aliases: ["协调供应商", "对接供应商"], unit: "家", kind: "count", nature: "notAdditive", reducer: "countDistinct", cuts,
  population: "期间内计划、进行或结束的检修停产事件中，已登记为所需物料供应商的单位，同一供应商计一家；仅列入供应商台账而未供应物料的不计",
  window: "期间首日（默认1月1日）至期间末日（不晚于截至日期）",
  columns: ["所在地", "供应物料", "涉及事件数"],
}, coordinatedSuppliers, ({ name, place, materials, events }) => ({ kind: "supplier", title: name, cells: [place, materials, events] }));
