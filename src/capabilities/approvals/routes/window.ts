import type { Door } from "../../../platform/http/door.ts";
import { serveLedger } from "../../../platform/http/serve-ledger.ts";
import { serve } from "../../../platform/http/serve.ts";
import { serveFile } from "../../../platform/http/serve-file.ts";
import * as intake from "../contract/intake.ts";
import { getItemMaterials, itemMaterialEdits } from "../contract/item-material-edit.ts";
import type { WindowMeans } from "../contract/means.ts";
import * as notice from "../contract/notice.ts";
import * as own from "../contract/own-project.ts";
import * as plan from "../contract/tailored-plan.ts";
import { intakesOf, takeIntakeOf, withdrawMaterialOf } from "../service/intake.ts";
import { itemMaterialEditKeeper, materialsOfItem } from "../service/item-material-edit.ts";
import { materialsOfItems } from "../service/intake-view.ts";
import { ownProjects, rateOwnService } from "../service/own-project.ts";
import { issuePlanOf, planDraft, planOf, plansOf, reviewPlan } from "../service/tailored-plan.ts";
import { noticeWord, planWord, readNotice, readPlan } from "../service/word-files.ts";
import { voidIntakeOf, voidNoticeOf } from "../service/void-paper.ts";
import { issueNoticeOf, noticeOf, noticesOf } from "../service/notice.ts";

/** Intakes, notices and plans: what the window hands out. */
export function windowRoutes(door: Door, means: WindowMeans): void {
  serve(door, notice.materialsOf, (tx, input) => materialsOfItems(means, tx, input));
  serve(door, notice.issueNotice, (tx, input) => issueNoticeOf(means, tx, input));
  serve(door, notice.listNotices, noticesOf);
  serve(door, notice.getNotice, noticeOf);
  serveFile(door, notice.noticeFile, readNotice, noticeWord);
  serveLedger(door, itemMaterialEdits, itemMaterialEditKeeper(means));
  serve(door, getItemMaterials, (tx, input) => materialsOfItem(means, tx, input));
  serve(door, plan.draftPlan, (tx, input) => planDraft(means, tx, input));
  serve(door, plan.issuePlan, issuePlanOf);
  serve(door, plan.listPlans, plansOf);
  serve(door, plan.getPlan, planOf);
  serve(door, plan.addPlanReview, reviewPlan);
  serveFile(door, plan.planFile, readPlan, planWord);
  serve(door, own.listOwnProjects, (tx, input) => ownProjects(means, tx, input));
  serve(door, own.rateService, rateOwnService);
  serve(door, intake.takeIntake, (tx, input) => takeIntakeOf(means, tx, input));
  serve(door, intake.listIntakes, intakesOf);
  serve(door, intake.withdrawMaterial, withdrawMaterialOf);
  serve(door, intake.voidIntake, (tx, input) => voidIntakeOf(means, tx, input));
  serve(door, notice.voidNotice, (tx, input) => voidNoticeOf(means, tx, input));
}
