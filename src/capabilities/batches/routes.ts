import type { Door } from "../../platform/http/door.ts";
import { serve } from "../../platform/http/serve.ts";
import { serveLedger } from "../../platform/http/serve-ledger.ts";
import { batchEntries } from "./contract/entry.ts";
import * as rounds from "./contract/round.ts";
import { getRoundSummary } from "./contract/round-summary.ts";
import { batchEntryKeeper } from "./service/entry.ts";
import { recordRound, rightRound, roundAlone, roundPage, takeBackRound } from "./service/round.ts";
import { roundSummary, type RoundMeans } from "./service/round-summary.ts";

export function batchRoutes(door: Door, means: RoundMeans): void {
  serve(door, rounds.listRounds, roundPage);
  serve(door, rounds.getRound, roundAlone);
  serve(door, rounds.createRound, recordRound);
  serve(door, rounds.correctRound, rightRound);
  serve(door, rounds.withdrawRound, takeBackRound);
  serve(door, getRoundSummary, (tx, input) => roundSummary(means, tx, input));
  serveLedger(door, batchEntries, batchEntryKeeper);
}
