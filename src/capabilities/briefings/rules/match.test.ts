import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readerOf } from "../../../engines/reading.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { readShippedCatalogue } from "../../../main/catalogue.ts";
import { allFigures } from "../../../main/mounts.ts";
import type { MeantBy } from "./choice.ts";
import { wordIndex } from "./definition-words.ts";
import { matchFigures } from "./match.ts";
import type { Named } from "./mention.ts";

const catalogue = await readShippedCatalogue();
const heads = allFigures(catalogue);
const index = wordIndex(heads);
const reader = readerOf(catalogue.lexicon);

const zone = (id: string, name: string, isCity = false): Named => ({ kind: "zone", id, zoneId: id, name, ...(isCity ? { isCity } : {}) });
const firm = (id: string, zoneId: string, name: string): Named => ({ kind: "enterprise", id, zoneId, name });
const project = (id: string, zoneId: string, name: string, ownerId: string): Named => ({ kind: "project", id, zoneId, name, ownerId });

const names: readonly Named[] = [
  zone("city", "东原市", true), zone("qi", "齐县经济开发区"), zone("ling", "灵泉经济技术开发区"), zone("bei", "北川高新技术产业开发区"),
  firm("glass", "qi", "山西东原玻璃器皿有限公司"), firm("steel", "ling", "山西新泰钢铁有限公司"), firm("twin1", "qi", "双子食品有限公司"), firm("twin2", "ling", "双子食品有限公司"),
  project("line", "qi", "年产2万吨高端玻璃器皿生产线技改项目", "glass"), project("works", "qi", "宏远10万吨食品加工项目", "twin1"),
  project("coke", "ling", "新泰焦炉煤气制甲醇项目（示例）", "steel"), project("store1", "qi", "冷链物流中心项目", "twin1"), project("store2", "ling", "冷链物流中心项目", "twin2"),
];
const all = new Set(["city", "qi", "ling", "bei"]);

function told(meant: MeantBy): string {
  if (meant.kind !== "targets") return meant.kind;
  return meant.targets.map(({ definition, zoneId, single }) => `${heads[definition]?.id ?? ""} ${single?.id ?? zoneId}`).join(" | ");
}

function match(text: string, within: ReadonlySet<string> = all, zoneId = "city"): readonly string[] {
  const { figures } = reader.read(text, plainDate("2025-04-14"));
  const meant = matchFigures({ text, figures, heads, holds: () => true, index, endings: catalogue.lexicon, ownMeasures: catalogue.lexicon.ownMeasures, zoneId, within, names });
  return figures.map(({ text: number }, place) => `${number} ${told(meant[place] ?? { kind: "none" })}`);
}

