import type { Output } from "../../../kernel/operation.ts";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useAddress } from "../../../ui/address.ts";
import type { FilterField } from "../../../ui/filter-field.tsx";
import { ListCards } from "../../../ui/list-cards.tsx";
import type { ListColumn } from "../../../ui/list-column.ts";
import { ListSearch } from "../../../ui/list-search.tsx";
import { ListTable } from "../../../ui/list-table.tsx";
import "../../../ui/list.css";
import "../../../ui/list-phone.css";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { useIsPhone } from "../../../ui/use-is-phone.ts";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import { usePlace } from "../../../ui/place.ts";
import { itemOverrides } from "../contract/item-override.ts";
import { ItemGroup, ItemStage, type ApprovalItem } from "../contract/item.ts";
import { listZoneItems } from "../contract/zone-items.ts";
import { evidenceLabel, itemGroupLabel, itemStageLabel } from "../messages.ts";
import "./approvals.css";
import { chosenItems } from "./chosen-items.ts";
import { editWords } from "./catalogue-edit-words.ts";
import { ItemMarks, Replacement } from "./item-marks.tsx";
import { ItemOverrideForm } from "./item-override-form.tsx";
import { LimitText, UnverifiedMark } from "./limit-text.tsx";
import { approvalItemPath } from "./paths.ts";
import { itemName } from "./use-items.ts";
import { catalogueWords } from "./words.ts";

const fields: readonly FilterField[] = [
  { kind: "text", key: "text", label: catalogueWords.text, placeholder: `${catalogueWords.name}、${catalogueWords.ruleOwner}` },
  { kind: "choice", key: "group", label: catalogueWords.group, options: ItemGroup.enum.map((group) => ({ value: group, label: itemGroupLabel[group] })) },
  { kind: "choice", key: "stage", label: catalogueWords.stage, options: ItemStage.enum.map((stage) => ({ value: stage, label: itemStageLabel[stage] })) },
  { kind: "choice", key: "evidence", label: catalogueWords.verifiedOnly, options: [{ value: "unverified", label: catalogueWords.hasUnverified }] },
  { kind: "choice", key: "compare", label: editWords.compare, options: editWords.compareOptions },
];

function Bars({ barsStart, barsOperation, barsSource }: ApprovalItem) {
  if (!barsStart && !barsOperation) return catalogueWords.none;
  return (
    <>
      {barsStart && <div>{catalogueWords.barsStart}</div>}
      {barsOperation && <div>{catalogueWords.barsOperation}</div>}
      <div className="soft catalogue-prose">{barsSource}</div>
    </>
  );
}

function Source({ source, evidence, note }: ApprovalItem) {
  return (
    <div className="catalogue-prose">
      {source} <span className="soft">（{evidenceLabel[evidence]}）</span>{evidence === "unverified" && <UnverifiedMark />}
      {note !== undefined && <div className="soft">{note}</div>}
    </div>
  );
}

type Edited = ReadonlyMap<string, Output<typeof listZoneItems>["edited"][number]>;

