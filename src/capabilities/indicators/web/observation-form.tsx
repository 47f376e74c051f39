import { Form } from "antd";
import { useEffect } from "react";
import { periodRefusalTitle } from "../../../kernel/messages.ts";
import { readPeriod } from "../../../kernel/period.ts";
import type { ConflictField } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { ChoiceField, DayField, LineField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { GrowthBasis, type Indicator, type ObservationBasis } from "../contract/indicator.ts";
import { indicatorObservations, ObservationStatus, type IndicatorObservation } from "../contract/observation.ts";
import { growthBasisLabel, observationBasisLabel } from "../messages/catalogue.ts";
import { observationStatusLabel } from "../messages/observation.ts";
import { unitOf } from "../rules/indicator.ts";
import { usualBasis } from "../rules/question.ts";
import { exactOf, levelDigits, levelFault, levelPart } from "./level-text.ts";
import { periodText } from "./observation-columns.tsx";
import { enteredPeriod } from "./period-entry.ts";
import { useIndicators } from "./use-indicators.ts";
import { observationWords as words } from "./words.ts";

interface Values {
  readonly indicator: string;
  readonly basis: ObservationBasis;
  readonly period: string;
  readonly level?: string | undefined;
  readonly officialGrowth?: string | undefined;
  readonly priceBasis?: GrowthBasis | undefined;
  readonly base?: string | undefined;
  readonly status: ObservationStatus;
  readonly publishedOn: string;
  readonly scopeNote?: string | undefined;
}

type IndicatorOf = ReturnType<typeof useIndicators>["indicatorOf"];
const textual = (value: unknown): string | null => (typeof value === "string" ? value : null);
const numeric = (value: unknown): number | null => (typeof value === "number" ? value : null);
const plain = ["indicator", "basis", "officialGrowth", "priceBasis", "status", "publishedOn", "scopeNote"] as const;

const conflictsOf = (indicatorOf: IndicatorOf): readonly ConflictField[] => [
  ...plain.map((name) => ({ name, label: words[name], theirs: (current: Readonly<Record<string, unknown>>) => current[name] })),
  { name: "period", label: words.period, theirs: (current) => periodText(textual(current["period"]) ?? "") },
  {
    name: "level", label: words.level,
    theirs: (current) => levelDigits(indicatorOf(textual(current["indicator"]) ?? undefined), { amountFen: numeric(current["amountFen"]), quantity: textual(current["quantity"]) }),
  },
  {
    name: "base", label: words.base,
    theirs: (current) => levelDigits(indicatorOf(textual(current["indicator"]) ?? undefined), { amountFen: numeric(current["baseAmountFen"]), quantity: textual(current["baseQuantity"]) }),
  },
];

const initialOf = (indicator: Indicator | undefined, row: IndicatorObservation): Values => ({
  indicator: row.indicator, basis: row.basis, period: periodText(row.period), level: levelDigits(indicator, row), officialGrowth: row.officialGrowth ?? undefined,
  priceBasis: row.priceBasis, base: levelDigits(indicator, { amountFen: row.baseAmountFen, quantity: row.baseQuantity }),
  status: row.status, publishedOn: row.publishedOn, scopeNote: row.scopeNote ?? undefined,
});

function bodyOf(indicator: Indicator | undefined, { indicator: code, basis, period, level, officialGrowth, priceBasis, base, status, publishedOn, scopeNote }: Values) {
  const growth = officialGrowth === undefined ? undefined : exactOf(officialGrowth);
  const { amountFen: baseAmountFen, quantity: baseQuantity } = levelPart(indicator, base);
  return {
    indicator: code, basis, period: enteredPeriod(period), status, publishedOn: writtenDay(publishedOn), ...levelPart(indicator, level),
    ...(growth !== undefined && { officialGrowth: growth }), ...(priceBasis !== undefined && { priceBasis }),
    ...(baseAmountFen !== undefined && { baseAmountFen }), ...(baseQuantity !== undefined && { baseQuantity }), ...(scopeNote !== undefined && { scopeNote }),
  };
}

const growthFault = (text: string) => (exactOf(text) === undefined ? "请填写数字，最多 4 位小数" : undefined);

function periodFault(text: string): string | undefined {
  const reading = readPeriod(enteredPeriod(text));
  return reading.allowed ? undefined : reading.code === "periodNotUnderstood" ? words.periodFault : periodRefusalTitle[reading.code];
}

/** Fields that follow the indicator chosen: its bases, its unit, what its growth compares. */
function MeasuredFields({ indicatorOf, fresh }: { readonly indicatorOf: IndicatorOf; readonly fresh: boolean }) {
  const form = Form.useFormInstance<Values>();
  const indicator = indicatorOf(Form.useWatch<string | undefined>("indicator", form));
  useEffect(() => {
    if (!indicator || !fresh) return;
    const present: unknown = form.getFieldValue("basis");
    if (!indicator.bases.some((basis) => basis === present)) form.setFieldValue("basis", usualBasis(indicator));
    form.setFieldValue("priceBasis", indicator.growthBasis);
  }, [form, fresh, indicator]);
  const unit = indicator ? unitOf(indicator) : "";
  return (
    <>
      <ChoiceField name="basis" label={words.basis} required options={(indicator?.bases ?? []).map((value) => ({ value, label: observationBasisLabel[value] }))} />
      <LineField name="period" label={words.period} required maxLength={20} help={words.periodHelp} check={periodFault} />
      <LineField name="level" label={words.levelOf(unit)} maxLength={30} help={words.needed} check={(text) => levelFault(indicator, text)} />
      <LineField name="officialGrowth" label={words.officialGrowth} maxLength={12} help={words.growthHelp} check={growthFault} />
      <ChoiceField
        name="priceBasis" label={words.priceBasis} {...(indicator && { help: words.usual(growthBasisLabel[indicator.growthBasis]) })}
        options={GrowthBasis.enum.map((value) => ({ value, label: growthBasisLabel[value] }))}
      />
      <LineField name="base" label={words.baseOf(unit)} maxLength={30} help={words.baseHelp} check={(text) => levelFault(indicator, text)} />
    </>
  );
}

export interface ObservationFormProps extends FormOfLedger<typeof indicatorObservations> {
  /** The publication that is revised: the new row begins as a copy of it. */
  readonly revises?: IndicatorObservation | undefined;
}

/** Enters what an organ published, or puts an entry right. A revision is a row of its own. */
export function ObservationForm({ row, revises, ...frame }: ObservationFormProps) {
  const { today } = usePlace();
  const { indicators, indicatorOf } = useIndicators();
  const source = row ?? revises;
  if (indicators.length === 0) return null;
  const copied = source && initialOf(indicatorOf(source.indicator), source);
  return (
    <LedgerForm<typeof indicatorObservations, Values>
      {...frame} ledger={indicatorObservations} row={row} conflicts={conflictsOf(indicatorOf)} bodyOf={(values) => bodyOf(indicatorOf(values.indicator), values)}
      initial={row ? { ...copied } : { ...copied, status: revises ? "revised" : "preliminary", publishedOn: today }}
    >
      <p className="soft field-wide">{words.law}</p>
      <ChoiceField name="indicator" label={words.indicator} required options={indicators.map(({ code, name }) => ({ value: code, label: name }))} />
      <MeasuredFields indicatorOf={indicatorOf} fresh={source === undefined} />
      <ChoiceField name="status" label={words.status} required options={ObservationStatus.enum.map((value) => ({ value, label: observationStatusLabel[value] }))} />
      <DayField name="publishedOn" label={words.publishedOn} required max={today} near={today} />
      <LineField name="scopeNote" label={words.scopeNote} maxLength={400} wide />
    </LedgerForm>
  );
}
