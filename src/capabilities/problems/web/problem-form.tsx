import type { ReactNode } from "react";
import type { ConflictField } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { ChoiceField, DayField, LineField, ProseField } from "../../../ui/form-fields.tsx";
import { useHeld } from "../../../ui/held.ts";
import { usePlace } from "../../../ui/place.ts";
import { chosenOf } from "../../../ui/search-field.tsx";
import { viewEnterprises } from "../../enterprises/contract/enterprise.ts";
import { EnterpriseField } from "../../enterprises/web/enterprise-field.tsx";
import { ProjectField } from "../../projects/web/project-field.tsx";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { categories, origins, problems, type Problem, type ProblemCategory, type ProblemOrigin } from "../contract/problem.ts";
import { categoryLabel, originLabel } from "../messages.ts";
import { problemWords } from "./words.ts";

interface Values {
  readonly raisedOn: string;
  /** Not asked of an enterprise's contact. */
  readonly origin?: ProblemOrigin | undefined;
  readonly category: ProblemCategory;
  readonly content: string;
  readonly raisedBy?: string | undefined;
  readonly enterpriseId?: string | undefined;
  readonly projectId?: string | undefined;
  readonly item?: string | undefined;
}

const labels = {
  raisedOn: problemWords.raisedOn, origin: problemWords.origin, category: problemWords.category, content: problemWords.content, raisedBy: problemWords.raisedBy,
  enterpriseId: problemWords.enterprise, projectId: problemWords.project,
} as const;
const names = ["raisedOn", "origin", "category", "content", "raisedBy", "enterpriseId", "projectId"] as const satisfies readonly (keyof Values)[];
const conflicts: readonly ConflictField[] = names.map((name) => ({ name, label: labels[name], theirs: (current) => current[name] }));

const initialOf = ({ raisedOn, origin, category, content, raisedBy, enterpriseId, projectId, item }: Problem): Values =>
  ({ raisedOn, origin, category, content, raisedBy: raisedBy ?? undefined, enterpriseId: enterpriseId ?? undefined, projectId: projectId ?? undefined, item: item ?? undefined });

const bodyWith = (kept: string | null) => ({ raisedOn, origin = "enterprise", category, content, raisedBy, enterpriseId, projectId, item = kept ?? undefined }: Values) => ({
  raisedOn: writtenDay(raisedOn), origin, category, content, ...(raisedBy !== undefined && { raisedBy }),
  ...(enterpriseId !== undefined && { enterpriseId }), ...(projectId !== undefined && { projectId }), ...(item !== undefined && { item }),
});

export interface ProblemFormProps extends FormOfLedger<typeof problems> {
  /** Where the form is opened from: the enterprise or the project concerned, a visit. */
  readonly preset?: Partial<Pick<Values, "enterpriseId" | "projectId" | "origin" | "raisedOn">> & { readonly enterpriseName?: string; readonly projectName?: string };
  /** The field of the approval item concerned, of the capability that knows the items; without it a row keeps the one that it has. */
  readonly itemField?: ReactNode;
}

/** Enters a problem, or puts it right; what becomes of it follows in steps. */
export function ProblemForm({ row, preset = {}, itemField, ...frame }: ProblemFormProps) {
  const { zoneId, today } = usePlace();
  const { enterpriseName, projectName, ...values } = preset;
  // A contact's request is the enterprise's own, whatever is said; projects and enterprises are not theirs to look through.
  const ofStaff = useHeld().has(viewEnterprises.id);
  const project = chosenOf(row?.projectId ?? values.projectId, row?.projectName ?? projectName);
  return (
    <LedgerForm<typeof problems, Values>
      {...frame} ledger={problems} row={row} bodyOf={bodyWith(itemField === undefined ? (row?.item ?? null) : null)} conflicts={conflicts}
      initial={row ? initialOf(row) : { raisedOn: today, ...values }}
    >
      <DayField name="raisedOn" label={labels.raisedOn} required max={today} near={today} />
      {ofStaff && <ChoiceField name="origin" label={labels.origin} required options={origins.map((value) => ({ value, label: originLabel[value] }))} />}
      {ofStaff && <EnterpriseField name="enterpriseId" zoneId={zoneId} label={labels.enterpriseId} required={false} chosen={chosenOf(row?.enterpriseId ?? values.enterpriseId, row?.enterpriseName ?? enterpriseName)} />}
      {ofStaff ? <ProjectField name="projectId" zoneId={zoneId} label={labels.projectId} required={false} chosen={project} />
        : project && <ChoiceField name="projectId" label={labels.projectId} options={[{ value: project.id, label: project.name }]} />}
      <ChoiceField name="category" label={labels.category} required options={categories.map((value) => ({ value, label: categoryLabel[value] }))} />
      {itemField}
      <LineField name="raisedBy" label={labels.raisedBy} maxLength={60} help={problemWords.raisedByHelp} />
      <ProseField name="content" label={labels.content} required />
    </LedgerForm>
  );
}
