import { call } from "../../../platform/http/client/call.ts";
import { DayField, LineField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { offered, SearchField } from "../../../ui/search-field.tsx";
import { useChosen } from "../../meetings/web/chosen-names.ts";
import { RowList } from "../../meetings/web/row-list.tsx";
import type { OperationEvent } from "../contract/event.ts";
import { suppliers } from "../contract/supplier.ts";
import { quantityFault } from "./event-values.ts";
import { materialWords } from "./words.ts";

interface Props {
  readonly zoneId: string;
  readonly row: OperationEvent | undefined;
}

const { labels } = materialWords;

/** What the event needs, a row a material; how long the stock lasts follows by itself. */
export function MaterialFields({ zoneId, row }: Props) {
  const { today } = usePlace();
  const chosen = useChosen("materials", (row?.materials ?? []).map(({ supplierId, supplierName }) => [supplierId, supplierName] as const));
  return (
    <RowList name="materials" titleOf={materialWords.one} addLabel={materialWords.add} help={materialWords.help}>
      {(name) => (
        <>
          <LineField name={[name, "name"]} label={labels.name} required maxLength={100} />
          <LineField name={[name, "unit"]} label={labels.unit} required maxLength={20} placeholder="吨" />
          <LineField name={[name, "needed"]} label={labels.needed} check={quantityFault} />
          <LineField name={[name, "dailyUse"]} label={labels.dailyUse} check={quantityFault} />
          <LineField name={[name, "onHand"]} label={labels.onHand} check={quantityFault} />
          <DayField name={[name, "onHandOn"]} label={labels.onHandOn} max={today} near={today} />
          <SearchField
            name={[name, "supplierId"]} label={labels.supplierId} chosen={chosen(name, "supplierId")} asks={[suppliers.list.id, zoneId]}
            find={(text, signal) => call(suppliers.list, { params: { zoneId }, query: { limit: offered, ...(text !== "" && { text }) } }, { signal })}
            optionOf={({ id, name: supplier, supplies }) => ({ value: id, label: `${supplier}（${supplies}）` })}
          />
          <LineField name={[name, "arranged"]} label={labels.arranged} maxLength={500} />
        </>
      )}
    </RowList>
  );
}
