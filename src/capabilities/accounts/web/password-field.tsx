import { Input } from "antd";
import { FieldFrame, ruleOf, type Check, type FieldProps } from "../../../ui/form-field.tsx";

interface Props extends FieldProps {
  /** So that the browser offers the password it keeps, or to keep the new one. */
  readonly autoComplete: "current-password" | "new-password";
  readonly check?: Check<string>;
}

export function PasswordField({ autoComplete, check, ...field }: Props) {
  return (
    <FieldFrame {...field} rules={check ? [ruleOf<string>(check)] : []}>
      <Input.Password autoComplete={autoComplete} maxLength={128} />
    </FieldFrame>
  );
}
