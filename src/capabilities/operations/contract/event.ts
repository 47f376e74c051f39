import { Type, type Static } from "typebox";
import { ledger } from "../../../kernel/ledger.ts";
import { Choice, Day, FenAmount, Id, Line, Moment, Nullable, Prose, record } from "../../../kernel/schema.ts";
import { EnteredMaterial, Material } from "./material.ts";
import { keepOperations, viewOperations } from "./permissions.ts";

export const EventKind = Choice("类型", ["maintenanceOutage", "shutdown", "reducedOutput", "resumeWork"]);
export type EventKind = Static<typeof EventKind>;
export const EventState = Choice("进展", ["planned", "running", "overrun", "ended"]);
export type EventState = Static<typeof EventState>;

/** A moment on the clock in China, to the minute: `2025-02-19T18:36`. */
const ShanghaiMinute = Type.String({ pattern: "^(19|2)\\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d$", title: "点火（复产）时间" });

const parts = {
  plannedFrom: Day("计划开始"),
  plannedTo: Day("计划结束"),
  actualFrom: Day("实际开始"),
  actualTo: Day("实际结束"),
  dailyLossFen: FenAmount("日均影响产值（企业估算）"),
  affectedCapacity: Line("影响产能", 100),
  cause: Prose("原因", 1000),
  contact: Line("企业联系人", 100),
  note: Prose("备注", 2000),
};

/** 检修、停产、减产、复工 of one facility: planned and actual, what it needs, and the meetings held on it. */
export const events = ledger({
  capability: "operations", one: "Event", many: "Events", path: "operation-events", title: "检修停产记录", view: viewOperations, edit: keepOperations,
  row: {
    enterpriseId: Id("企业"),
    enterpriseName: Line("企业"),
    kind: EventKind,
    facility: Line("设备或生产线", 100),
    plannedFrom: Nullable(parts.plannedFrom),
    plannedTo: Nullable(parts.plannedTo),
    actualFrom: Nullable(parts.actualFrom),
    /** The day on which production went on; the Shanghai day of `restartedAt` where that is known. */
    actualTo: Nullable(parts.actualTo),
    restartedAt: Nullable(Moment("点火（复产）时间")),
    dailyLossFen: Nullable(parts.dailyLossFen),
    affectedCapacity: Nullable(parts.affectedCapacity),
    cause: Nullable(parts.cause),
    contact: Nullable(parts.contact),
    note: Nullable(parts.note),
    materials: Type.Array(Material, { title: "保供物料" }),
    meetings: Type.Array(record({ id: Id("会议"), title: Line("会议名称"), heldOn: Day("召开日期") }), { title: "相关会议" }),
  },
  body: {
    enterpriseId: Id("企业"),
    kind: EventKind,
    facility: Line("设备或生产线", 100),
    plannedFrom: Type.Optional(parts.plannedFrom),
    plannedTo: Type.Optional(parts.plannedTo),
    actualFrom: Type.Optional(parts.actualFrom),
    actualTo: Type.Optional(parts.actualTo),
    restartedAt: Type.Optional(ShanghaiMinute),
    dailyLossFen: Type.Optional(parts.dailyLossFen),
    affectedCapacity: Type.Optional(parts.affectedCapacity),
    cause: Type.Optional(parts.cause),
    contact: Type.Optional(parts.contact),
    note: Type.Optional(parts.note),
    materials: Type.Optional(Type.Array(EnteredMaterial, { maxItems: 100, title: "保供物料" })),
    meetingIds: Type.Optional(Type.Array(Id("会议"), { maxItems: 50, title: "相关会议" })),
  },
  filter: {
    kind: Type.Optional(EventKind),
    /** As of the list's day, else of the zone's today. */
    state: Type.Optional(EventState),
    enterpriseId: Type.Optional(Id("企业")),
    meetingId: Type.Optional(Id("会议")),
  },
});
export type OperationEvent = Static<typeof events.row>;
