import { Type, type Static } from "typebox";
import { Id, Nullable, record } from "../../../kernel/schema.ts";

/** The zone above a sub-park, where an edit or an arrangement that holds here comes from it. */
export const UpperZone = record({ zoneId: Id("上级开发区"), name: Type.String({ title: "上级开发区" }) });
export type UpperZone = Static<typeof UpperZone>;

/** Left out or null for the zone's own. */
export const upper = Type.Optional(Nullable(UpperZone));
