import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import type { Output } from "../../../kernel/operation.ts";
import { useAddress } from "../../../ui/address.ts";
import { AsOf } from "../../../ui/as-of.tsx";
import { ledgerPage } from "../../../ui/ledger-query.ts";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import "../../../ui/plain-table.css";
import { listLampRuleSets, listLamps } from "../contract/lamp.ts";
import { zoneLampRules } from "../contract/lamp-ledgers.ts";
import type { LampRule } from "../contract/lamp-rule.ts";
import { lampDimensionLabel, ruleText } from "../messages/lamp.ts";
import "./approvals.css";
import "./lamps.css";
import { LampBoard } from "./lamp-board.tsx";
import { LampRulesForm } from "./lamp-rules-form.tsx";
import { lampWords } from "./lamp-words.ts";
import { zoneLampRulesPath } from "./paths.ts";

type Lamps = Output<typeof listLamps>;

const heads = [lampWords.dimension, lampWords.subject, lampWords.clause, lampWords.thresholds, lampWords.source] as const;

/** The clauses of a set, with what they are taken from. */
export function LampRuleTable({ rules }: { readonly rules: readonly LampRule[] }) {
  return (
    <table className="plain-table" aria-label={lampWords.title}>
      <thead><tr>{heads.map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.id}>
            <th scope="row">{lampDimensionLabel[rule.dimension]}</th>
            <td data-label={lampWords.subject}>{rule.subject === "zone" ? lampWords.ofZone : lampWords.ofProject}</td>
            <td data-label={lampWords.clause}>{rule.clause}</td>
            <td data-label={lampWords.thresholds}>{ruleText(rule)}</td>
            <td data-label={lampWords.source}><span className="lamp-source">{rule.source}</span>{!rule.verified && <span className="late-mark" title={lampWords.exampleHint}>{lampWords.example}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Sets = Output<typeof listLampRuleSets>["sets"];
type Opened = { readonly kind: "adjust" } | { readonly kind: "choose"; readonly code: string };

function Forms({ opened, inForce, sets, onClose }: { readonly opened: Opened; readonly inForce: Lamps["inForce"]; readonly sets: Sets; readonly onClose: () => void }) {
  const { zoneId, today } = usePlace();
  const { data } = useQuery(ledgerPage(zoneLampRules, zoneId, { limit: 200 }));
  if (opened.kind === "choose") {
    const set = sets.find(({ code }) => code === opened.code);
    return set && <LampRulesForm rules={set.rules} base={set.code} name={set.name} title={lampWords.chooseTitle(set.name)} onClose={onClose} />;
  }
  // A day has one set of rules: what began today is corrected, anything older is followed by a new one.
  const row = inForce.validFrom === today ? data?.rows.find(({ id }) => id === inForce.recordId) : undefined;
  return <LampRulesForm rules={row?.rules ?? inForce.rules} base={inForce.base ?? undefined} name={inForce.name} title={lampWords.adjustTitle} row={row} onClose={onClose} />;
}

function InForce({ lamps, permissions }: { readonly lamps: Lamps; readonly permissions: ReadonlySet<string> }) {
  const { asOf, today } = usePlace();
  const [opened, setOpened] = useState<Opened>();
  const sets = useQuery(operationQuery(listLampRuleSets, {}));
  const mayKeep = permissions.has(zoneLampRules.create.permission.id) && asOf >= today;
  const options = (sets.data?.sets ?? []).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <section className="card lamp-card">
      <div className="lamp-bar">
        <h2>{lampWords.inForce}</h2><span className="soft">{lampWords.inForceFrom(lamps.inForce.name, lamps.inForce.validFrom)}</span>
        {mayKeep && (
          <span className="lamp-actions no-print">
            <Button type="primary" onClick={() => { setOpened({ kind: "adjust" }); }}>{lampWords.adjust}</Button>
            <Select<string> className="lamp-choice" aria-label={lampWords.chooseSet} placeholder={lampWords.chooseSet} value={null} options={options} onChange={(code) => { setOpened({ kind: "choose", code }); }} />
          </span>
        )}
      </div>
      <LampRuleTable rules={lamps.inForce.rules} />
      {opened && sets.data && <Forms opened={opened} inForce={lamps.inForce} sets={sets.data.sets} onClose={() => { setOpened(undefined); }} />}
    </section>
  );
}

function History() {
  const { zoneId } = usePlace();
  const { data } = useQuery(ledgerPage(zoneLampRules, zoneId, { limit: 200 }));
  if (!data) return null;
  return (
    <section className="card lamp-card">
      <div className="lamp-bar"><h2>{lampWords.history}</h2></div>
      {data.rows.length === 0 && <p className="soft">{lampWords.noHistory}</p>}
      <ul className="lamp-history">{data.rows.map(({ id, validFrom, name }) => <li key={id}><PageLink to={zoneLampRulesPath(id)}>{validFrom} {name}</PageLink></li>)}</ul>
    </section>
  );
}

/** 亮灯规则: by what the zone's lamps are lit, what they show now, and what another set would show. */
export function LampRulesPage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  const { zoneId, asOf } = usePlace();
  const [address, change] = useAddress();
  const under = address["under"] ?? "";
  const { data, error, refetch } = useQuery({ ...operationQuery(listLamps, { params: { zoneId }, query: { asOf, ...(under !== "" && { under }) } }), placeholderData: keepPreviousData });
  const sets = useQuery(operationQuery(listLampRuleSets, {}));
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const options = [{ value: "", label: lampWords.without }, ...(sets.data?.sets ?? []).map(({ code, name }) => ({ value: code, label: name }))];
  const shown = sets.data?.sets.find(({ code }) => code === under);
  return (
    <>
      <PageTitle title={lampWords.title} marks={<AsOf day={data.asOf} />} />
      <InForce lamps={data} permissions={permissions} />
      <section className="card lamp-card">
        <div className="lamp-bar">
          <h2>{lampWords.board}</h2>
          <label className="lamp-actions no-print" title={lampWords.underHint}>{lampWords.under} <Select className="lamp-choice" aria-label={lampWords.under} value={under} options={options} onChange={(code) => { change({ under: code }); }} /></label>
        </div>
        {shown && <p className="soft">{lampWords.underSource(shown.source)}{shown.rules.some(({ verified }) => !verified) && <span className="late-mark" title={lampWords.exampleHint}>{lampWords.example}</span>}</p>}
        {data.rows.length === 0 ? <EmptyState title={lampWords.noProjects} hint={lampWords.noProjectsHint} /> : <LampBoard lamps={data} />}
      </section>
      <History />
    </>
  );
}
