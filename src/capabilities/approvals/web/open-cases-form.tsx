import { call } from "../../../platform/http/client/call.ts";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { ChoiceField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { openCases } from "../contract/operations.ts";
import { itemGroupLabel } from "../messages.ts";
import { useSaved } from "./use-saved.ts";
import { panelWords } from "./words.ts";

interface Values { readonly items: string[] }

interface Props {
  readonly projectId: string;
  readonly items: readonly ApprovalItem[];
  /** Codes that the project has already. */
  readonly listed: ReadonlySet<string>;
  readonly onClose: () => void;
}

const option = ({ code, name, group, barsStart }: ApprovalItem) => ({ value: code, label: `${itemGroupLabel[group]} · ${name}${barsStart ? " *" : ""}` });

/** Puts items of the catalogue on a project's list. */
export function OpenCasesForm({ projectId, items, listed, onClose }: Props) {
  const { zoneId } = usePlace();
  const onSaved = useSaved();
  const open = items.filter(({ code, endedFrom }) => !listed.has(code) && endedFrom === undefined);
  return (
    <FormModal<Values, unknown>
      open
      title={panelWords.openTitle}
      submitLabel={panelWords.openCases}
      onClose={onClose}
      onSaved={onSaved}
      onSubmit={(values, idempotencyKey) => call(openCases, { params: { zoneId, projectId }, body: { items: values.items } }, { idempotencyKey })}
    >
      <ChoiceField name="items" label={panelWords.openField} required multiple options={open.map(option)} help={open.length === 0 ? panelWords.allListed : panelWords.openHelp} />
    </FormModal>
  );
}
