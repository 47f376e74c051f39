import { Type, type Static } from "typebox";
import { ledger } from "../../../kernel/ledger.ts";
import { operation } from "../../../kernel/operation.ts";
import { Choice, Day, Id, Line, Nullable, record } from "../../../kernel/schema.ts";
import { keepStanding, viewStanding } from "./permissions.ts";

export const IndustryStanding = Choice("产业定位", ["leading", "supporting"]);
export type IndustryStanding = Static<typeof IndustryStanding>;

/** Its place among those of its standing, as documents list them. */
const Place = Type.Integer({ minimum: 1, maximum: 99, title: "次序" });
const ValidTo = Day("截止日期");

/** 产业体系: which industries lead in the zone and which support them. */
export const zoneIndustries = ledger({
  capability: "enterprises", one: "ZoneIndustry", many: "ZoneIndustries", path: "industries", title: "产业体系", view: viewStanding, edit: keepStanding,
  row: { name: Line("产业名称", 60), standing: IndustryStanding, place: Place, validFrom: Day("起始日期"), validTo: Nullable(ValidTo) },
  body: { name: Line("产业名称", 60), standing: IndustryStanding, place: Place, validFrom: Day("起始日期"), validTo: Type.Optional(ValidTo) },
  filter: { standing: Type.Optional(IndustryStanding) },
});
export type ZoneIndustry = Static<typeof zoneIndustries.row>;

/** 企业所属产业: which industry of the system an enterprise belongs to, from a day to a day. */
export const enterpriseIndustries = ledger({
  capability: "enterprises", one: "EnterpriseIndustry", many: "EnterpriseIndustries", path: "enterprise-industries", title: "企业所属产业", view: viewStanding, edit: keepStanding,
  row: {
    enterpriseId: Id("企业"), enterpriseName: Line("企业名称"), industryId: Id("产业"), industryName: Line("产业名称", 60), standing: IndustryStanding,
    validFrom: Day("起始日期"), validTo: Nullable(ValidTo),
  },
  body: { enterpriseId: Id("企业"), industryId: Id("产业"), validFrom: Day("起始日期"), validTo: Type.Optional(ValidTo) },
  filter: { enterpriseId: Type.Optional(Id("企业")), industryId: Type.Optional(Id("产业")) },
});
export type EnterpriseIndustry = Static<typeof enterpriseIndustries.row>;

export const IndustryCount = record({
  id: Id("产业"), name: Line("产业名称", 60), standing: IndustryStanding, place: Place, example: Type.Boolean({ title: "示例" }),
  enterprises: Type.Integer({ minimum: 0, title: "企业数" }),
});
export type IndustryCount = Static<typeof IndustryCount>;

/** The zone's own system on a day, with the enterprises of each industry that the reader sees. */
export const getIndustrySystem = operation({
  id: "enterprises.industrySystem", method: "GET", path: "/zones/:zoneId/industry-system", summary: "产业体系", permission: viewStanding,
  params: record({ zoneId: Id("开发区") }), query: record({ asOf: Type.Optional(Day("截至日期")) }),
  reply: record({ asOf: Day("截至日期"), rows: Type.Array(IndustryCount) }),
});
