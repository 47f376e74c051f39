import { Type, type Static } from "typebox";
import { ledger } from "../../../kernel/ledger.ts";
import { operation } from "../../../kernel/operation.ts";
import { Choice, Day, Id, Line, Nullable, Prose, Reason, Version, record } from "../../../kernel/schema.ts";
import { keepPairings, viewPairings } from "./permissions.ts";

export const PairingDuty = Choice("包联职责", ["pairedLeader", "pairedCadre"]);
export type PairingDuty = Static<typeof PairingDuty>;

const entered = {
  userId: Id("包联人员"),
  /** Who has no account. */
  person: Line("包联人员姓名", 50),
  validTo: Day("截止日期"),
  handover: Prose("交接说明", 1000),
};

/** 包联: who answers for an enterprise, from a day to a day. A paired cadre with an account sees it on those days. */
export const pairings = ledger({
  capability: "enterprises", one: "Pairing", many: "Pairings", path: "pairings", title: "包联", view: viewPairings, edit: keepPairings,
  row: {
    enterpriseId: Id("企业"),
    enterpriseName: Line("企业名称"),
    duty: PairingDuty,
    userId: Nullable(entered.userId),
    person: Nullable(entered.person),
    /** Whoever it is, by name. */
    personName: Line("包联人员", 60),
    validFrom: Day("起始日期"),
    /** The last day. */
    validTo: Nullable(entered.validTo),
    /** Of the one who ended to the one who follows; the enterprise's contact does not read it. */
    handover: Nullable(entered.handover),
  },
  body: {
    enterpriseId: Id("企业"),
    duty: PairingDuty,
    userId: Type.Optional(entered.userId),
    person: Type.Optional(entered.person),
    validFrom: Day("起始日期"),
    validTo: Type.Optional(entered.validTo),
    handover: Type.Optional(entered.handover),
  },
  filter: {
    enterpriseId: Type.Optional(Id("企业")),
    userId: Type.Optional(entered.userId),
    duty: Type.Optional(PairingDuty),
    /** On the as-of day, which is the zone's today where none is named. */
    state: Type.Optional(Choice("状态", ["current", "past"])),
  },
});
export type Pairing = Static<typeof pairings.row>;

const ofPairing = record({ zoneId: Id("开发区"), recordId: Id("包联") });

/** Nobody follows, or whoever follows is entered apart. */
export const endPairing = operation({
  id: "enterprises.endPairing", method: "POST", path: "/zones/:zoneId/pairings/:recordId/ending", summary: "结束包联", permission: keepPairings,
  params: ofPairing, body: record({ validTo: entered.validTo, version: Version, reason: Reason }), reply: pairings.row,
});

/** One ends on the day before and another begins on the day, in one go, with what the one leaves to the other. */
export const handOverPairing = operation({
  id: "enterprises.handOverPairing", method: "POST", path: "/zones/:zoneId/pairings/:recordId/handover", summary: "交接包联", permission: keepPairings,
  params: ofPairing,
  body: record({ on: Day("接手日期"), userId: Type.Optional(entered.userId), person: Type.Optional(entered.person), handover: entered.handover, version: Version }),
  reply: record({ ended: pairings.row, begun: pairings.row }),
});
