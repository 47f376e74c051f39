import type { Door } from "../../../platform/http/door.ts";
import { serve } from "../../../platform/http/serve.ts";
import * as intake from "../contract/intake.ts";
import type { WindowMeans } from "../contract/means.ts";
import * as notice from "../contract/notice.ts";
import { intakesOf, takeIntakeOf, withdrawMaterialOf } from "../service/intake.ts";
import { materialsOfItems } from "../service/intake-view.ts";
import { issueNoticeOf, noticeOf, noticesOf } from "../service/notice.ts";

/** Intakes, notices and plans: what the window hands out. */
export function windowRoutes(door: Door, means: WindowMeans): void {
  serve(door, notice.materialsOf, (tx, input) => materialsOfItems(means, tx, input));
  serve(door, notice.issueNotice, (tx, input) => issueNoticeOf(means, tx, input));
  serve(door, notice.listNotices, noticesOf);
  serve(door, notice.getNotice, noticeOf);
  serve(door, intake.takeIntake, (tx, input) => takeIntakeOf(means, tx, input));
  serve(door, intake.listIntakes, intakesOf);
  serve(door, intake.withdrawMaterial, withdrawMaterialOf);
}
