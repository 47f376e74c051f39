import type { FigureHead } from "../../../kernel/figure.ts";
import { tracedFigure } from "../../../kernel/traced-figure.ts";
import type { QualificationLevel } from "../contract/qualification-kind.ts";
import { qualificationLevelLabel } from "../messages/catalogue.ts";
import { awardsHeld, firmsAwarded, parksAwarded } from "../store/standing-figure.ts";

const usual = { kind: "count", nature: "stock", window: "截至日期当日有效：已认定、未过有效期、未终止" } as const satisfies Partial<FigureHead>;
const columns = ["名称", "级别", "认定日期", "有效期至", "文号或证书编号"] as const;

interface Award {
  readonly holder: string;
  readonly title: string | null;
  readonly level: QualificationLevel;
  readonly occurredOn: string | null;
  readonly validTo: string | null;
  readonly documentNumber: string | null;
}

const record = ({ holder, title, level, occurredOn, validTo, documentNumber }: Award) =>
  ({ kind: "qualification", title: holder, cells: [title, qualificationLevelLabel[level], occurredOn, validTo, documentNumber] });

type Words = Pick<FigureHead, "id" | "name" | "aliases" | "population">;

/** How many enterprises hold a kind of award: one with two awards of it is one. */
const firms = (words: Words, kind: string, levels: readonly QualificationLevel[]) =>
  tracedFigure({ ...words, ...usual, unit: "家", reducer: "countDistinct", cuts: ["zone", "enterprise"], columns }, firmsAwarded({ kind, levels }), record);

const techCentre = { kind: "enterpriseTechCenter", levels: ["provincial", "municipal"] } as const;

export const qualificationFigures = [
  firms({
    id: "enterprises.highTechEnterprises", name: "高新技术企业数", aliases: ["高新技术企业", "高新技术企业总数", "高企"],
    population: "资质荣誉台账中持有有效高新技术企业证书的企业，按企业计，不重复",
  }, "highTechEnterprise", ["national"]),
  firms({
    id: "enterprises.littleGiants", name: "国家级专精特新“小巨人”企业数", aliases: ["国家级专精特新“小巨人”企业", "专精特新“小巨人”企业", "“小巨人”企业", "小巨人企业"],
    population: "资质荣誉台账中持有有效国家级专精特新“小巨人”称号的企业，按企业计，不重复",
  }, "littleGiant", ["national"]),
  firms({
    id: "enterprises.specializedSmes", name: "省级专精特新中小企业数", aliases: ["省级专精特新中小企业", "省级专精特新企业", "专精特新中小企业", "专精特新企业"],
    population: "资质荣誉台账中持有有效省级专精特新中小企业称号的企业，按企业计，不重复；是否同时为“小巨人”不影响计数，两者不相加",
  }, "specializedSme", ["provincial"]),
  firms({
    id: "enterprises.innovativeSmes", name: "创新型中小企业数", aliases: ["创新型中小企业", "省级创新型中小企业"],
    population: "资质荣誉台账中持有有效创新型中小企业称号的企业，按企业计，不重复",
  }, "innovativeSme", ["provincial"]),
  firms({
    id: "enterprises.techSmes", name: "科技型中小企业数", aliases: ["科技型中小企业", "国家科技型中小企业"],
    population: "资质荣誉台账中入库登记编号有效的科技型中小企业，按企业计，不重复",
  }, "techSme", ["national"]),
  tracedFigure({
    ...usual, id: "enterprises.techCentreAwards", name: "省、市级企业技术中心数", aliases: ["省、市级企业技术中心", "省市级企业技术中心", "企业技术中心", "技术中心"],
    unit: "家", reducer: "count", cuts: ["zone", "enterprise"], columns,
    population: "资质荣誉台账中有效的省级、市级企业技术中心，按认定计：同一企业既有省级又有市级的，计两个",
  }, awardsHeld(techCentre), record),
  firms({
    id: "enterprises.techCentreFirms", name: "拥有省、市级企业技术中心的企业数", aliases: ["拥有企业技术中心的企业", "省、市级企业技术中心企业"],
    population: "资质荣誉台账中拥有有效省级或市级企业技术中心的企业，按企业计：同一企业既有省级又有市级的，计一家",
  }, techCentre.kind, techCentre.levels),
  tracedFigure({
    ...usual, id: "enterprises.smeParks", name: "省级中小企业园数", aliases: ["省级中小企业园", "中小企业园", "省级中小企业园区"],
    unit: "家", reducer: "countDistinct", cuts: ["zone"], columns,
    population: "资质荣誉台账中持有有效省级中小企业园称号的园区，按园区计，不重复",
  }, parksAwarded({ kind: "smePark", levels: ["provincial"] }), record),
];
