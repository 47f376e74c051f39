import { Form } from "antd";

export interface Chosen { readonly id: string; readonly name: string }

type Named = readonly (readonly [id: string | null | undefined, name: string | null | undefined])[];

/** Rows move when one is removed: what a field holds is named by its id, not by its place. */
export function useChosen(list: string, named: Named): (place: number, field: string) => Chosen | undefined {
  const form = Form.useFormInstance();
  return (place, field) => {
    const id: unknown = form.getFieldValue([list, place, field]);
    const name = named.find(([one]) => one !== null && one === id)?.[1];
    return typeof id === "string" && name !== undefined && name !== null ? { id, name } : undefined;
  };
}
