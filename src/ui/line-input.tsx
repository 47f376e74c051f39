import { Input, type InputProps } from "antd";

export interface LineInputProps extends Omit<InputProps, "value" | "onChange"> {
  readonly value?: string | undefined;
  readonly onChange?: (text: string | undefined) => void;
}

/** One line of text without blanks at its ends; nothing filled in is `undefined`, not an empty text. */
export function LineInput({ value, onChange, onBlur, onPressEnter, ...rest }: LineInputProps) {
  const tell = (text: string) => { onChange?.(text === "" ? undefined : text); };
  const settle = (text: string) => { if (text.trim() !== text) tell(text.trim()); };
  return (
    <Input
      {...rest}
      value={value ?? ""}
      onChange={(event) => { tell(event.target.value); }}
      onBlur={(event) => { settle(event.target.value); onBlur?.(event); }}
      onPressEnter={(event) => { settle(event.currentTarget.value); onPressEnter?.(event); }}
    />
  );
}
