import type { LifeCycleKind, LifeCycleStanding } from "../contract/life-cycle.ts";
import type { LifeCycleLack } from "../contract/standing.ts";

export const lifeCycleStandingLabel = {
  regular: "依规", builtBeforeApproval: "未批先建", producedBeforeAcceptance: "未验先投", unverified: "待核实",
} as const satisfies Record<LifeCycleStanding, string>;

export const lackLabel = {
  evidence: "缺少依据", verifier: "缺少核实人", permitUnlisted: "施工许可未列入事项清单",
} as const satisfies Record<LifeCycleLack, string>;

const lifeCycleKindLabel = { started: "开工", producing: "投产" } as const satisfies Record<LifeCycleKind, string>;

/** The word of a start or production that does not count: what was barred, and which of the two waits for verification. */
export const standingWord = ({ kind, standing }: { readonly kind: LifeCycleKind; readonly standing: LifeCycleStanding }): string =>
  (standing === "unverified" ? `${lifeCycleKindLabel[kind]}${lifeCycleStandingLabel.unverified}` : lifeCycleStandingLabel[standing]);

interface Told {
  readonly kind: LifeCycleKind;
  readonly openItems: readonly string[];
  readonly lacks: readonly LifeCycleLack[];
}

/** Why a start or production does not count, with the items' names. */
export function standingReason({ kind, openItems, lacks }: Told, nameOf: (code: string) => string): string {
  const open = openItems.length === 0 ? [] : [`${lifeCycleKindLabel[kind]}当日${openItems.map(nameOf).join("、")}未办结`];
  return [...open, ...lacks.map((lack) => lackLabel[lack])].join("；");
}
