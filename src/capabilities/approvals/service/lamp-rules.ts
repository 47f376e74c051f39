import type { Input } from "../../../kernel/operation.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { changeRow, demandWritten, faultAt, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { zoneToday } from "../../zones/service/zone.ts";
import type { LampRulesInForce } from "../contract/lamp.ts";
import { zoneLampRules, type ZoneLampRules } from "../contract/lamp-ledgers.ts";
import type { ApprovalMeans } from "../contract/means.ts";
import { lampTitle } from "../messages/lamp.ts";
import { lampDay, type LampDay } from "../rules/lamp.ts";
import { lampRuleFaults, nearWorkdaysOf } from "../rules/lamp-rules.ts";
import { insertZoneLampRules, selectRulesOn, updateZoneLampRules, zoneLampRulesQuery } from "../store/lamp-ledgers.ts";

type Entered = Input<typeof zoneLampRules.create>["body"];
type NewZoneLampRules = Entered & Recording;

const kept: KeptLedger<ZoneLampRules, Input<typeof zoneLampRules.list>["query"]> = {
  title: zoneLampRules.title,
  query: zoneLampRulesQuery,
  withdraw: (tx, key) => updateZoneLampRules(tx, key, { withdrawn: true }),
};

const textColumns = ({ validFrom, base, name, note }: Entered) => ({ valid_from: validFrom, base: base ?? null, name, note: note ?? null });

function demandSound(means: ApprovalMeans, { base, rules }: Entered): void {
  if (base !== undefined && !means.lampRules.sets.some(({ code }) => code === base)) throw faultAt("base", "unknownLampSet", lampTitle.unknownLampSet);
  const [fault] = lampRuleFaults(rules);
  if (fault) throw faultAt("rules", fault.code, `${lampTitle[fault.code]}（${fault.at}）`);
}

/** Chooses rules from a day on; the ids in the order of the rows. */
export async function addZoneLampRules(tx: ScopedTx, zoneId: string, entered: readonly NewZoneLampRules[], means: ApprovalMeans): Promise<string[]> {
  for (const one of entered) demandSound(means, one);
  const today = await zoneToday(tx, zoneId);
  const rows = entered.map((one) => ({ ...newRow(tx, zoneId, today, one), ...textColumns(one), rules: one.rules }));
  demandWritten(kept.title, rows, await insertZoneLampRules(tx, rows));
  return rows.map(({ id }) => id);
}

export const zoneLampRulesKeeper = (means: ApprovalMeans) => ({
  ...keeping(kept),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof zoneLampRules.create>): Promise<ZoneLampRules> => {
    const id = newId();
    await addZoneLampRules(tx, zoneId, [{ ...body, id }], means);
    return requireRow(kept, tx, { zoneId, recordId: id });
  },
  correct: async (tx: ScopedTx, { params, body }: Input<typeof zoneLampRules.correct>): Promise<ZoneLampRules> => {
    demandSound(means, body);
    return changeRow(kept, tx, params, body, (key) => updateZoneLampRules(tx, key, { ...textColumns(body), rules: JSON.stringify(body.rules), source_ref: body.sourceRef ?? null }));
  },
});

/** The zone's rules on a day: those it has chosen, and of cases the example's where these say nothing of them. */
export async function lampRulesOn({ lampRules }: ApprovalMeans, tx: ScopedTx, zoneId: string, day: string): Promise<LampRulesInForce> {
  const { example } = lampRules;
  const chosen = await selectRulesOn(tx, zoneId, day);
  if (!chosen) return { recordId: null, base: example.code, name: example.name, validFrom: null, rules: example.rules };
  const ofCases = chosen.rules.some(({ dimension }) => dimension === "caseLimit") ? [] : example.rules.filter(({ dimension }) => dimension === "caseLimit");
  return { recordId: chosen.id, base: chosen.base, name: chosen.name, validFrom: chosen.validFrom, rules: [...ofCases, ...chosen.rules] };
}

/** Up to how many working days before its due day a case is near, by the rules in force; the example's where they leave it open. */
export const nearDays = ({ lampRules }: ApprovalMeans, { rules }: Pick<LampRulesInForce, "rules">): { readonly nearWorkdays: number } => ({ nearWorkdays: nearWorkdaysOf(rules) ?? lampRules.nearWorkdays });

/** The day of lamps in a zone, by its own rules. */
export async function zoneLampDay(means: ApprovalMeans, tx: ScopedTx, zoneId: string, day: PlainDate): Promise<LampDay> {
  return lampDay(nearDays(means, await lampRulesOn(means, tx, zoneId, day)), means.calendar, day);
}
