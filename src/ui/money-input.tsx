import { Input, type InputProps } from "antd";
import type { ClipboardEvent } from "react";
import "./inputs.css";
import { unit } from "./messages.ts";
import { moneyText } from "./money-text.ts";

export interface MoneyInputProps extends Omit<InputProps, "value" | "onChange" | "suffix" | "type"> {
  /** In 万元, as text; kernel's money reads it, so that no digit is lost on the way. */
  readonly value?: string | undefined;
  readonly onChange?: (text: string | undefined) => void;
}

/** An amount in 万元 by typing, or pasted from a spreadsheet with its commas and signs. What cannot be taken stays for the form's rule to refuse. */
export function MoneyInput({ value, onChange, onBlur, onPressEnter, ...rest }: MoneyInputProps) {
  const text = value ?? "";
  const tell = (next: string) => { onChange?.(next === "" ? undefined : next); };
  const settle = (raw: string) => {
    const read = moneyText(raw);
    if ("text" in read && read.text !== raw) tell(read.text);
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const { selectionStart, selectionEnd, value: present } = event.currentTarget;
    const whole = selectionStart === 0 && selectionEnd === present.length;
    const raw = event.clipboardData.getData("text/plain");
    const read = moneyText(raw);
    // A part of a number pasted into another is left to the browser; a line break would be dropped there without a word.
    if (!whole && !("fault" in read && read.fault === "manyCells")) return;
    event.preventDefault();
    // Tabs survive in an input, line breaks do not: "12⏎13" must not turn into 1213.
    tell("text" in read ? read.text : raw.trim().replace(/[\t\r\n]+/g, "\t"));
  };
  return (
    <Input
      inputMode="decimal"
      autoComplete="off"
      {...rest}
      className="money-input"
      value={text}
      suffix={unit.wanYuan}
      onPaste={paste}
      onChange={(event) => { tell(event.target.value); }}
      onBlur={(event) => { settle(event.target.value); onBlur?.(event); }}
      onPressEnter={(event) => { settle(event.currentTarget.value); onPressEnter?.(event); }}
    />
  );
}
