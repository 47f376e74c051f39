import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form } from "antd";
import { ChoiceField, LineField, ProseField } from "../../../ui/form-fields.tsx";
import { categories } from "../../problems/contract/problem.ts";
import { categoryLabel } from "../../problems/messages.ts";
import type { HeardProblem } from "../contract.ts";
import { useOpenProblems } from "./use-open-problems.ts";
import { visitWords } from "./words.ts";

const options = categories.map((value) => ({ value, label: categoryLabel[value] }));

/** Problems heard on the visit, entered here once for the problem ledger. */
export function NewProblemFields() {
  return (
    <Form.List name="newProblems">
      {(rows, { add, remove }) => (
        <div className="visit-problems field-wide">
          {rows.map(({ key, name }, place) => (
            <fieldset key={key} className="visit-problem">
              <legend>
                {visitWords.problem(place + 1)}
                <Button type="link" danger icon={<DeleteOutlined />} onClick={() => { remove(name); }}>{visitWords.removeProblem}</Button>
              </legend>
              <ProseField name={[name, "content"]} label={visitWords.content} required rows={2} />
              <ChoiceField name={[name, "category"]} label={visitWords.category} required options={options} />
              <LineField name={[name, "raisedBy"]} label={visitWords.raisedBy} maxLength={60} />
            </fieldset>
          ))}
          <Button block size="large" icon={<PlusOutlined />} onClick={() => { add({}); }}>{visitWords.addProblem}</Button>
          <p className="soft">{visitWords.problemsHelp}</p>
        </div>
      )}
    </Form.List>
  );
}

/** Problems of the ledger that were spoken of again; those that the visit is linked with stay on offer. */
export function KnownProblemField({ enterpriseId, linked }: { readonly enterpriseId: string; readonly linked: readonly HeardProblem[] }) {
  const open = useOpenProblems(enterpriseId);
  const all = [...linked, ...open.filter(({ id }) => !linked.some((one) => one.id === id))];
  if (all.length === 0) return null;
  return (
    <div className="field-wide">
      <ChoiceField
        name="problemIds" label={visitWords.known} multiple help={visitWords.knownHelp}
        options={all.map(({ id, content, raisedOn }) => ({ value: id, label: `${raisedOn}　${content}` }))}
      />
    </div>
  );
}