describe("whose a figure is", () => {
  test.each([
    ["the zone that its sentence names", "灵泉经济技术开发区走访企业88家。", ["88家 visits.visitedEnterprises ling"]],
    ["a zone by a short name", "灵泉经开区走访企业88家。", ["88家 visits.visitedEnterprises ling"]],
    ["a zone by its place", "齐县走访企业88家。", ["88家 visits.visitedEnterprises qi"]],
    ["a zone with its county", "灵泉县走访企业88家。", ["88家 visits.visitedEnterprises ling"]],
    ["the zone of the sentence before", "灵泉经济技术开发区开展走访。目前，已走访企业88家。", ["88家 visits.visitedEnterprises ling"]],
    ["the later of two zones", "齐县经济开发区走访企业8家，灵泉经济技术开发区走访企业9家。", ["8家 visits.visitedEnterprises qi", "9家 visits.visitedEnterprises ling"]],
    ["the whole city", "灵泉经济技术开发区走访企业9家。全市走访企业88家。", ["9家 visits.visitedEnterprises ling", "88家 visits.visitedEnterprises city"]],
    ["the zone asked, where none is named", "走访企业88家。", ["88家 visits.visitedEnterprises city"]],
    ["not the city that a zone is compared with", "灵泉经济技术开发区工业增加值增长8.8%，高于全市平均水平，走访企业88家。", ["8.8% indicators.industrialValueAddedGrowth ling", "88家 visits.visitedEnterprises ling"]],
    ["not the office of a place", "灵泉经济技术开发区会同齐县发展和改革局走访企业88家。", ["88家 visits.visitedEnterprises ling"]],
    ["a project, by what stands in its name", "宏远10万吨食品加工项目加快建设。", ["10万吨 projects.capacity works"]],
    ["a project whose name holds another number now", "宏远20万吨食品加工项目加快建设。", ["20万吨 projects.capacity works"]],
    ["a project by its name without 项目", "宏远10万吨食品加工等项目加快建设。", ["10万吨 projects.capacity works"]],
    ["the project that the number is an attribute of", "总投资16.5亿元的年产2万吨高端玻璃器皿生产线技改项目开工。", ["16.5亿元 projects.totalInvestment line", "2万吨 projects.capacity line"]],
    ["a project by its owner and the end of its name", "山西东原玻璃器皿有限公司玻璃器皿生产线技改项目总投资5亿元。", ["5亿元 projects.totalInvestment line"]],
    ["a project without the mark of an example", "新泰焦炉煤气制甲醇项目总投资5亿元。", ["5亿元 projects.totalInvestment coke"]],
    ["a firm by its name", "历经45天检修，山西新泰钢铁有限公司1#高炉点火。", ["45天 operations.outageDays steel"]],
    ["a firm by its short name, once it was named in full", "山西新泰钢铁有限公司开始检修。新泰钢铁历经45天检修。", ["45天 operations.outageDays steel"]],
    ["the firm of that place, of two of one name", "灵泉县双子食品有限公司走访次数4次。", ["4次 visits.count twin2"]],
    ["not a firm of another place", "河北新泰钢铁有限公司历经45天检修。", ["45天 none"]],
    ["neither of two projects of one name", "冷链物流中心项目总投资5亿元。", ["5亿元 unclear"]],
    ["no project that the ledgers do not know", "总投资5亿元的年产3万套轴承项目开工。", ["5亿元 none", "3万套 none"]],
    ["no firm that the ledgers do not know", "山西宏图重工有限公司总投资5亿元的铸造项目开工。", ["5亿元 none"]],
    ["no zone that the ledgers do not know", "榆关经济技术开发区走访企业88家。", ["88家 none"]],
    ["not a firm that is one example among others", "走访企业88家，深入山西新泰钢铁有限公司等企业，收集问题5个。", ["88家 visits.visitedEnterprises city", "5个 problems.received city"]],
    ["not a firm of those that are counted", "山西新泰钢铁有限公司是重点，走访企业88家。", ["88家 visits.visitedEnterprises city"]],
    ["not a project that nobody named", "总投资5亿元，投产后年产值3亿元。", ["5亿元 none", "3亿元 none"]],
  ] as const)("is %s", (_name, text, expected) => {
    expect(match(text)).toEqual(expected);
  });

  test("is nobody's where the text speaks of a zone in scope that was not asked", () => {
    expect(match("灵泉经济技术开发区走访企业88家。齐县走访企业9家。", new Set(["qi"]), "qi")).toEqual(["88家 none", "9家 visits.visitedEnterprises qi"]);
    expect(match("全市走访企业88家。", new Set(["qi"]), "qi")).toEqual(["88家 none"]);
  });
});

