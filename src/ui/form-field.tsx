import { Form, type FormItemProps } from "antd";
import type { ReactNode } from "react";
import { formWords } from "./messages.ts";

type Rule = NonNullable<FormItemProps["rules"]>[number];

/** What every field has. */
export interface FieldProps {
  /** Name in the values; a path for a part of a record. */
  readonly name: string | (string | number)[];
  readonly label: string;
  readonly required?: boolean;
  /** Below the field: what to write, and from where. */
  readonly help?: ReactNode;
  /** Over the whole width. */
  readonly wide?: boolean;
  readonly disabled?: boolean;
  readonly placeholder?: string;
}

/** Checks one value; gives what is wrong with it, in words. */
export type Check<Value> = (value: Value) => string | undefined;

/** A rule of the form from a check; nothing is checked where nothing is filled in. */
export function ruleOf<Value>(check: Check<Value>): Rule {
  return {
    validator: (_: unknown, value: Value | undefined | null | "") => {
      const fault = value === undefined || value === null || value === "" ? undefined : check(value);
      return fault === undefined ? Promise.resolve() : Promise.reject(new Error(fault));
    },
  };
}

interface FieldFrameProps extends FieldProps {
  readonly rules?: readonly Rule[];
  /** 请选择 instead of 请填写. */
  readonly chosen?: boolean;
  /** Typed as text: blanks alone are no value. A number or a choice is none. */
  readonly text?: boolean;
  readonly children: ReactNode;
}

/** Label with its star, control, and the words of what is wrong. */
export function FieldFrame({ name, label, required = false, help, wide = false, rules = [], chosen = false, text = !chosen, children }: FieldFrameProps) {
  const missing = chosen ? formWords.chosen(label) : formWords.required(label);
  return (
    <Form.Item
      name={name}
      label={label}
      className={wide ? "field-wide" : "field"}
      rules={[...(required ? [{ required: true, message: missing, ...(text && { whitespace: true }) }] : []), ...rules]}
      normalize={(value: unknown) => (value === "" ? undefined : value)}
      validateTrigger={["onBlur", "onSubmit"]}
      {...(help !== undefined && { extra: help })}
    >
      {children}
    </Form.Item>
  );
}
