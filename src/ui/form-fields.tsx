import { Input, InputNumber, Select } from "antd";
import { moneyRefusalTitle } from "../kernel/messages.ts";
import { fenFromWanYuan } from "../kernel/money.ts";
import { useChoiceWords } from "./choice-words.ts";
import { DayInput } from "./day-input.tsx";
import { dayFromText } from "./day-text.ts";
import type { Option } from "./filter-field.tsx";
import { FieldFrame, ruleOf, type Check, type FieldProps } from "./form-field.tsx";
import { LineInput } from "./line-input.tsx";
import { dayWords, formWords, listWords } from "./messages.ts";
import { MoneyInput } from "./money-input.tsx";
import { moneyText } from "./money-text.ts";

const own = ({ disabled, placeholder }: FieldProps) => ({
  ...(disabled !== undefined && { disabled }),
  ...(placeholder !== undefined && { placeholder }),
});

export interface LineFieldProps extends FieldProps {
  readonly maxLength?: number;
  readonly check?: Check<string>;
}

/** One line of text; blanks at its ends are dropped. */
export function LineField({ maxLength = 200, check, ...field }: LineFieldProps) {
  const rules = [ruleOf<string>((text) => (text.length > maxLength ? formWords.tooLong(field.label, maxLength) : check?.(text)))];
  return <FieldFrame {...field} rules={rules}><LineInput {...own(field)} /></FieldFrame>;
}

/** Several lines of text. */
export function ProseField({ maxLength = 4000, check, rows = 3, ...field }: LineFieldProps & { readonly rows?: number }) {
  const rules = [ruleOf<string>((text) => (text.length > maxLength ? formWords.tooLong(field.label, maxLength) : check?.(text)))];
  return (
    <FieldFrame wide {...field} rules={rules}>
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 12 }} {...own(field)} />
    </FieldFrame>
  );
}

/** Why a recorded fact is corrected; it is kept in the history. */
export function ReasonField({ name = "reason", label = formWords.reason, ...rest }: Partial<FieldProps>) {
  const check: Check<string> = (text) => (text.trim().length < 2 ? formWords.reasonShort : undefined);
  return <ProseField name={name} label={label} required rows={2} maxLength={500} help={formWords.reasonHint} check={check} {...rest} />;
}

interface MoneyFieldProps extends FieldProps {
  /** Corrections and changes may be negative; amounts may not. */
  readonly negative?: boolean;
}

function moneyFault(text: string, negative: boolean): string | undefined {
  const plain = moneyText(text);
  if ("fault" in plain) return formWords[plain.fault];
  const reading = fenFromWanYuan(plain.text);
  if (!reading.allowed) return reading.code === "moneyTooFine" ? formWords.tooFine : moneyRefusalTitle[reading.code];
  return reading.fen < 0 && !negative ? formWords.negative : undefined;
}

/** An amount in 万元, as text; the page turns it into fen by kernel's `fenFromWanYuan`. */
export function MoneyField({ negative = false, ...field }: MoneyFieldProps) {
  return <FieldFrame {...field} rules={[ruleOf<string>((text) => moneyFault(text, negative))]}><MoneyInput {...own(field)} /></FieldFrame>;
}

export interface DayFieldProps extends FieldProps {
  readonly min?: string;
  readonly max?: string;
  /** The day of the zone's clock: the picker opens on its month. */
  readonly near?: string;
}

function dayFault(text: string, min: string | undefined, max: string | undefined): string | undefined {
  const day = dayFromText(text);
  if (day === undefined) return dayWords.malformed;
  if (min !== undefined && day < min) return dayWords.before(min);
  return max !== undefined && day > max ? dayWords.after(max) : undefined;
}

/** A day, `YYYY-MM-DD`. */
export function DayField({ min, max, near, ...field }: DayFieldProps) {
  const bounds = { ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...(near !== undefined && { near }) };
  return <FieldFrame {...field} rules={[ruleOf<string>((text) => dayFault(text, min, max))]}><DayInput {...bounds} {...own(field)} /></FieldFrame>;
}

export interface ChoiceFieldProps extends FieldProps {
  readonly options: readonly Option[];
  readonly multiple?: boolean;
  /** Where there are too many to list: the page fetches the options for what was typed. */
  readonly onSearch?: (text: string) => void;
  readonly searching?: boolean;
}

/** One of several, or several of them; it can be searched by typing. */
export function ChoiceField({ options, multiple = false, onSearch, searching = false, ...field }: ChoiceFieldProps) {
  useChoiceWords(field.name, options);
  return (
    <FieldFrame {...field} chosen>
      <Select
        allowClear={field.required !== true}
        showSearch={onSearch ? { onSearch, filterOption: false } : { optionFilterProp: "label" }}
        loading={searching}
        options={[...options]}
        placeholder={listWords.choose(field.label)}
        {...(multiple && { mode: "multiple" as const })}
        {...own(field)}
      />
    </FieldFrame>
  );
}

export interface NumberFieldProps extends FieldProps {
  /** Shown behind the number: 亩, 人, 吨/年. */
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  /** Decimals that may be given; none by default. */
  readonly decimals?: number;
}

/** A number that is not money. */
export function NumberField({ unit, min, max, decimals = 0, ...field }: NumberFieldProps) {
  const rules = [ruleOf<number>((value) => {
    if (min !== undefined && value < min) return formWords.atLeast(min);
    if (max !== undefined && value > max) return formWords.atMost(max);
    if (decimals === 0 && !Number.isInteger(value)) return formWords.wholeNumber;
    return Number(value.toFixed(decimals)) === value ? undefined : formWords.decimals(decimals);
  })];
  return (
    <FieldFrame {...field} rules={rules} text={false}>
      <InputNumber className="number-input" controls={false} suffix={unit} {...own(field)} />
    </FieldFrame>
  );
}
