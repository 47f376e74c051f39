import { useState } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { conflictBetween } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { ChoiceField, DayField, LineField, NumberField, ReasonField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { enterKeyList, KeyListLevel, leaveKeyList, type KeyListEntry } from "../contract/key-list.ts";
import { keyListLevelLabel } from "../messages.ts";
import { keyListText } from "./stage-mark.tsx";
import { useSaved } from "./use-saved.ts";

interface EntryForm {
  readonly year: number;
  readonly level: KeyListLevel;
  readonly enteredOn: string;
  readonly sourceRef?: string | undefined;
}

export function EnterKeyListForm({ projectId, onClose }: { readonly projectId: string; readonly onClose: () => void }) {
  const { zoneId, today } = usePlace();
  const onSaved = useSaved();
  return (
    <FormModal<EntryForm, KeyListEntry>
      open title="列入重点项目名单" submitLabel="列入" initial={{ year: Number(today.slice(0, 4)), enteredOn: today }} onClose={onClose} onSaved={onSaved}
      onSubmit={({ year, level, enteredOn, sourceRef }, idempotencyKey) => call(enterKeyList, {
        params: { zoneId, projectId },
        body: { year, level, enteredOn: writtenDay(enteredOn), ...(sourceRef !== undefined && { sourceRef }) },
      }, { idempotencyKey })}
    >
      <NumberField name="year" label="年度" required min={2000} max={2999} />
      <ChoiceField name="level" label="级别" required options={KeyListLevel.enum.map((level) => ({ value: level, label: keyListLevelLabel[level] }))} />
      <DayField name="enteredOn" label="列入日期" required max={today} near={today} />
      <LineField name="sourceRef" label="来源" help="下达名单的文件名称和文号" />
    </FormModal>
  );
}

interface LeaveForm {
  readonly leftOn: string;
  readonly reason: string;
}

export function LeaveKeyListForm({ entry, onClose }: { readonly entry: KeyListEntry; readonly onClose: () => void }) {
  const { zoneId, today } = usePlace();
  const onSaved = useSaved();
  const [version, setVersion] = useState(entry.version);
  return (
    <FormModal<LeaveForm, KeyListEntry>
      open title={`调出名单：${keyListText(entry)}`} submitLabel="调出" initial={{ leftOn: today }} onClose={onClose} onSaved={onSaved}
      onSubmit={({ leftOn, reason }, idempotencyKey) => call(leaveKeyList, {
        params: { zoneId, projectId: entry.projectId, entryId: entry.id }, body: { leftOn: writtenDay(leftOn), reason, version },
      }, { idempotencyKey })}
      conflictOf={(problem, values) => conflictBetween(problem, { ...values }, [{ name: "leftOn", label: "调出日期", theirs: (current) => current["leftOn"] }], setVersion)}
    >
      <DayField name="leftOn" label="调出日期" required min={entry.enteredOn} max={today} near={today} help={`自该日起不在名单；填列入当日（${entry.enteredOn}）表示误列，视为从未列入`} />
      <ReasonField label="调出原因" />
    </FormModal>
  );
}
