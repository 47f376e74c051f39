import type { Input, Output } from "../../../kernel/operation.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { requireProject } from "../../projects/service/find.ts";
import { departmentsOf } from "../../zones/service/department.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { ApprovalCase } from "../contract/case.ts";
import type { WindowMeans } from "../contract/means.ts";
import type { IntakeItem, materialsOf } from "../contract/notice.ts";
import { decidedHere, intakeNumber } from "../messages/notice.ts";
import { isFinished } from "../rules/case-state.ts";
import { isOpenCase, unionOf, type Known } from "../rules/intake.ts";
import { itemsByCode } from "../rules/item.ts";
import { missingPrerequisites } from "../rules/prerequisites.ts";
import { selectIntakes } from "../store/intake.ts";
import { selectLastPlace } from "../store/notice.ts";
import { casesOn } from "./project-states.ts";
import { itemOf } from "./refuse.ts";
import { windowMeans } from "./window-means.ts";

interface OfProject { readonly zoneId: string; readonly projectId: string }

/** What an intake or a notice is judged by: the project's cases, what is known of its materials, and who may be asked. */
export interface Ground {
  readonly today: PlainDate;
  readonly cases: ReadonlyMap<string, ApprovalCase>;
  readonly known: Known;
  readonly items: readonly IntakeItem[];
}

const organFields = ({ name, phone, address }: { readonly name: string; readonly phone: string | null; readonly address: string | null }) => ({ name, phone, address });

/** Items taken in together stand on the list together: of each other they are prerequisites that are not met yet. */
function itemsOn(means: WindowMeans, codes: readonly string[], cases: ReadonlyMap<string, ApprovalCase>, organs: ReadonlyMap<string, IntakeItem["organ"]>): IntakeItem[] {
  const states = new Map([...codes.map((code) => [code, "notBegun"] as const), ...[...cases].map(([code, { state }]) => [code, state] as const)]);
  const named = itemsByCode(means.catalogue);
  return codes.map((code) => {
    const item = itemOf(means, code);
    const own = cases.get(code);
    const listed = means.materials.items.find((one) => one.item === code);
    return {
      item: code, name: item.name, resultDocument: item.resultDocument, ruleOwner: item.ruleOwner, statutoryLimit: item.statutoryLimit ?? null, promisedLimit: item.promisedLimit ?? null,
      noLimitReason: item.noLimitReason ?? null, state: own?.state ?? null, open: isOpenCase(own?.state ?? null),
      missing: missingPrerequisites(item, states).map((missing) => ({ item: missing, name: named.get(missing)?.name ?? missing })),
      organ: organs.get(own?.departmentId ?? "") ?? null, materialsEvidence: listed?.evidence ?? null, materialsSource: listed?.source ?? null,
    };
  });
}

/** What the zone has of a project: what was handed in, and the results of what it decided. */
async function knownOf(means: WindowMeans, tx: ScopedTx, { zoneId, projectId }: OfProject, cases: Iterable<ApprovalCase>): Promise<Known> {
  const intakes = await selectIntakes(tx, zoneId, [projectId]);
  const named = itemsByCode(means.catalogue);
  return {
    received: intakes.flatMap((intake) => intake.materials.filter(({ withdrawn }) => !withdrawn).map(({ material, receivedOn }) => ({ material, receivedOn, source: intakeNumber(intake) }))),
    decided: [...cases].flatMap(({ item, state, decidedOn }) => (isFinished(state) && decidedOn !== null ? [{ item, on: decidedOn, source: decidedHere(named.get(item)?.name ?? item) }] : [])),
  };
}

/** Reads all that an intake of these items is judged by; the project must be in sight, and the means are those of its zone. */
export async function groundOf(means: WindowMeans, tx: ScopedTx, of: OfProject, codes: readonly string[]): Promise<Ground> {
  const today = await zoneToday(tx, of.zoneId);
  const all = await casesOn(means, tx, of, today);
  const cases = new Map(all.cases.map(({ shown }) => [shown.item, shown]));
  const { rows } = await departmentsOf(tx, { params: { zoneId: of.zoneId } });
  const organs = new Map(rows.map((department) => [department.id, organFields(department)]));
  return { today, cases, known: await knownOf(means, tx, of, cases.values()), items: itemsOn(means, codes, cases, organs) };
}

export async function materialsOfItems(shipped: WindowMeans, tx: ScopedTx, { params, query }: Input<typeof materialsOf>): Promise<Output<typeof materialsOf>> {
  await requireProject(tx, params.zoneId, params.projectId);
  const codes = [...new Set(query.items.split(","))];
  const means = await windowMeans(shipped, tx, params.zoneId, await zoneToday(tx, params.zoneId));
  const { items, known } = await groundOf(means, tx, params, codes);
  return { items: [...items], materials: unionOf(codes, means.materials, known), place: await selectLastPlace(tx, params.zoneId) };
}
