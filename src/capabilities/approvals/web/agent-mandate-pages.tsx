import { Button } from "antd";
import { useState } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { conflictBetween } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { FormModal } from "../../../ui/form-drawer.tsx";
import { DayField, ReasonField } from "../../../ui/form-fields.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { usePlace } from "../../../ui/place.ts";
import { projectPath } from "../../projects/web/paths.ts";
import { LedgerListPage } from "../../zones/web/ledger/ledger-list-page.tsx";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { RowsPanel } from "../../zones/web/ledger/rows-panel.tsx";
import { useLedgerSaved } from "../../zones/web/ledger/use-ledger-saved.ts";
import { agentMandates, type AgentMandate } from "../contract/agent-mandate.ts";
import { mandateStateLabel } from "../messages/agent-mandate.ts";
import { agentMandateColumns, mandateItems, MandateState } from "./agent-mandate-columns.tsx";
import { AgentMandateForm } from "./agent-mandate-form.tsx";
import { mandateWords } from "./mandate-words.ts";
import { agentMandatePath } from "./paths.ts";
import { useItems } from "./use-items.ts";

const { labels } = mandateWords;
const states = [{ value: "", label: "全部" }, { value: "inForce", label: mandateStateLabel.inForce }, { value: "ended", label: mandateStateLabel.ended }] as const;

/** 代办委托: who may act in whose name, for what, and until when. */
export function AgentMandateListPage({ permissions }: { readonly permissions: ReadonlySet<string> }) {
  const { asOf } = usePlace();
  const { byCode } = useItems();
  return (
    <LedgerListPage<typeof agentMandates>
      ledger={agentMandates} permissions={permissions} dayLabel={labels.validFrom} textHint={mandateWords.textHint} views={{ key: "state", options: states }}
      title={{ label: labels.mandator, text: ({ mandator }) => mandator, width: 180 }} columns={agentMandateColumns(byCode, asOf)} pathOf={agentMandatePath}
      form={(props) => <AgentMandateForm {...props} />}
    />
  );
}

/** The mandates of one project, on its page. */
export function AgentMandatesPanel({ projectId, permissions }: { readonly projectId: string; readonly permissions: ReadonlySet<string> }) {
  const { asOf } = usePlace();
  const { byCode } = useItems();
  return (
    <RowsPanel<typeof agentMandates>
      ledger={agentMandates} permissions={permissions} of={{ projectId }} title={{ label: labels.mandator, text: ({ mandator }) => mandator, width: 180 }}
      columns={agentMandateColumns(byCode, asOf).filter(({ key }) => key !== "projectName")} pathOf={agentMandatePath}
      form={(props) => <AgentMandateForm {...props} projectId={projectId} />}
    />
  );
}

interface Revocation { readonly revokedOn: string; readonly reason: string }

function RevokeForm({ row, onClose }: { readonly row: AgentMandate; readonly onClose: () => void }) {
  const { today } = usePlace();
  const moved = useLedgerSaved();
  const [version, setVersion] = useState(row.version);
  return (
    <FormModal<Revocation, AgentMandate>
      open title={mandateWords.revoke} submitLabel={mandateWords.revoke} initial={{ revokedOn: today }} onClose={onClose} onSaved={() => { moved(); }}
      onSubmit={({ revokedOn, reason }, idempotencyKey) =>
        call(agentMandates.revoke, { params: { zoneId: row.zoneId, recordId: row.id }, body: { revokedOn: writtenDay(revokedOn), reason, version } }, { idempotencyKey })}
      conflictOf={(problem, values) => conflictBetween(problem, { ...values }, [{ name: "revokedOn", label: labels.revokedOn, theirs: (current) => current["revokedOn"] }], setVersion)}
    >
      <DayField name="revokedOn" label={labels.revokedOn} required min={row.validFrom} max={today} near={today} help={mandateWords.revokeHint} />
      <ReasonField label="解除原因" />
    </FormModal>
  );
}

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly panels?: readonly Panel<AgentMandate>[];
}

/** One mandate, and its end. */
export function AgentMandatePage({ permissions, panels = [] }: Props) {
  const { asOf } = usePlace();
  const { byCode } = useItems();
  const [revoking, setRevoking] = useState<AgentMandate>();
  const mayRevoke = permissions.has(agentMandates.revoke.permission.id);
  return (
    <>
      <LedgerRecordPage<typeof agentMandates>
        ledger={agentMandates} permissions={permissions} panels={panels} titleOf={({ mandator, projectName }) => `${mandator}：${projectName} 代办委托`}
        marksOf={(row) => <MandateState mandate={row} asOf={asOf} />}
        actionsOf={(row) => mayRevoke && row.revokedOn === null && <Button onClick={() => { setRevoking(row); }}>{mandateWords.revoke}</Button>}
        factsOf={(row) => [
          { label: labels.projectId, value: <PageLink to={projectPath(row.projectId)}>{row.projectName}</PageLink> },
          { label: labels.mandator, value: row.mandator },
          { label: labels.agentId, value: row.agent },
          { label: labels.documentNumber, value: row.documentNumber },
          { label: labels.validFrom, value: row.validFrom },
          { label: labels.validTo, value: row.validTo },
          { label: labels.revokedOn, value: row.revokedOn },
          { label: labels.items, value: mandateItems(byCode, row), wide: true },
        ]}
        form={(props) => <AgentMandateForm {...props} />}
      />
      {revoking && <RevokeForm row={revoking} onClose={() => { setRevoking(undefined); }} />}
    </>
  );
}
