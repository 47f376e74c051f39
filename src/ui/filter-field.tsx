import { Input, Select } from "antd";
import { useId } from "react";
import { DayInput } from "./day-input.tsx";
import { listWords } from "./messages.ts";

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One condition of a search; its values are texts and live in the address. */
export type FilterField =
  | { readonly kind: "text"; readonly key: string; readonly label: string; readonly placeholder?: string }
  | { readonly kind: "choice"; readonly key: string; readonly label: string; readonly options: readonly Option[] }
  | { readonly kind: "day"; readonly key: string; readonly label: string }
  /** From `key` to `toKey`, both included. */
  | { readonly kind: "days"; readonly key: string; readonly toKey: string; readonly label: string };

export type FilterValues = Readonly<Record<string, string>>;

export const filterKeys = (fields: readonly FilterField[]): readonly string[] =>
  fields.flatMap((field) => (field.kind === "days" ? [field.key, field.toKey] : [field.key]));

interface Props {
  readonly field: FilterField;
  readonly values: FilterValues;
  readonly onChange: (change: FilterValues) => void;
}

function DayField({ id, label, name, values, onChange }: Omit<Props, "field"> & { readonly id?: string; readonly label?: string; readonly name: string }) {
  return (
    <DayInput
      {...(id !== undefined && { id })}
      {...(label !== undefined && { "aria-label": label })}
      value={values[name] ?? ""}
      onChange={(text) => { onChange({ [name]: text ?? "" }); }}
    />
  );
}

function Control({ field, values, onChange, id }: Props & { readonly id: string }) {
  const value = values[field.key] ?? "";
  switch (field.kind) {
    case "text":
      return (
        <Input
          id={id}
          allowClear
          value={value}
          placeholder={field.placeholder ?? listWords.fill(field.label)}
          onChange={(event) => { onChange({ [field.key]: event.target.value }); }}
        />
      );
    case "choice":
      return (
        <Select<string>
          id={id}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          value={value === "" ? null : value}
          placeholder={listWords.all}
          options={[...field.options]}
          onChange={(chosen?: string) => { onChange({ [field.key]: chosen ?? "" }); }}
        />
      );
    case "day":
      return <DayField id={id} name={field.key} values={values} onChange={onChange} />;
    case "days":
      return (
        <div className="filter-days">
          <DayField id={id} name={field.key} values={values} onChange={onChange} />
          <span aria-hidden="true">—</span>
          <DayField label={`${field.label}${listWords.to}`} name={field.toKey} values={values} onChange={onChange} />
        </div>
      );
  }
}

export function FilterControl({ field, values, onChange }: Props) {
  const id = useId();
  return (
    <div className={field.kind === "days" ? "filter filter-wide" : "filter"}>
      <label htmlFor={id}>{field.label}</label>
      <Control field={field} values={values} onChange={onChange} id={id} />
    </div>
  );
}
