import { CalendarOutlined } from "@ant-design/icons";
import { Input, Popover, type InputProps } from "antd";
import dayjs from "dayjs";
import { lazy, Suspense, useState } from "react";
import { dayFromText } from "./day-text.ts";
import "./inputs.css";
import { dayWords } from "./messages.ts";
import { Loading } from "./states.tsx";

const DayCalendar = lazy(async () => ({ default: (await import("./day-calendar.tsx")).DayCalendar }));

export interface DayInputProps extends Omit<InputProps, "value" | "onChange" | "min" | "max" | "suffix" | "type"> {
  /** `YYYY-MM-DD`, or what was typed as long as it is no day; a form's rule refuses that. */
  readonly value?: string | undefined;
  readonly onChange?: (text: string | undefined) => void;
  /** Days before `min` and after `max` cannot be picked. */
  readonly min?: string;
  readonly max?: string;
  /** The month that the picker opens on where there is no day yet: the day of the zone's clock. */
  readonly near?: string;
}

/** A day by typing, pasting or picking; a text in and out, so that no time zone can move it. */
export function DayInput({ value, onChange, min, max, near, onBlur, onPressEnter, disabled, ...rest }: DayInputProps) {
  const [open, setOpen] = useState(false);
  const text = value ?? "";
  const settle = () => {
    const day = dayFromText(text);
    if (day !== undefined && day !== text) onChange?.(day);
  };
  const choose = (day: string) => {
    setOpen(false);
    onChange?.(day);
  };
  const start = dayFromText(text) ?? near ?? max ?? dayjs().format("YYYY-MM-DD");
  const content = (
    <Suspense fallback={<Loading />}>
      <DayCalendar key={start} day={start} {...(min !== undefined && { min })} {...(max !== undefined && { max })} onChosen={choose} />
    </Suspense>
  );
  const picker = (
    <Popover open={open} onOpenChange={setOpen} trigger="click" placement="bottomRight" content={content} destroyOnHidden>
      <button type="button" className="day-picker" aria-label={dayWords.choose} aria-haspopup="dialog" aria-expanded={open} disabled={disabled === true}><CalendarOutlined /></button>
    </Popover>
  );
  return (
    <Input
      placeholder={dayWords.placeholder}
      autoComplete="off"
      {...rest}
      {...(disabled !== undefined && { disabled })}
      value={text}
      suffix={picker}
      onChange={(event) => onChange?.(event.target.value === "" ? undefined : event.target.value)}
      onBlur={(event) => { settle(); onBlur?.(event); }}
      onPressEnter={(event) => { settle(); onPressEnter?.(event); }}
    />
  );
}
