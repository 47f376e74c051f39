import type { Static } from "typebox";
import { Choice } from "../../../kernel/schema.ts";

/** What of a project decides which approvals it needs; how each is entered says `rules/condition.ts`. */
export const ProjectConditionName = Choice("申报条件", [
  "investmentControl", "landSupplyWay", "newConstructionLand", "landTaking", "inPlanningArea", "siteArea", "earthVolume", "buildingArea", "worksInvestment", "civilBuildings",
  "annualEnergy", "annualElectricity", "eiaCategory", "pollutantManagement", "drainsToSewer", "ownWaterSource", "occupationalHazard",
  "hazardClass", "specialFireWorks", "lightningRisk", "overlimitHighRise", "majorProject",
  "inRiverArea", "inFloodArea", "inHeritageZone", "inArchaeologyArea", "inGeohazardArea", "nearWeatherStation",
  "usesForestOrGrass", "usesGreenSpace", "worksOnStreets", "movesUtilities", "touchesRoad",
]);
export type ProjectConditionName = Static<typeof ProjectConditionName>;
