import { Type, type Static } from "typebox";
import { CaseFactEntry } from "../../capabilities/approvals/contract/fact.ts";
import { ReplacementWay } from "../../capabilities/approvals/contract/item.ts";
import { SiteCondition } from "../../capabilities/projects/contract/fact.ts";
import { record } from "../../kernel/schema.ts";
import { readShaped } from "./shaped-file.ts";

/** The demo's files as they must be: their shapes, and each project's state of every item of the catalogue. */

const Day = Type.String({ format: "date" });
/** The first and the last day that a seed may choose. */
const Window = Type.Tuple([Day, Day]);
export type Window = Static<typeof Window>;

const Tells = Type.Enum(["overdue", "near", "onTime", "none"]);
export type Tells = Static<typeof Tells>;

/** Steps of the clock besides the usual ones, on the days given: they must stand with any choice of the others. */
const more = { steps: Type.Optional(Type.Array(CaseFactEntry)) };

const ItemState = Type.Union([
  record({ state: Type.Literal("decided"), submitted: Type.Optional(Window), accepted: Type.Optional(Window), decided: Window, ...more }),
  record({ state: Type.Literal("accepted"), submitted: Window, accepted: Window, ...more, tells: record({ statutory: Tells, promised: Tells }) }),
  record({ state: Type.Literal("submitted"), submitted: Window }),
  record({ state: Type.Literal("notBegun") }),
  record({ state: Type.Literal("notApplicable"), reason: Type.String({ minLength: 4 }) }),
  record({ state: Type.Literal("replaced"), way: ReplacementWay, on: Window }),
]);
export type ItemState = Static<typeof ItemState>;
type ItemStates = Readonly<Record<string, ItemState>>;

const States = Type.Record(Type.String(), ItemState);
const Progress = record({
  example: Type.Literal(true),
  zone: Type.Literal("qixian"),
  asOf: Day,
  common: States,
  profiles: Type.Record(Type.String(), States),
  projects: Type.Record(Type.String(), record({
    profile: Type.String(),
    track: Type.Enum(["early", "permitting", "ready", "started"]),
    items: States,
  })),
});

const Positive = Type.Integer({ minimum: 1 });
const Project = record({
  key: Type.String({ pattern: "^qx\\d{2}$" }),
  example: Type.Literal(true),
  name: Type.String(),
  projectCode: Type.String(),
  owner: record({ name: Type.String(), creditCode: Type.String() }),
  industry: record({ code: Type.String({ pattern: "^\\d{4}$" }), name: Type.String() }),
  nature: Type.Enum(["newConstruction", "expansion", "technicalRenovation"]),
  content: Type.String(),
  park: Type.String(),
  parcel: Type.Optional(Type.String()),
  landMu: Type.Integer({ minimum: 0 }),
  totalInvestment: Positive,
  annualPlan: record({ year: Type.Literal(2025), investment: Positive }),
  capacity: record({ quantity: Positive, unit: Type.String() }),
  promised: record({ output: Positive, tax: Positive }),
  signedOn: Day,
  plannedProduction: record({ first: Day, changes: Type.Array(record({ on: Day, to: Day, reason: Type.String() })) }),
  keyList: record({ year: Type.Literal(2025), level: Type.Enum(["city", "county", "zone"]) }),
  /** Site conditions of 建筑法 §8; those left out are not met yet. */
  conditions: Type.Optional(Type.Array(record({ kind: SiteCondition, on: Day, evidence: Type.String() }))),
  started: Type.Optional(record({ on: Day, evidence: Type.String(), verifier: Type.String() })),
});
export type DemoProject = Static<typeof Project>;
const Projects = record({ zone: Type.Literal("qixian"), listYear: Type.Literal(2025), projects: Type.Array(Project) });

const example = Type.Boolean();
const zone = Type.String();
const code = Type.String();
const name = Type.String();
const Zones = record({
  zones: Type.Array(record({
    code, kind: Type.Enum(["city", "developmentZone"]), name, parent: Type.Optional(zone), divisionCode: Type.Optional(Type.String()),
    division: Type.Optional(record({ code, name })), managementCommittee: Type.Optional(Type.String()), clock: Day, example,
  })),
  departments: Type.Array(record({ zone, code, name, within: Type.Enum(["committee", "government"]), example })),
  decidingOrgans: Type.Array(record({ zone, validFrom: Day, example: Type.Literal(true), fallback: code, items: Type.Record(Type.String(), code) })),
  parks: Type.Array(record({ zone, code, name, example: Type.Literal(true) })),
  parcels: Type.Array(record({ zone, code, park: code, areaMu: Positive, example: Type.Literal(true) })),
});

export interface DemoProgress {
  readonly project: DemoProject;
  readonly track: "early" | "permitting" | "ready" | "started";
  readonly profile: string;
  /** By item code, every item of the catalogue; the project's own first, then its profile's, then the common ones. */
  readonly states: ItemStates;
}

export const readDemoZones = () => readShaped(Zones, "demo/jinzhong/zones.yaml");

export function readDemo(): { readonly asOf: string; readonly projects: readonly DemoProgress[] } {
  const progress = readShaped(Progress, "demo/jinzhong/qixian/progress.yaml");
  const { projects } = readShaped(Projects, "demo/jinzhong/qixian/projects.yaml");
  const known = new Set(projects.map(({ key }) => key));
  const stray = Object.keys(progress.projects).filter((key) => !known.has(key));
  if (stray.length > 0) throw new Error(`progress of unknown projects: ${stray.join(", ")}`);
  return {
    asOf: progress.asOf,
    projects: projects.map((project) => {
      const own = progress.projects[project.key];
      const profile = own && progress.profiles[own.profile];
      if (!profile) throw new Error(`no progress of ${project.key}`);
      return { project, track: own.track, profile: own.profile, states: { ...progress.common, ...profile, ...own.items } };
    }),
  };
}
