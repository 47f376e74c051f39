import type { Output } from "../../../kernel/operation.ts";
import { Button } from "antd";
import { useState } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { ReasonField } from "../../../ui/form-fields.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import { usePlace } from "../../../ui/place.ts";
import "../../../ui/plain-table.css";
import { useLedgerSaved } from "../../zones/web/ledger/use-ledger-saved.ts";
import { confirmItemOverride, type ItemOverride } from "../contract/item-override.ts";
import type { getZoneItem, ShippedAnew } from "../contract/zone-items.ts";
import { editWords, itemFieldLabel } from "./catalogue-edit-words.ts";
import { fieldText } from "./item-values.ts";
import { itemOverridePath } from "./paths.ts";

type Told = Output<typeof getZoneItem>;

function ConfirmForm({ edit, onClose }: { readonly edit: ShippedAnew; readonly onClose: () => void }) {
  const { zoneId } = usePlace();
  const saved = useLedgerSaved();
  return (
    <FormModal<{ readonly reason: string }, ItemOverride>
      open title={editWords.confirm} submitLabel={editWords.confirm} initial={{ reason: editWords.confirmHelp }} onClose={onClose} onSaved={saved}
      onSubmit={({ reason }, idempotencyKey) => call(confirmItemOverride, { params: { zoneId, recordId: edit.overrideId }, body: { version: edit.version, reason } }, { idempotencyKey })}
    >
      <ReasonField />
    </FormModal>
  );
}

interface EditProps {
  readonly told: Told;
  readonly edit: ShippedAnew;
  readonly nameOf: (code: string) => string;
  readonly mayEdit: boolean;
  readonly onRestore: () => void;
}

function AnewEdit({ told: { shipped, item }, edit, nameOf, mayEdit, onRestore }: EditProps) {
  const [confirming, setConfirming] = useState(false);
  const title = editWords.anewTitle(edit.validFrom, edit.edition);
  return (
    <section aria-label={title}>
      <h3><PageLink to={itemOverridePath(edit.overrideId)}>{title}</PageLink></h3>
      {edit.fields.length === 0 && <p className="soft">{editWords.anewUnknown}</p>}
      {shipped && edit.fields.length > 0 && (
        <table className="plain-table" aria-label={editWords.anew}>
          <thead><tr>{[editWords.field, editWords.anewNow, editWords.anewHere, editWords.anewEffect].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>
            {edit.fields.map((field) => (
              <tr key={field}>
                <td>{itemFieldLabel[field]}</td>
                <td data-label={editWords.anewNow}><b>{fieldText(shipped, field, nameOf)}</b></td>
                <td data-label={editWords.anewHere}>{fieldText(item, field, nameOf)}</td>
                <td data-label={editWords.anewEffect}>{edit.held.includes(field) ? editWords.anewHeld : editWords.anewFollowed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayEdit && <p><Button type="primary" onClick={() => { setConfirming(true); }}>{editWords.confirm}</Button> <Button onClick={onRestore}>{editWords.restore}</Button></p>}
      {confirming && <ConfirmForm edit={edit} onClose={() => { setConfirming(false); }} />}
    </section>
  );
}

/** What the shipped edition says otherwise since the zone edited the item, beside what holds here; a person confirms the edit or ends it. */
export function ShippedAnewPanel({ told, ...rest }: Omit<EditProps, "edit">) {
  return <>{told.anew.map((edit) => <AnewEdit key={edit.overrideId} told={told} edit={edit} {...rest} />)}</>;
}
