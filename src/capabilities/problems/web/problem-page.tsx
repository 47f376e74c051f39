import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { usePathParameter } from "../../../ui/address.ts";
import { AsOf } from "../../../ui/as-of.tsx";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { momentText } from "../../../ui/moment-text.ts";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import { usePageTitle } from "../../../ui/page-title.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { usePlace } from "../../../ui/place.ts";
import { RecordPage } from "../../../ui/record-page.tsx";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { viewEnterprises } from "../../enterprises/contract/enterprise.ts";
import { enterprisePath } from "../../enterprises/web/paths.ts";
import { usePeople } from "../../enterprises/web/use-people.ts";
import { viewProjects } from "../../projects/contract/permissions.ts";
import { projectPath } from "../../projects/web/paths.ts";
import { WithdrawForm } from "../../zones/web/ledger/withdraw-form.tsx";
import { ledgerWords } from "../../zones/web/ledger/words.ts";
import { getProblemDetail, withdrawProblemStep, type ProblemDetail } from "../contract/operations.ts";
import { problems, type Problem } from "../contract/problem.ts";
import type { ProblemStep, StepKind } from "../contract/step.ts";
import { categoryLabel, dispositionLabel, originLabel } from "../messages.ts";
import { ProblemForm } from "./problem-form.tsx";
import { DueText, ProblemMark } from "./problem-mark.tsx";
import { stepPermission } from "./record-step.ts";
import { actionOf, StepForm, WithdrawStepForm } from "./step-form.tsx";
import { StepTimeline } from "./step-timeline.tsx";
import { problemWords as words } from "./words.ts";

interface Props {
  readonly permissions: ReadonlySet<string>;
  /** What `main/` adds: the change history. */
  readonly panels?: readonly Panel<Problem>[];
  /** The form's field of the approval item concerned. */
  readonly itemField?: ReactNode;
}

type Opened = { readonly form: "correct" | "withdraw" } | { readonly form: "step"; readonly kind: StepKind } | { readonly form: "withdrawStep"; readonly step: ProblemStep };

/** What the enterprise said; where it is its word alone that allows the close-out, that is told. */
function Confirmation({ problem: { satisfied }, next }: Pick<ProblemDetail, "problem" | "next">) {
  if (satisfied !== null) return satisfied ? words.satisfied : words.dissatisfied;
  const awaited = next.includes("confirmed") && !next.includes("closedOut");
  return <>{words.notConfirmed}{awaited && <div className="soft fact-more">{words.unproven}</div>}</>;
}

/** A name, leading to its page where the reader may open it. */
const Named = ({ to, children }: { readonly to: string | undefined; readonly children: string }) => (to === undefined ? children : <PageLink to={to}>{children}</PageLink>);

const factsOf = ({ problem, next }: ProblemDetail, nameOf: (userId: string) => string, permissions: ReadonlySet<string>) => [
  { label: words.content, value: problem.content, wide: true },
  { label: words.raisedOn, value: problem.raisedOn },
  { label: words.raisedBy, value: problem.raisedBy },
  { label: words.enterprise, value: problem.enterpriseId && <Named to={permissions.has(viewEnterprises.id) ? enterprisePath(problem.enterpriseId) : undefined}>{problem.enterpriseName ?? words.enterprise}</Named> },
  { label: words.project, value: problem.projectId && <Named to={permissions.has(viewProjects.id) ? projectPath(problem.projectId) : undefined}>{problem.projectName ?? words.project}</Named> },
  { label: words.origin, value: originLabel[problem.origin] },
  { label: words.category, value: categoryLabel[problem.category] },
  { label: words.department, value: problem.departmentName ?? words.pool },
  { label: words.assignedOn, value: problem.assignedOn ?? words.notAssigned },
  { label: words.dueOn, value: problem.dueOn === null ? words.noDueDay : <DueText problem={problem} /> },
  { label: words.disposition, value: problem.disposition === null ? words.notAnswered : dispositionLabel[problem.disposition] },
  ...(problem.plannedOn === null ? [] : [{ label: words.plannedOn, value: problem.plannedOn }]),
  { label: words.answeredOn, value: problem.answeredOn ?? words.notAnswered },
  { label: words.confirmation, value: <Confirmation problem={problem} next={next} /> },
  { label: words.closedOn, value: problem.closedOn ?? words.notClosed },
  ...(problem.reopenings === 0 ? [] : [{ label: words.reopenings, value: String(problem.reopenings) }]),
  { label: ledgerWords.source, value: problem.sourceRef },
  { label: ledgerWords.recorded, value: <span title={momentText(problem.recordedAt)}>{problem.recordedOn}　{nameOf(problem.recordedBy)}</span> },
];

