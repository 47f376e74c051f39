import { ChoiceField, NumberField } from "../../../ui/form-fields.tsx";
import { RowList } from "../../meetings/web/row-list.tsx";
import { SpecialProcedure, WaitingParty } from "../contract/item-clock.ts";
import { specialProcedureLabel, waitingPartyLabel } from "../messages/case-clock.ts";
import { editWords } from "./catalogue-edit-words.ts";

const procedures = SpecialProcedure.enum.map((value) => ({ value, label: specialProcedureLabel[value] }));
const parties = WaitingParty.enum.map((value) => ({ value, label: waitingPartyLabel[value] }));

/** Every special procedure of the item: whether the clock stands in it, whom it waits for, how long it may take. */
export function ProcedureFields() {
  return (
    <RowList name="procedures" titleOf={editWords.procedureOf} addLabel={editWords.addProcedure} help={editWords.proceduresHelp}>
      {(row) => (
        <>
          <ChoiceField name={[row, "procedure"]} label={editWords.procedure} required options={procedures} />
          <ChoiceField name={[row, "stopsClock"]} label={editWords.stops} required options={editWords.stopsOptions} />
          <ChoiceField name={[row, "waitingOn"]} label={editWords.waitingOn} required options={parties} />
          <NumberField name={[row, "n"]} label={editWords.cap} min={1} max={3650} help={editWords.capHelp} />
          <ChoiceField name={[row, "unit"]} label={`${editWords.cap}${editWords.unit}`} options={editWords.unitOptions} />
        </>
      )}
    </RowList>
  );
}
