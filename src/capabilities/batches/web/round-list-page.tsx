import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { wanYuanText } from "../../../ui/amount.ts";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import type { FilterField } from "../../../ui/filter-field.tsx";
import type { ListColumn } from "../../../ui/list-column.ts";
import { ListPage } from "../../../ui/list-page.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState } from "../../../ui/states.tsx";
import { useListAddress } from "../../../ui/use-list-address.ts";
import { keepRounds } from "../contract/permissions.ts";
import { listRounds, RoundLevel, type ListedRound } from "../contract/round.ts";
import { roundLevelLabel } from "../messages.ts";
import { batchRoundPath } from "./paths.ts";
import { RoundForm } from "./round-form.tsx";
import { roundWords } from "./words.ts";

const columnsOf = (today: string): readonly ListColumn<ListedRound>[] => [
  {
    key: "name", title: roundWords.name, width: 300, fixed: true, phone: "title",
    render: ({ id, name, example, heldOn }) => <><PageLink to={batchRoundPath(id)}>{name}</PageLink>{heldOn > today && <span className="moved-mark">{roundWords.ahead}</span>}{example && <> <ExampleMark /></>}</>,
  },
  { key: "heldOn", title: roundWords.heldOn, width: 116, render: ({ heldOn }) => heldOn },
  { key: "level", title: roundWords.level, width: 80, render: ({ level }) => roundLevelLabel[level] },
  { key: "organiser", title: roundWords.organiser, width: 180, render: ({ organiser }) => organiser },
  { key: "number", title: roundWords.seq, width: 130, render: ({ year, seq }) => `${String(year)}年第${String(seq)}期` },
  { key: "projects", title: roundWords.projects, width: 110, align: "right", render: ({ projects }) => projects },
  { key: "totalInvestment", title: roundWords.totalInvestment, width: 150, align: "right", render: ({ totalInvestmentFen }) => wanYuanText(totalInvestmentFen) },
];

const isLevel = (text: string): text is RoundLevel => RoundLevel.enum.some((level) => level === text);

/** Years of the list's condition: from the first round of the campaign on, newest first. */
const FIRST_YEAR = 2020;
const yearsTo = (today: string) => Array.from({ length: Math.max(Number(today.slice(0, 4)) - FIRST_YEAR + 1, 1) }, (_, place) => String(Number(today.slice(0, 4)) - place));

/** 三个一批: the rounds, newest first, each with what the reader sees in it. */
export function RoundListPage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  const { today } = usePlace();
  const [entering, setEntering] = useState(false);
  const fields: readonly FilterField[] = [
    { kind: "choice", key: "year", label: roundWords.year, options: yearsTo(today).map((value) => ({ value, label: value })) },
    { kind: "choice", key: "level", label: roundWords.level, options: RoundLevel.enum.map((value) => ({ value, label: roundLevelLabel[value] })) },
  ];
  const address = useListAddress(fields);
  const { cursor, size } = address.position;
  const { year = "", level = "" } = address.values;
  const asked = { limit: size, ...(cursor !== undefined && { cursor }), ...(year !== "" && { year: Number(year) }), ...(isLevel(level) && { level }) };
  const query = useQuery({ ...operationQuery(listRounds, { query: asked }), placeholderData: keepPreviousData });
  const mayKeep = permissions.has(keepRounds.id);
  return (
    <>
      <ListPage<ListedRound>
        id={listRounds.id} label={roundWords.title} query={query} address={address} fields={fields} columns={columnsOf(today)} rowKey={({ id }) => id}
        actions={mayKeep ? [{ key: "new", label: roundWords.create, primary: true, onChosen: () => { setEntering(true); } }] : []}
        note={<span className="soft">{roundWords.sumsNote}</span>}
        empty={<EmptyState title={roundWords.none} {...(mayKeep && { hint: roundWords.noneHint })} />}
      />
      {entering && <RoundForm onClose={() => { setEntering(false); }} />}
    </>
  );
}
