import { Form } from "antd";
import { ChoiceField, DayField, LineField, NumberField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { RowList } from "../../meetings/web/row-list.tsx";
import { ProjectConditionName } from "../../projects/contract/condition-name.ts";
import { conditionLabel, conditionOptions, conditionUnit } from "../../projects/messages/condition.ts";
import { conditionKinds } from "../../projects/rules/condition.ts";
import { editWords } from "./catalogue-edit-words.ts";

const facts = ProjectConditionName.enum.map((value) => ({ value, label: conditionLabel[value] }));

interface TestProps {
  readonly clause: number;
  readonly test: number;
}

/** What one fact of the project must be; the controls are those that the fact can be asked by. */
function TestFields({ clause, test }: TestProps) {
  const fact = Form.useWatch<ProjectConditionName | undefined>(["conditions", clause, "all", test, "fact"], Form.useFormInstance());
  const kind = fact && conditionKinds[fact].kind;
  const unit = fact && conditionUnit[fact];
  const more = unit === undefined ? {} : { unit };
  return (
    <>
      <ChoiceField name={[test, "fact"]} label={editWords.fact} required options={facts} />
      {kind === "number" && <NumberField name={[test, "atLeast"]} label={editWords.atLeast} decimals={2} min={0} {...more} />}
      {kind === "number" && <NumberField name={[test, "below"]} label={editWords.below} decimals={2} min={0} {...more} />}
      {fact && kind === "choice" && <ChoiceField name={[test, "oneOf"]} label={editWords.oneOf} required multiple options={conditionOptions(fact)} />}
      {kind === "yesNo" && <ChoiceField name={[test, "is"]} label={editWords.is} required options={editWords.yesNo} />}
    </>
  );
}

/** When the item applies: any clause of facts that must hold together, each with what it rests on. */
export function ConditionFields() {
  const { today } = usePlace();
  return (
    <RowList name="conditions" titleOf={editWords.clauseOf} addLabel={editWords.addClause} help={editWords.clausesHelp}>
      {(clause) => (
        <>
          <RowList name={[clause, "all"]} titleOf={editWords.testOf} addLabel={editWords.addTest} help={editWords.testsHelp}>
            {(test) => <TestFields clause={clause} test={test} />}
          </RowList>
          <LineField name={[clause, "source"]} label={editWords.clauseSource} required maxLength={300} wide />
          <ChoiceField name={[clause, "verified"]} label={editWords.verified} required options={editWords.verifiedOptions} />
          <DayField name={[clause, "validFrom"]} label={editWords.clauseFrom} near={today} />
          <DayField name={[clause, "validTo"]} label={editWords.clauseTo} near={today} />
          <LineField name={[clause, "note"]} label={editWords.clauseNote} maxLength={300} wide />
        </>
      )}
    </RowList>
  );
}
