import type { Door } from "../../platform/http/door.ts";
import { serve } from "../../platform/http/serve.ts";
import { getBrief } from "./contract/brief.ts";
import { checkText } from "./contract/check.ts";
import { readText } from "./contract/reading.ts";
import { briefOf, type BriefMeans } from "./service/brief.ts";
import { checkDraft, checkMeans, type DraftMeans } from "./service/check.ts";
import { readDraft } from "./service/reading.ts";

/** `means` are every capability's figures, listed by hand in `main/`, and what ships in `catalogue/`. */
export function briefingRoutes(door: Door, means: BriefMeans & DraftMeans): void {
  const check = checkMeans(means);
  serve(door, getBrief, (tx, input) => briefOf(means, tx, input));
  serve(door, readText, (tx, input) => Promise.resolve(readDraft(check.reader, tx, input)));
  serve(door, checkText, (tx, input) => checkDraft(check, tx, input));
}
