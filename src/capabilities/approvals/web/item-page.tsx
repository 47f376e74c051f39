import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { usePathParameter } from "../../../ui/address.ts";
import type { Fact } from "../../../ui/fact-table.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePageTitle } from "../../../ui/page-title.tsx";
import { usePlace } from "../../../ui/place.ts";
import { RecordPage } from "../../../ui/record-page.tsx";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { RowsPanel } from "../../zones/web/ledger/rows-panel.tsx";
import { itemArrangements } from "../contract/item-arrangement.ts";
import { itemOverrides, type OverrideKind } from "../contract/item-override.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { getZoneItem } from "../contract/zone-items.ts";
import { evidenceLabel, itemGroupLabel, itemStageLabel } from "../messages.ts";
import { specialProcedureLabel } from "../messages/case-clock.ts";
import { clauseRequirement } from "../messages/case-list.ts";
import "./approvals.css";
import "./item-catalogue.css";
import { arrangementWords, editWords, itemFieldLabel } from "./catalogue-edit-words.ts";
import { ItemArrangementForm } from "./item-arrangement-form.tsx";
import { arrangementColumns, arrangementTitleOf } from "./item-arrangement-parts.tsx";
import { ItemEdges } from "./item-edges.tsx";
import { Replacement } from "./item-marks.tsx";
import { ItemMaterialsPanel } from "./item-materials-panel.tsx";
import { ItemOverrideForm } from "./item-override-form.tsx";
import { overrideColumns } from "./item-override-parts.tsx";
import { limitText, validityText } from "./item-values.ts";
import { ShippedAnewPanel } from "./shipped-anew-panel.tsx";
import { ItemDifferencesPanel, ItemVersionsPanel } from "./item-versions-panel.tsx";
import { LimitText, UnverifiedMark } from "./limit-text.tsx";
import { materialEditWords } from "./material-edit-words.ts";
import { itemArrangementPath, itemOverridePath } from "./paths.ts";
import { itemName, useItems } from "./use-items.ts";
import { catalogueWords } from "./words.ts";

function ClockRules({ item: { clock }, nameOf }: { readonly item: ApprovalItem; readonly nameOf: (code: string) => string }) {
  if (!clock) return "—";
  return (
    <ul className="panel-missing">
      {clock.silence && <li>{editWords.silence}：<LimitText limit={clock.silence} /></li>}
      {clock.extension && <li>{editWords.extension}：<LimitText limit={clock.extension} /></li>}
      {clock.specialProcedures.map(({ procedure, stopsClock, cap, source, verified }) => (
        <li key={procedure}>{specialProcedureLabel[procedure]}：{stopsClock ? editWords.stopsClock : editWords.runsClock}{cap && `，${limitText(cap)}`}{!verified && <UnverifiedMark />}<div className="soft catalogue-prose">{source}</div></li>
      ))}
      {clock.tolerates.map(({ prerequisite, source, verified }) => (
        <li key={prerequisite}>{editWords.tolerates}：{nameOf(prerequisite)}{!verified && <UnverifiedMark />}<div className="soft catalogue-prose">{source}</div></li>
      ))}
      <li>{itemFieldLabel.onHoliday}：{editWords.holidayText[clock.onHoliday]}</li>
    </ul>
  );
}

function Conditions({ item: { appliesWhen } }: { readonly item: ApprovalItem }) {
  if (!appliesWhen) return editWords.noConditions;
  return (
    <ul className="panel-missing">
      {appliesWhen.map((clause) => (
        <li key={`${clauseRequirement(clause)}${clause.source}`}>{clauseRequirement(clause)}{!clause.verified && <UnverifiedMark />}<div className="soft catalogue-prose">{clause.source}{clause.note !== undefined && `；${clause.note}`}</div></li>
      ))}
    </ul>
  );
}

const factsOf = (item: ApprovalItem, nameOf: (code: string) => string): readonly Fact[] => [
  { label: catalogueWords.statutory, value: item.statutoryLimit ? <LimitText limit={item.statutoryLimit} /> : `${catalogueWords.none}：${item.noLimitReason ?? ""}` },
  { label: catalogueWords.promised, value: item.promisedLimit ? <LimitText limit={item.promisedLimit} /> : "—" },
  { label: catalogueWords.stage, value: itemStageLabel[item.stage] },
  { label: catalogueWords.group, value: itemGroupLabel[item.group] },
  { label: catalogueWords.ruleOwner, value: item.ruleOwner },
  { label: catalogueWords.resultDocument, value: item.resultDocument },
  { label: editWords.validity, value: <>{validityText(item)}{item.clock?.validity?.verified === false && <UnverifiedMark />}</> },
  { label: catalogueWords.replaceable, value: item.replaceableBy.length === 0 ? catalogueWords.none : item.replaceableBy.map((one) => <Replacement key={`${one.way}${one.source}`} {...one} />) },
  { label: editWords.clock, value: <ClockRules item={item} nameOf={nameOf} />, wide: true },
  { label: catalogueWords.applicability, value: item.applicability, wide: true },
  { label: editWords.conditions, value: <Conditions item={item} />, wide: true },
  { label: catalogueWords.source, value: <>{item.source}（{evidenceLabel[item.evidence]}）{item.evidence === "unverified" && <UnverifiedMark />}</>, wide: true },
  { label: itemFieldLabel.note, value: item.note, wide: true },
];

