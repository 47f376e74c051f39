import { allowed, refused, type Verdict } from "../../../kernel/refusal.ts";
import type { ProjectCondition } from "../contract/condition.ts";
import type { ProjectConditionName } from "../contract/condition-name.ts";

/** How a condition is entered: a number, yes or no, or one of several. */
export type ConditionKind =
  | { readonly kind: "number"; readonly decimals: number }
  | { readonly kind: "yesNo" }
  | { readonly kind: "choice"; readonly options: readonly string[] };

const number = { kind: "number", decimals: 2 } as const;
const yesNo = { kind: "yesNo" } as const;
const choice = <const Options extends readonly string[]>(...options: Options) => ({ kind: "choice", options }) as const;

export const conditionKinds = {
  investmentControl: choice("filing", "ratification"),
  landSupplyWay: choice("granted", "allocated", "leased", "existing"),
  newConstructionLand: yesNo, landTaking: yesNo, inPlanningArea: yesNo,
  siteArea: number, earthVolume: number, buildingArea: number, worksInvestment: number, civilBuildings: yesNo,
  annualEnergy: number, annualElectricity: number,
  eiaCategory: choice("report", "form", "register", "exempt"),
  pollutantManagement: choice("key", "simplified", "registration", "none"),
  drainsToSewer: yesNo, ownWaterSource: yesNo, occupationalHazard: yesNo,
  hazardClass: choice("none", "hazardousChemicals", "mining", "metalSmelting", "otherDangerousGoods"),
  specialFireWorks: yesNo, lightningRisk: yesNo, overlimitHighRise: yesNo, majorProject: yesNo,
  inRiverArea: yesNo, inFloodArea: yesNo, inHeritageZone: yesNo, inArchaeologyArea: yesNo, inGeohazardArea: yesNo, nearWeatherStation: yesNo,
  usesForestOrGrass: yesNo, usesGreenSpace: yesNo, worksOnStreets: yesNo, movesUtilities: yesNo, touchesRoad: yesNo,
} as const satisfies Record<ProjectConditionName, ConditionKind>;

export const conditionGroups = {
  land: ["investmentControl", "landSupplyWay", "newConstructionLand", "landTaking", "inPlanningArea", "siteArea", "earthVolume"],
  works: ["buildingArea", "worksInvestment", "civilBuildings", "specialFireWorks", "lightningRisk", "overlimitHighRise", "majorProject"],
  production: ["annualEnergy", "annualElectricity", "eiaCategory", "pollutantManagement", "drainsToSewer", "ownWaterSource", "hazardClass", "occupationalHazard"],
  site: ["inRiverArea", "inFloodArea", "inHeritageZone", "inArchaeologyArea", "inGeohazardArea", "nearWeatherStation", "usesForestOrGrass", "usesGreenSpace", "worksOnStreets", "movesUtilities", "touchesRoad"],
} as const satisfies Record<string, readonly ProjectConditionName[]>;

const plainNumber = /^(0|[1-9]\d{0,11})(\.\d{1,2})?$/;

/** Whether a value is one that the condition may have. */
export function judgeCondition(condition: ProjectConditionName, value: string): Verdict<"conditionMisfits"> {
  const kind: ConditionKind = conditionKinds[condition];
  const fits = kind.kind === "number" ? plainNumber.test(value) : kind.kind === "yesNo" ? value === "yes" || value === "no" : kind.options.includes(value);
  return fits ? allowed : refused("conditionMisfits");
}

type Dated = Pick<ProjectCondition, "condition" | "value" | "occurredOn" | "withdrawn">;

/** The value of each condition on a day: the newest by the day from which it is so. */
export function conditionsOn<Row extends Dated>(rows: readonly Row[], day: string): ReadonlyMap<ProjectConditionName, Row> {
  const found = new Map<ProjectConditionName, Row>();
  for (const row of rows) {
    const known = found.get(row.condition);
    if (!row.withdrawn && row.occurredOn <= day && (!known || known.occurredOn < row.occurredOn)) found.set(row.condition, row);
  }
  return found;
}
