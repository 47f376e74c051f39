import type { Static } from "typebox";
import { Choice } from "../../../kernel/schema.ts";

export const MeetingKind = Choice("会议类型", ["dispatch", "seminar", "jointConference", "specialTopic", "other"]);
export type MeetingKind = Static<typeof MeetingKind>;