interface ActionProps {
  readonly detail: ProblemDetail;
  readonly permissions: ReadonlySet<string>;
  readonly onOpen: (opened: Opened) => void;
}

/** What may come next and the reader may do. */
function Actions({ detail, permissions, onOpen }: ActionProps) {
  const next = detail.next.filter((kind) => permissions.has(stepPermission[kind]));
  const mayEdit = permissions.has(problems.correct.permission.id) && detail.correctable;
  return (
    <>
      {next.map((kind, place) => <Button key={kind} {...(place === 0 && { type: "primary" as const })} onClick={() => { onOpen({ form: "step", kind }); }}>{actionOf(kind, detail)}</Button>)}
      {mayEdit && <Button onClick={() => { onOpen({ form: "correct" }); }}>{ledgerWords.correct}</Button>}
      {mayEdit && detail.steps.every(({ withdrawn }) => withdrawn) && <Button danger onClick={() => { onOpen({ form: "withdraw" }); }}>{ledgerWords.withdraw}</Button>}
    </>
  );
}

function OpenForm({ opened, detail, itemField, onClose }: { readonly opened: Opened; readonly detail: ProblemDetail; readonly itemField: ReactNode; readonly onClose: () => void }) {
  switch (opened.form) {
    case "correct": return <ProblemForm row={detail.problem} itemField={itemField} onClose={onClose} />;
    case "withdraw": return <WithdrawForm<typeof problems> ledger={problems} row={detail.problem} onClose={onClose} />;
    case "step": return <StepForm detail={detail} kind={opened.kind} onClose={onClose} />;
    case "withdrawStep": return <WithdrawStepForm detail={detail} step={opened.step} onClose={onClose} />;
  }
}

function Shown({ detail, permissions, panels = [], itemField }: Props & { readonly detail: ProblemDetail }) {
  const { nameOf } = usePeople(permissions);
  const [opened, setOpened] = useState<Opened>();
  const { problem, steps, asOf, next } = detail;
  const mayTakeBack = permissions.has(withdrawProblemStep.permission.id) && next.length > 0;
  const shown = panels.filter(({ permission }) => permission === undefined || permissions.has(permission));
  return (
    <>
      <RecordPage
        title={problem.content}
        marks={<>{problem.withdrawn && <span className="moved-mark">{ledgerWords.withdrawn}</span>}<ProblemMark problem={problem} tag />{problem.example && <ExampleMark />}<AsOf day={asOf} /></>}
        actions={<Actions detail={detail} permissions={permissions} onOpen={setOpened} />}
        facts={factsOf(detail, nameOf, permissions)}
        tabs={[
          { key: "course", title: words.course, count: steps.filter(({ withdrawn }) => !withdrawn).length,
            content: <StepTimeline steps={steps} nameOf={nameOf} onWithdraw={mayTakeBack ? (step) => { setOpened({ form: "withdrawStep", step }); } : undefined} /> },
          ...shown.map(({ key, title, render }) => ({ key, title, content: render(problem) })),
        ]}
      />
      {opened && <OpenForm opened={opened} detail={detail} itemField={itemField} onClose={() => { setOpened(undefined); }} />}
    </>
  );
}

/** One problem: its facts as of the day, the course that it took, and what may come next. */
export function ProblemPage(props: Props) {
  const { zoneId, asOf } = usePlace();
  const recordId = usePathParameter("recordId");
  const { data, error, refetch } = useQuery(operationQuery(getProblemDetail, { params: { zoneId, recordId }, query: { asOf } }));
  usePageTitle(data?.problem.content);
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  return data ? <Shown {...props} detail={data} /> : <Loading />;
}