describe("what a figure is of", () => {
  test.each([
    ["the longest words decide", "走访企业88家，其中规上工业企业30家，重点项目12个。", ["88家 visits.visitedEnterprises city", "30家 enterprises.aboveScaleIndustry city", "12个 projects.keyProjects city"]],
    ["the number may stand inside the words", "已走访88家企业，召开2次企业座谈会。", ["88家 visits.visitedEnterprises city", "2次 meetings.enterpriseSeminars city"]],
    ["times are not firms", "走访企业120次，走访企业88家。", ["120次 visits.count city", "88家 visits.visitedEnterprises city"]],
    ["a mere number of firms or projects is of whatever was done with them", "帮助企业30家，推进项目5个。", ["30家 none", "5个 none"]],
    ["quotes are no part of a word", "现有四上企业34家，国家级专精特新小巨人企业6家。", ["34家 enterprises.designatedSizeEnterprises city", "6家 enterprises.littleGiants city"]],
    ["a growth is the growth of its indicator", "工业增加值完成11亿元，同比增长13.8%。", ["11亿元 indicators.industrialValueAdded city", "13.8% indicators.industrialValueAddedGrowth city"]],
    ["a rise in points is no growth", "工业增加值占比提高2个百分点。", ["2个百分点 none"]],
    ["context makes a mere 总投资 the round's", "总投资99.24亿元的50个重大项目集中签约、开工、投产。", ["99.24亿元 batches.roundInvestment city", "50个 batches.roundProjects city"]],
    ["context makes a mere 总投资 the key projects'", "12个重点项目总投资30亿元。", ["12个 projects.keyProjects city", "30亿元 projects.keyProjectInvestment city"]],
    ["a part is not by the definition of its whole", "项目50个集中签约、开工、投产，其中签约21个、开工18个。7项议定事项中5项已办结。12个重点项目中4个具备开工条件，2个已开工。", [
      "50个 batches.roundProjects city", "21个 batches.signedProjects city", "18个 batches.startedProjects city", "7项 meetings.decisions city", "5项 none", "12个 projects.keyProjects city", "4个 none", "2个 approvals.startedProjects city",
    ]],
    ["what was added is not what there is", "新增四上企业5家。高新技术企业6家，其中今年新增1家。", ["5家 none", "6家 enterprises.highTechEnterprises city", "1家 none"]],
    ["a plan is not what happened", "宏远10万吨食品加工项目预计6月底投产。", ["10万吨 projects.capacity works", "6月底 projects.plannedProduction works"]],
    ["what happened is no plan", "宏远10万吨食品加工项目3月5日投产。", ["10万吨 projects.capacity works", "3月5日 none"]],
    ["a start that came too early has figures of its own", "列入重点项目12个，未批先建3个，未验先投1个，开工待核实2个。", [
      "12个 projects.keyProjects city", "3个 approvals.builtBeforeApproval city", "1个 approvals.producedBeforeAcceptance city", "2个 approvals.unverifiedStarts city",
    ]],
    ["what stands behind 中 is said of a part, not the name of the whole", "12个重点项目中未批先建3个。", ["12个 projects.keyProjects city", "3个 approvals.builtBeforeApproval city"]],
    ["nor where a sign stands between", "12个重点项目当中，未批先建3个，未验先投1个。", ["12个 projects.keyProjects city", "3个 approvals.builtBeforeApproval city", "1个 approvals.producedBeforeAcceptance city"]],
    ["中 within a word is no part", "现有企业技术中心12个，专精特新中小企业13家。", ["12个 enterprises.techCentreAwards city", "13家 enterprises.specializedSmes city"]],
    ["what no ledger knows", "绿化率达到35%，道路长12公里，阅读量5万次。", ["35% none", "12公里 none", "5万次 none"]],
    ["a firm has no indicator of its zone", "山西新泰钢铁有限公司工业增加值完成11亿元。", ["11亿元 none"]],
  ] as const)("%s", (_name, text, expected) => {
    expect(match(text)).toEqual(expected);
  });

  test("hangs on words, never on the numbers: any other number means the same", () => {
    const sentence = (a: number, b: number, c: number) => `灵泉经济技术开发区走访企业${String(a)}家，召开企业座谈会${String(b)}次，工业增加值完成${String(c)}亿元。宏远${String(a)}万吨食品加工项目总投资${String(c)}亿元。`;
    const meanings = (text: string) => match(text).map((line) => line.slice(line.indexOf(" ")));
    const expected = meanings(sentence(88, 2, 11));
    expect(expected).toEqual([" visits.visitedEnterprises ling", " meetings.enterpriseSeminars ling", " indicators.industrialValueAdded ling", " projects.capacity works", " projects.totalInvestment works"]);
    const number = fc.integer({ min: 2, max: 999 });
    fc.assert(fc.property(number, number, number, (a, b, c) => { expect(meanings(sentence(a, b, c))).toEqual(expected); }), { numRuns: 60 });
  });
});
