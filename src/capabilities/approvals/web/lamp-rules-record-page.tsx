import type { Panel } from "../../../ui/panel.ts";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { zoneLampRules, type ZoneLampRules } from "../contract/lamp-ledgers.ts";
import { LampRulesForm } from "./lamp-rules-form.tsx";
import { LampRuleTable } from "./lamp-rules-page.tsx";
import { lampWords } from "./lamp-words.ts";

interface Props {
  readonly permissions: ReadonlySet<string>;
  readonly panels?: readonly Panel<ZoneLampRules>[];
}

/** One choice of rules, with the day from which it is in force. */
export function LampRulesRecordPage({ permissions, panels = [] }: Props) {
  return (
    <LedgerRecordPage<typeof zoneLampRules>
      ledger={zoneLampRules} permissions={permissions} panels={panels} titleOf={({ name }) => name}
      factsOf={({ validFrom, note, rules }) => [{ label: lampWords.validFrom, value: validFrom }, { label: lampWords.note, value: note, wide: true }, { label: lampWords.title, value: <LampRuleTable rules={rules} />, wide: true }]}
      form={({ row, ...props }) => <LampRulesForm {...props} row={row} rules={row?.rules ?? []} base={row?.base ?? undefined} name={row?.name ?? ""} />}
    />
  );
}
