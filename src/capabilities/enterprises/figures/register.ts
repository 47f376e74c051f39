import { tracedFigure } from "../../../kernel/traced-figure.ts";
import type { IndustryStanding } from "../contract/industry.ts";
import { pairingDutyLabel } from "../messages/standing.ts";
import { industriesOf, pairedFirms, registeredEnterprises } from "../store/standing-figure.ts";

const stock = { kind: "count", nature: "stock" } as const;

export const enterpriseCount = tracedFigure({
  ...stock, id: "enterprises.count", name: "企业数", aliases: ["企业总数", "在册企业", "入驻企业"], unit: "家", reducer: "count", cuts: ["zone", "enterprise"],
  population: "企业台账中截至日期及以前已登记的全部企业",
  window: "截至日期当日在册，以登记日期为准",
  columns: ["统一社会信用代码", "所属行业"],
}, registeredEnterprises, ({ name, creditCode, industry }) => ({ kind: "enterprise", title: name, cells: [creditCode, industry] }));

const industries = (id: string, name: string, aliases: readonly string[], standing: IndustryStanding) => tracedFigure({
  ...stock, id, name, aliases, unit: "个", reducer: "count", cuts: ["zone"],
  population: `产业体系台账中定位为${standing === "leading" ? "主导产业" : "配套产业"}的产业`,
  window: "截至日期当日列入产业体系",
  columns: ["次序", "企业数"],
}, industriesOf(standing), ({ name: industry, place, enterprises }) => ({ kind: "zoneIndustry", title: industry, cells: [place, enterprises] }));

export const leadingIndustries = industries("enterprises.leadingIndustries", "主导产业数", ["主导产业", "大主导产业"], "leading");
export const supportingIndustries = industries("enterprises.supportingIndustries", "配套产业数", ["配套产业", "大配套产业"], "supporting");

export const pairedEnterprises = tracedFigure({
  ...stock, id: "enterprises.pairedEnterprises", name: "已包联企业数", aliases: ["包联企业", "包联企业数", "已包联企业"], unit: "家", reducer: "countDistinct", cuts: ["zone", "enterprise"],
  population: "包联台账中有包联领导或包联干部的企业，按企业计：有多人包联的计一家",
  window: "截至日期当日包联中",
  columns: ["包联职责", "包联人员", "起始日期", "截止日期"],
}, pairedFirms, ({ name, duty, personName, occurredOn, validTo }) => ({ kind: "pairing", title: name, cells: [pairingDutyLabel[duty], personName, occurredOn, validTo] }));
