import type { Static } from "typebox";
import { Choice } from "../../../kernel/schema.ts";

/** The facts of a project's life that an open item may bar. */
export const LifeCycleKind = Choice("开工或投产", ["started", "producing"]);
export type LifeCycleKind = Static<typeof LifeCycleKind>;

/** What a recorded start or production is worth: only a regular one counts as such. */
export const LifeCycleStanding = Choice("认定", ["regular", "builtBeforeApproval", "producedBeforeAcceptance", "unverified"]);
export type LifeCycleStanding = Static<typeof LifeCycleStanding>;
