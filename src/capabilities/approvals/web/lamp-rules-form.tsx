import { DayField, LineField, NumberField, ProseField } from "../../../ui/form-fields.tsx";
import { writtenDay } from "../../../ui/day-text.ts";
import { usePlace } from "../../../ui/place.ts";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { zoneLampRules } from "../contract/lamp-ledgers.ts";
import type { LampLevel, LampRule } from "../contract/lamp-rule.ts";
import { lampDimensionLabel, lampMeasureLabel, lampUnitLabel, warningLampLabel, lampCompareLabel } from "../messages/lamp.ts";
import { lampWords } from "./lamp-words.ts";

type Values = Readonly<Record<string, string | number | undefined>>;

const fieldOf = (rule: number, level: number): string => `threshold${String(rule)}x${String(level)}`;
const text = (value: string | number | undefined): string => String(value ?? "");

/** That a case is late is not a matter of degree. */
const isLate = ({ measure }: LampRule, { compare }: LampLevel): boolean => measure === "workdaysLeft" && compare === "lessThan";

/** The rules with the thresholds of the form; a changed one is the zone's own and no longer the published one. */
function adjusted(rules: readonly LampRule[], values: Values): LampRule[] {
  return rules.map((rule, at) => {
    const levels = rule.levels.map((level, place) => ({ ...level, value: Number(values[fieldOf(at, place)] ?? level.value) }));
    const same = levels.every(({ value }, place) => value === rule.levels[place]?.value);
    return same ? rule : { ...rule, levels, verified: false, source: rule.source.endsWith(lampWords.own) ? rule.source : `${rule.source.slice(0, 280)}${lampWords.own}` };
  });
}

interface Props extends FormOfLedger<typeof zoneLampRules> {
  readonly rules: readonly LampRule[];
  readonly base?: string | undefined;
  readonly name: string;
  readonly title?: string;
}

/** Chooses a set of rules or changes its thresholds, from a day on. */
export function LampRulesForm({ rules, base, name, title, row, ...frame }: Props) {
  const { today } = usePlace();
  const thresholds = rules.flatMap((rule, at) => rule.levels.flatMap((level, place) => (isLate(rule, level) ? [] : [{ rule, level, field: fieldOf(at, place) }])));
  return (
    <LedgerForm<typeof zoneLampRules, Values>
      {...frame} ledger={zoneLampRules} row={row} {...(title !== undefined && { title })}
      initial={{ validFrom: row?.validFrom ?? today, name, ...(row !== undefined && row.note !== null && { note: row.note }), ...Object.fromEntries(thresholds.map(({ field, level }) => [field, level.value])) }}
      conflicts={[{ name: "validFrom", label: lampWords.validFrom, theirs: (current) => current["validFrom"] }, { name: "name", label: lampWords.name, theirs: (current) => current["name"] }]}
      bodyOf={(values) => ({
        validFrom: writtenDay(text(values["validFrom"])), name: text(values["name"]), rules: adjusted(rules, values),
        ...(base !== undefined && { base }), ...(values["note"] !== undefined && { note: text(values["note"]) }),
      })}
    >
      <DayField name="validFrom" label={lampWords.validFrom} required near={today} help={lampWords.validFromHelp} />
      <LineField name="name" label={lampWords.name} required maxLength={60} />
      {thresholds.map(({ rule, level, field }) => (
        <NumberField
          key={field} name={field} required decimals={1} min={-1000} max={1000} unit={lampUnitLabel[rule.unit]}
          label={`${lampDimensionLabel[rule.dimension]}${warningLampLabel[level.lamp]}`} help={`${lampMeasureLabel[rule.measure]}，${lampCompareLabel[level.compare]}此数`}
        />
      ))}
      <ProseField name="note" label={lampWords.note} maxLength={500} rows={2} />
    </LedgerForm>
  );
}
