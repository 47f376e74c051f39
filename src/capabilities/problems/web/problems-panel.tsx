import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { AsOf } from "../../../ui/as-of.tsx";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { useHeld } from "../../../ui/held.ts";
import { ledgerPage } from "../../../ui/ledger-query.ts";
import { firstPage, type ListPosition } from "../../../ui/list-position.ts";
import { ListPage } from "../../../ui/list-page.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState } from "../../../ui/states.tsx";
import { ledgerWords } from "../../zones/web/ledger/words.ts";
import { problems, type Problem } from "../contract/problem.ts";
import { problemPath } from "./paths.ts";
import { problemColumns } from "./problem-columns.tsx";
import { ProblemForm } from "./problem-form.tsx";
import { toneOf } from "./problem-mark.tsx";
import { problemWords } from "./words.ts";

interface Props {
  /** Whose problems: an enterprise's or a project's. */
  readonly enterpriseId?: string;
  readonly projectId?: string;
  /** Its name, for the form. */
  readonly name: string;
  readonly itemField?: ReactNode;
}

const SHORT = 20;
const nothing = () => undefined;
const title = { key: "title", title: problemWords.content, width: 280, fixed: true, phone: "title" as const,
  render: ({ id, content, example }: Problem) => <><PageLink to={problemPath(id)}>{content}</PageLink>{example && <> <ExampleMark /></>}</> };

/** The problems of one enterprise or one project on its own page, as of the day; more are entered here as permitted. */
export function ProblemsPanel({ enterpriseId, projectId, name, itemField }: Props) {
  const { zoneId, asOf } = usePlace();
  const held = useHeld();
  const [position, onPosition] = useState<ListPosition>(firstPage(SHORT));
  const [entering, setEntering] = useState(false);
  const { cursor, size } = position;
  const of = { ...(enterpriseId !== undefined && { enterpriseId }), ...(projectId !== undefined && { projectId }) };
  const query = useQuery({ ...ledgerPage(problems, zoneId, { ...of, asOf, limit: size, ...(cursor !== undefined && { cursor }) }), placeholderData: keepPreviousData });
  const mayEnter = held.has(problems.create.permission.id);
  const preset = { ...of, ...(enterpriseId !== undefined && { enterpriseName: name }), ...(projectId !== undefined && { projectName: name }) };
  return (
    <>
      <ListPage<Problem>
        id={`${problems.list.id}.panel`} label={problems.title} query={query} address={{ values: {}, onSearch: nothing, onSort: nothing, position, onPosition }}
        columns={[title, ...problemColumns.filter(({ key }) => enterpriseId === undefined || key !== "enterprise")]} rowKey={({ id }) => id} tone={toneOf}
        actions={mayEnter ? [{ key: "new", label: ledgerWords.createTitle(problems.title), onChosen: () => { setEntering(true); } }] : []}
        note={<AsOf day={asOf} />}
        empty={<EmptyState title={ledgerWords.none(problems.title)} {...(mayEnter && { hint: ledgerWords.noneHint(problems.title) })} />}
      />
      {entering && <ProblemForm preset={preset} itemField={itemField} onClose={() => { setEntering(false); }} />}
    </>
  );
}
