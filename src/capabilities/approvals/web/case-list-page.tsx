import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Input, Segmented } from "antd";
import { useRef, useState } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { AsOf } from "../../../ui/as-of.tsx";
import { usePathParameter } from "../../../ui/address.ts";
import { FormProblem } from "../../../ui/form-problem.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import "../../../ui/plain-table.css";
import { usePlace } from "../../../ui/place.ts";
import { problemOf, type ShownProblem } from "../../../ui/problem.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { getProject } from "../../projects/contract/project.ts";
import { projectPath } from "../../projects/web/paths.ts";
import { proposeCaseList, saveCaseList, type CaseListLine } from "../contract/case-list.ts";
import "./approvals.css";
import "./item-catalogue.css";
import { chosenLine, firstChoice, isNotApplicable, lacksReason, type LineChoice } from "./case-list-choices.ts";
import { CaseListTable } from "./case-list-table.tsx";
import { caseListWords } from "./case-list-words.ts";
import { useItems } from "./use-items.ts";
import { useSaved } from "./use-saved.ts";

type Choices = Readonly<Record<string, LineChoice>>;
type View = "pending" | "all";
const none: Choices = {};
const views = [{ value: "pending" as const, label: caseListWords.pendingOnly }, { value: "all" as const, label: caseListWords.all }];

/** One attempt at a time; the key stays while nothing is changed, so that a second attempt makes nothing twice. */
function useSave(zoneId: string, projectId: string, onDone: () => void) {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ShownProblem>();
  const key = useRef<string>(undefined);
  const moved = useSaved();
  const save = (lines: Parameters<typeof call<typeof saveCaseList>>[1]["body"]["lines"], person: string) => {
    setPending(true);
    setProblem(undefined);
    key.current ??= crypto.randomUUID();
    call(saveCaseList, { params: { zoneId, projectId }, body: { lines, ...(person.trim() !== "" && { person: person.trim() }) } }, { idempotencyKey: key.current })
      .then(() => { key.current = undefined; onDone(); moved(); }, (error: unknown) => { setProblem(problemOf(error)); moved(); })
      .finally(() => { setPending(false); });
  };
  return { pending, problem, save, changed: () => { key.current = undefined; } };
}

function Counts({ lines }: { readonly lines: readonly CaseListLine[] }) {
  const count = (applies: CaseListLine["applies"]) => lines.filter((line) => line.applies === applies).length;
  return <span className="soft">{caseListWords.counts(count("applies"), count("notApplicable"), count("unknown"))}</span>;
}

/** A project's list of approvals as the rule would have it: looked through, changed where a person knows better, and saved in one step. */
export function CaseListPage() {
  const { zoneId } = usePlace();
  const projectId = usePathParameter("projectId");
  const [view, setView] = useState<View>("pending");
  const [choices, setChoices] = useState<Choices>(none);
  const [person, setPerson] = useState("");
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const items = useItems();
  const project = useQuery(operationQuery(getProject, { params: { zoneId, projectId }, query: {} }));
  const { data, error, refetch } = useQuery(operationQuery(proposeCaseList, { params: { zoneId, projectId } }));
  const { pending, problem, save, changed } = useSave(zoneId, projectId, () => { setChoices(none); setTried(false); setSaved(true); });
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data || !items.data) return <Loading />;
  const choiceOf = (line: CaseListLine): LineChoice => choices[line.item] ?? firstChoice(line);
  const shown = view === "all" ? data.lines : data.lines.filter((line) => line.pending);
  const acting = shown.filter((line) => line.pending || choices[line.item] !== undefined);
  const personMissing = acting.some((line) => isNotApplicable(choiceOf(line))) && person.trim() === "";
  const submit = () => {
    setTried(true);
    setSaved(false);
    if (personMissing || acting.some((line) => lacksReason(line, choiceOf(line)))) return;
    save(acting.map((line) => chosenLine(line, choiceOf(line), items.byCode.get(line.item))), person);
  };
  return (
    <article className="record">
      <header className="record-head card">
        <PageTitle
          title={`${caseListWords.title}${project.data ? `：${project.data.project.name}` : ""}`} marks={<AsOf day={data.asOf} />}
          actions={<><PageLink to={projectPath(projectId)} search={{ tab: "conditions" }}>{caseListWords.conditions}</PageLink> <PageLink to={projectPath(projectId)}>{caseListWords.back}</PageLink></>}
        />
        <p className="soft">{caseListWords.hint}</p>
        <div className="panel-bar">
          <Segmented options={views} value={view} onChange={setView} />
          <Counts lines={data.lines} />
        </div>
      </header>
      <div className="record-body card case-list">
        {problem && <FormProblem problem={problem} loose={[]} />}
        {saved && <Alert type="success" showIcon title={caseListWords.saved} />}
        {shown.length === 0 && <EmptyState title={caseListWords.nothing} hint={caseListWords.nothingHint} />}
        {shown.length > 0 && (
          <CaseListTable lines={shown} byCode={items.byCode} choiceOf={choiceOf} tried={tried} disabled={pending} onChange={(item, choice) => { changed(); setChoices({ ...choices, [item]: choice }); }} />
        )}
        {acting.length > 0 && (
          <div className="case-list-foot no-print">
            <label htmlFor="case-list-person">{caseListWords.person}</label>
            <Input id="case-list-person" maxLength={60} value={person} disabled={pending} {...(tried && personMissing && { status: "error" as const })} onChange={({ target: { value } }) => { changed(); setPerson(value); }} />
            {tried && personMissing ? <span role="alert" className="case-list-fault">{caseListWords.personMissing}</span> : <span className="soft">{caseListWords.personHelp}</span>}
            <Button type="primary" loading={pending} onClick={submit}>{caseListWords.save(acting.length)}</Button>
          </div>
        )}
      </div>
    </article>
  );
}
