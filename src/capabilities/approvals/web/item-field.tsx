import { ChoiceField } from "../../../ui/form-fields.tsx";
import { useItems } from "./use-items.ts";

/** The approval item that something is about, for forms of capabilities that do not know the catalogue. */
export function ItemField() {
  const { data } = useItems();
  return <ChoiceField name="item" label="所涉审批事项" help="填写后在项目台账中列在该事项之下" options={(data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))} />;
}
