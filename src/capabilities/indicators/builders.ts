import type { NewObservation } from "./service/observation.ts";

type Overrides = Partial<NewObservation>;

/** 规上工业增加值, cumulated to a month, of which nothing is said yet: level or growth must be given. */
export const bareObservation = (period: string, publishedOn: string, overrides: Overrides): NewObservation =>
  ({ indicator: "industrialValueAdded", basis: "yearToDate", period, status: "preliminary", publishedOn, ...overrides });

/** With a level of 11 亿元 (one is 10¹⁰ fen) and a growth. */
export const anObservation = (period: string, publishedOn: string, overrides: Overrides = {}): NewObservation =>
  bareObservation(period, publishedOn, { amountFen: 110_000_000_000, officialGrowth: "13.8", ...overrides });