/** One item as it is in force in the zone on the day: its limits and clock, its edges both ways, its versions, and what the zone has arranged. */
export function ItemPage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  const { zoneId, asOf } = usePlace();
  const code = usePathParameter("itemCode");
  const [form, setForm] = useState<OverrideKind>();
  const { byCode } = useItems();
  const { data: told, error, refetch } = useQuery({ ...operationQuery(getZoneItem, { params: { zoneId, item: code }, query: { asOf } }), placeholderData: keepPreviousData });
  usePageTitle(told?.item.name);
  if (error && !told) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!told) return <Loading />;
  const { item, shipped, fields } = told;
  const upper = told.versions.findLast(({ from }) => from === null || from <= told.asOf)?.upper;
  const nameOf = (one: string) => itemName(byCode, one);
  const mayEdit = permissions.has(itemOverrides.create.permission.id) && item.endedFrom === undefined;
  const maySee = permissions.has(itemOverrides.list.permission.id);
  const close = () => { setForm(undefined); };
  return (
    <>
      <RecordPage
        title={item.name}
        marks={<><span className="soft">{editWords.asOf(told.asOf)}</span>{!shipped && <span className="moved-mark">{editWords.ownMark}</span>}{fields.length > 0 && <span className="moved-mark">{editWords.editedMark}</span>}{told.anew.length > 0 && <span className="moved-mark">{editWords.anewMark}</span>}{upper && <span className="moved-mark">{editWords.upperMark(upper.name)}</span>}{item.endedFrom !== undefined && <span className="moved-mark">{editWords.endedMark(item.endedFrom)}</span>}</>}
        actions={mayEdit && <><Button type="primary" onClick={() => { setForm("change"); }}>{editWords.edit}</Button>{shipped && fields.length > 0 && <Button onClick={() => { setForm("restore"); }}>{editWords.restore}</Button>}<Button danger onClick={() => { setForm("end"); }}>{editWords.end}</Button></>}
        facts={factsOf(item, nameOf)}
        tabs={[
          ...(told.anew.length > 0 ? [{
            key: "anew", title: editWords.anew, count: told.anew.length,
            content: <ShippedAnewPanel told={told} nameOf={nameOf} mayEdit={mayEdit} onRestore={() => { setForm("restore"); }} />,
          }] : []),
          { key: "edges", title: editWords.edges, content: <ItemEdges item={item} neededBy={told.neededBy} byCode={byCode} /> },
          { key: "versions", title: editWords.versions, count: told.versions.length, content: <ItemVersionsPanel told={told} nameOf={nameOf} /> },
          { key: "differences", title: editWords.differences, count: fields.length, content: <ItemDifferencesPanel told={told} nameOf={nameOf} /> },
          ...(maySee ? [
            { key: "materials", title: materialEditWords.tab, content: <ItemMaterialsPanel item={code} permissions={permissions} /> },
            {
              key: "arrangements", title: editWords.arrangements, content: <RowsPanel<typeof itemArrangements>
                ledger={itemArrangements} permissions={permissions} of={{ item: code }} title={{ label: arrangementWords.kind, text: arrangementTitleOf, width: 120 }}
                columns={arrangementColumns(nameOf).filter(({ key }) => key !== "item")} pathOf={itemArrangementPath} form={(props) => <ItemArrangementForm {...props} item={code} />}
              />,
            },
            {
              key: "edits", title: editWords.edits, content: <RowsPanel<typeof itemOverrides>
                ledger={itemOverrides} permissions={permissions} of={{ item: code }} title={{ label: editWords.validFrom, text: ({ validFrom }) => validFrom, width: 120 }}
                columns={overrideColumns(nameOf).filter(({ key }) => key !== "item")} pathOf={itemOverridePath} form={(props) => <ItemOverrideForm {...props} item={code} />}
              />,
            },
          ] : []),
        ]}
      />
      {form && <ItemOverrideForm item={code} kind={form} onClose={close} />}
    </>
  );
}