const columnsOf = (byCode: ReadonlyMap<string, ApprovalItem>, edited: Edited): readonly ListColumn<ApprovalItem>[] => [
  { key: "name", title: catalogueWords.name, width: 190, fixed: true, phone: "title", render: (item) => <><PageLink to={approvalItemPath(item.code)}>{item.name}</PageLink> <ItemMarks item={item} edited={edited.get(item.code)} /></> },
  { key: "group", title: catalogueWords.group, width: 84, phone: "status", render: ({ group }) => itemGroupLabel[group] },
  { key: "stage", title: catalogueWords.stage, width: 120, render: ({ stage }) => itemStageLabel[stage] },
  {
    key: "statutory", title: catalogueWords.statutory, width: 230,
    render: ({ statutoryLimit, noLimitReason }) => (statutoryLimit ? <LimitText limit={statutoryLimit} /> : <>{catalogueWords.none}<div className="soft catalogue-prose">{noLimitReason}</div></>),
  },
  { key: "promised", title: catalogueWords.promised, width: 210, render: ({ promisedLimit }) => (promisedLimit ? <LimitText limit={promisedLimit} /> : "—") },
  { key: "prerequisites", title: catalogueWords.prerequisites, width: 160, render: ({ prerequisites }) => (prerequisites.length === 0 ? catalogueWords.none : prerequisites.map((code) => itemName(byCode, code)).join("、")) },
  { key: "bars", title: catalogueWords.bars, width: 190, render: Bars },
  { key: "replaceable", title: catalogueWords.replaceable, width: 230, render: ({ replaceableBy }) => (replaceableBy.length === 0 ? catalogueWords.none : replaceableBy.map((one) => <Replacement key={`${one.way}${one.source}`} {...one} />)) },
  { key: "owner", title: catalogueWords.ruleOwner, width: 150, render: ({ ruleOwner }) => ruleOwner },
  { key: "result", title: catalogueWords.resultDocument, width: 150, render: ({ resultDocument }) => resultDocument },
  { key: "applicability", title: catalogueWords.applicability, width: 180, render: ({ applicability }) => applicability },
  { key: "source", title: catalogueWords.source, width: 260, render: Source },
];

const wanted = (rows: readonly ApprovalItem[], edited: Edited, compare: string): readonly ApprovalItem[] =>
  (compare === "" ? rows : rows.filter(({ code, endedFrom }) => compared(edited.get(code), endedFrom !== undefined, compare)));

function compared(of: Output<typeof listZoneItems>["edited"][number] | undefined, ended: boolean, compare: string): boolean {
  if (compare === "ended") return ended;
  if (compare === "anew") return of !== undefined && of.anew.length > 0;
  return of?.own === (compare === "own");
}

/** 审批事项目录: each item as it is in force in the zone on the day, with its limits and what they rest on. */
export function ItemCataloguePage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  const { zoneId, asOf } = usePlace();
  const { data, error, refetch } = useQuery({ ...operationQuery(listZoneItems, { params: { zoneId }, query: { asOf } }), placeholderData: keepPreviousData });
  const [address, change] = useAddress();
  const [adding, setAdding] = useState(false);
  const phone = useIsPhone();
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const edited: Edited = new Map(data.edited.map((one) => [one.code, one]));
  const byCode = new Map([...data.coming, ...data.items].map((item) => [item.code, item]));
  const rows = wanted(chosenItems(data.items, address), edited, address["compare"] ?? "");
  const anew = data.edited.filter((one) => one.anew.length > 0).length;
  const list = { label: catalogueWords.title, rows, columns: columnsOf(byCode, edited), rowKey: ({ code }: ApprovalItem) => code, before: 0 };
  const mayEdit = permissions.has(itemOverrides.create.permission.id);
  return (
    <section className="list" aria-label={catalogueWords.title}>
      <PageTitle
        title={catalogueWords.title} marks={<span className="soft">{catalogueWords.edition(data.edition, data.validFrom)}；{editWords.asOf(data.asOf)}</span>}
        actions={mayEdit && <Button onClick={() => { setAdding(true); }}>{editWords.newItem}</Button>}
      />
      <ListSearch id="approval-items" fields={fields} values={address} onSearch={change} />
      <div className="list-body card">
        {anew > 0 && <Alert banner type="warning" showIcon title={editWords.anewCount(anew)} action={address["compare"] !== "anew" && <Button size="small" onClick={() => { change({ ...address, compare: "anew" }); }}>{editWords.anewShow}</Button>} />}
        <div className="list-bar"><div className="list-note">{catalogueWords.legend}</div></div>
        {rows.length === 0 && <EmptyState title={catalogueWords.noMatch} hint={catalogueWords.noMatchHint} />}
        {rows.length > 0 && (phone ? <ListCards {...list} /> : <ListTable {...list} density="small" fetching={false} />)}
      </div>
      {adding && <ItemOverrideForm kind="add" onClose={() => { setAdding(false); }} />}
    </section>
  );
}
