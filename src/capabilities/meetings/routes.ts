import type { Door } from "../../platform/http/door.ts";
import { serve } from "../../platform/http/serve.ts";
import { serveLedger } from "../../platform/http/serve-ledger.ts";
import { completeDecision, decisions } from "./contract/decision.ts";
import { meetings } from "./contract/meeting.ts";
import { decisionKeeper, endDecision } from "./service/decision.ts";
import { meetingKeeper } from "./service/meeting.ts";

export function meetingRoutes(door: Door): void {
  serveLedger(door, meetings, meetingKeeper);
  serveLedger(door, decisions, decisionKeeper);
  serve(door, completeDecision, endDecision);
}
