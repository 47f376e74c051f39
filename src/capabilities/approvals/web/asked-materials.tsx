import "../../../ui/plain-table.css";
import type { AskedMaterial } from "../contract/item-material-edit.ts";
import { materialFormLabel } from "../messages/agent-service.ts";
import { materialEditWords } from "./material-edit-words.ts";

const { lineLabels: labels } = materialEditWords;

/** A list of materials in its order. */
export function AskedMaterials({ rows }: { readonly rows: readonly AskedMaterial[] }) {
  return (
    <table className="plain-table" aria-label={materialEditWords.labels.materials}>
      <thead><tr>{["序号", labels.name, labels.form, labels.copies].map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
      <tbody>
        {rows.map(({ name, form, copies }, place) => (
          <tr key={name}>
            <td data-label="序号">{place + 1}</td>
            <td data-label={labels.name}>{name}</td>
            <td data-label={labels.form}>{materialFormLabel[form]}</td>
            <td data-label={labels.copies}>{copies} 份</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
