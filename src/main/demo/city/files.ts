import { Type, type Static } from "typebox";
import { BatchTrack } from "../../../capabilities/batches/contract/entry.ts";
import { RoundLevel } from "../../../capabilities/batches/contract/round.ts";
import { GoalSense } from "../../../capabilities/city/contract/goal.ts";
import { IndustryStanding } from "../../../capabilities/enterprises/contract/industry.ts";
import { EndedBecause } from "../../../capabilities/enterprises/contract/qualification.ts";
import { QualificationLevel } from "../../../capabilities/enterprises/contract/qualification-kind.ts";
import { ObservationStatus } from "../../../capabilities/indicators/contract/observation.ts";
import { CommitmentSubject } from "../../../capabilities/approvals/contract/environmental-commitment.ts";
import { record } from "../../../kernel/schema.ts";
import { demoText } from "../messages.ts";
import { readShaped } from "../shaped-file.ts";

/** The files of the whole city, in the shapes that they must have. `stated` marks what the article says itself. */

const Text = Type.String({ minLength: 1 });
const Count = Type.Integer({ minimum: 0 });
const Day = Type.String({ format: "date" });
const stated = Type.Optional(Type.Literal(true));
const maybe = Type.Optional(Text);
const maybeDay = Type.Optional(Day);

const Group = record({ key: Text, count: Count, sized: Count, trade: Text, industry: Text, sizeClass: Text });
const Enterprises = record({
  zones: Type.Record(Text, record({
    division: Type.String({ pattern: "^\\d{6}$" }), place: Text,
    named: Type.Array(record({ key: Text, name: Text, industry: Text })), made: Type.Array(Group),
  })),
});
export type ZoneEnterprises = Static<typeof Enterprises>["zones"][string];

const Standing = record({
  qualifications: Type.Array(record({
    zone: Text, enterprise: maybe, park: maybe, kind: Text, level: QualificationLevel, awardedOn: Day, validTo: maybeDay,
    endedOn: maybeDay, endedBecause: Type.Optional(EndedBecause), stated,
  })),
  industries: Type.Array(record({ zone: Text, name: Text, standing: IndustryStanding, place: Count, validFrom: Day, stated: Type.Literal(true) })),
  belongings: Type.Array(record({ zone: Text, group: Text, industry: Text, validFrom: Day })),
});
export type CityStanding = Static<typeof Standing>;

const Amount = Type.Optional(Type.Integer({ minimum: 1 }));
const StatedProject = record({
  key: Text, zone: Text, owner: Text, name: Text, industry: Text, nature: Type.Enum(["newBuild", "technicalRenovation"]),
  values: record({
    totalInvestment: Amount, promisedOutput: Amount, promisedTax: Amount, plannedProduction: maybeDay,
    capacity: Type.Optional(record({ quantity: Type.Integer({ minimum: 1 }), unit: Text })),
  }),
  facts: Type.Array(record({ kind: Type.Enum(["signed", "producing"]), evidence: Text })),
  commitments: Type.Array(record({ subject: CommitmentSubject, target: Text, content: Text, evidence: Text })),
});
export type StatedProject = Static<typeof StatedProject>;

/** A project of Qixian by its key (`project`), or one to be made (`name`, `owner`). */
const Entry = record({
  zone: Text, track: BatchTrack, project: maybe, name: maybe, owner: maybe, investment: Type.Integer({ minimum: 1 }), output: Amount, tax: Amount,
  verifiedOn: maybeDay, later: Type.Optional(record({ started: maybeDay, producing: maybeDay })),
});
export type RoundEntry = Static<typeof Entry>;
const Round = record({
  key: Text, level: RoundLevel, organiser: Text, year: Count, seq: Count, name: Text, heldOn: Day, example: Type.Boolean(), entries: Type.Array(Entry),
});
export type DemoRound = Static<typeof Round>;

const Observation = record({
  zone: Text, indicator: Text, period: Text, amount: Type.Number(), growth: Text, status: ObservationStatus, publishedOn: Day, scopeNote: Text, stated,
});

const Goals = record({
  zone: Text, year: Count,
  goals: Type.Array(record({
    key: Text, parent: maybe, title: Type.String({ pattern: demoText.exampleEnding }), figure: maybe, target: maybe, sense: Type.Optional(GoalSense), due: maybeDay,
  })),
});

export const readEnterprises = () => readShaped(Enterprises, "demo/jinzhong/enterprises.yaml");
export const readStanding = () => readShaped(Standing, "demo/jinzhong/standing.yaml");
export const readStatedProjects = () => readShaped(record({ projects: Type.Array(StatedProject) }), "demo/jinzhong/stated-projects.yaml").projects;
export const readRounds = () => readShaped(record({ rounds: Type.Array(Round) }), "demo/jinzhong/rounds.yaml").rounds;
export const readObservations = () => readShaped(record({ observations: Type.Array(Observation) }), "demo/jinzhong/indicators.yaml").observations;
export const readGoals = () => readShaped(Goals, "demo/jinzhong/goals.yaml");
