import { useQuery } from "@tanstack/react-query";
import { call } from "../../../platform/http/client/call.ts";
import type { FormConflict } from "../../../ui/form-submission.ts";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { ChoiceField, LineField, ReasonField } from "../../../ui/form-fields.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { listDepartments, type Department } from "../../zones/contract.ts";
import type { CaseDetail } from "../contract/case.ts";
import { updateCase } from "../contract/operations.ts";
import { useCaseBase } from "./use-case-base.ts";
import { useSavedCase } from "./use-saved.ts";
import { caseWords } from "./words.ts";

interface OwnerValues {
  readonly departmentId?: string | undefined;
  readonly outerNumber?: string | undefined;
  readonly reason?: string | undefined;
}

const valuesOf = ({ case: { departmentId, outerNumber } }: CaseDetail): OwnerValues => ({ departmentId: departmentId ?? undefined, outerNumber: outerNumber ?? undefined });

function conflictOf(mine: OwnerValues, opened: CaseDetail, now: CaseDetail, departments: readonly Department[]): FormConflict | undefined {
  const [before, theirs] = [valuesOf(opened), valuesOf(now)];
  const text = (name: "departmentId" | "outerNumber", { departmentId, outerNumber }: OwnerValues) =>
    (name === "departmentId" ? departments.find(({ id }) => id === departmentId)?.name : outerNumber) ?? caseWords.blank;
  const labels = { departmentId: caseWords.department, outerNumber: caseWords.outerNumber };
  const rows = (["departmentId", "outerNumber"] as const)
    .filter((name) => theirs[name] !== before[name] && theirs[name] !== mine[name])
    .map((name) => ({ name, label: labels[name], mine: text(name, mine), theirs: text(name, theirs) }));
  if (rows.length === 0) return undefined;
  return { rows, person: caseWords.others, at: caseWords.sinceOpened, values: { ...theirs }, onRebased: () => undefined };
}

/** Who is responsible for a case, and its number in the outer system. */
export function CaseOwnerForm({ detail, onClose }: { readonly detail: CaseDetail; readonly onClose: () => void }) {
  const { zoneId } = usePlace();
  const onSaved = useSavedCase();
  const { opened, now, write } = useCaseBase(zoneId, detail);
  const { data } = useQuery(operationQuery(listDepartments, { params: { zoneId } }));
  const departments = data?.rows ?? [];
  const open = departments.filter(({ id, closedOn }) => closedOn === null || id === detail.case.departmentId);
  return (
    <FormModal<OwnerValues, CaseDetail>
      open
      title={caseWords.editTitle}
      initial={valuesOf(detail)}
      onClose={onClose}
      onSaved={onSaved}
      onSubmit={({ departmentId = null, outerNumber = null, reason }, idempotencyKey) => write((version) => call(
        updateCase,
        { params: { zoneId, caseId: detail.case.id }, body: { departmentId, outerNumber, version, ...(reason !== undefined && { reason }) } },
        { idempotencyKey },
      ))}
      conflictOf={({ code }, values) => (code === "versionConflict" ? conflictOf(values, opened, now(), departments) : undefined)}
    >
      <ChoiceField name="departmentId" label={caseWords.department} options={open.map(({ id, name }) => ({ value: id, label: name }))} />
      <LineField name="outerNumber" label={caseWords.outerNumber} maxLength={60} />
      {(detail.case.departmentId !== null || detail.case.outerNumber !== null) && <ReasonField />}
    </FormModal>
  );
}
