import { Type, type Static } from "typebox";
import { EntryCode } from "../../../kernel/catalogue.ts";
import { ledger } from "../../../kernel/ledger.ts";
import { operation } from "../../../kernel/operation.ts";
import { signedIn } from "../../../kernel/permission.ts";
import { Choice, Day, Id, Line, Nullable, Reason, Version, record } from "../../../kernel/schema.ts";
import { keepStanding, viewStanding } from "./permissions.ts";
import { SizeClass } from "./size-class.ts";

const Class = EntryCode("“四上”类别");
const entered = { entryDocument: Line("入库依据"), leftOn: Day("退库日期"), leftBecause: Line("退库原因") };

/** “四上”入库: an enterprise stands in a statistical class from a day on, until it leaves. */
export const memberships = ledger({
  capability: "enterprises", one: "Membership", many: "Memberships", path: "size-class-memberships", title: "“四上”入退库", view: viewStanding, edit: keepStanding,
  row: {
    enterpriseId: Id("企业"),
    enterpriseName: Line("企业名称"),
    sizeClass: Class,
    enteredOn: Day("入库日期"),
    entryDocument: Nullable(entered.entryDocument),
    /** The day from which it no longer stands in the class. */
    leftOn: Nullable(entered.leftOn),
    leftBecause: Nullable(entered.leftBecause),
  },
  body: {
    enterpriseId: Id("企业"),
    sizeClass: Class,
    enteredOn: Day("入库日期"),
    entryDocument: Type.Optional(entered.entryDocument),
    leftOn: Type.Optional(entered.leftOn),
    leftBecause: Type.Optional(entered.leftBecause),
  },
  filter: {
    sizeClass: Type.Optional(Class),
    enterpriseId: Type.Optional(Id("企业")),
    /** On the as-of day, which is the zone's today where none is named. */
    state: Type.Optional(Choice("状态", ["inside", "left"])),
  },
});
export type Membership = Static<typeof memberships.row>;

export const leaveClass = operation({
  id: "enterprises.leaveClass", method: "POST", path: "/zones/:zoneId/size-class-memberships/:recordId/leaving", summary: "“四上”退库", permission: keepStanding,
  params: record({ zoneId: Id("开发区"), recordId: Id("“四上”入退库") }),
  body: record({ leftOn: entered.leftOn, leftBecause: entered.leftBecause, version: Version, reason: Reason }),
  reply: memberships.row,
});

export const listSizeClasses = operation({
  id: "enterprises.sizeClasses", method: "GET", path: "/size-classes", summary: "“四上”类别目录", permission: signedIn,
  reply: record({ classes: Type.Array(SizeClass) }),
});
