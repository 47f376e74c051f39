import type { ApprovalCase } from "../../capabilities/approvals/contract/case.ts";
import { CasePage } from "../../capabilities/approvals/web/case-page.tsx";
import { FigurePage } from "../../capabilities/figures/web/figure-page.tsx";
import { historyOfRecord } from "../../platform/history/contract.ts";
import type { Panel } from "../../ui/panel.ts";
import { usePlace } from "../../ui/place.ts";
import { HistoryPanel } from "./history/history-panel.tsx";
import type { Held } from "./menu.ts";
import { recordPaths } from "./record-paths.ts";

/** A case with its history. */
export function ZoneCasePage({ permissions }: { readonly permissions: Held }) {
  const { zoneId } = usePlace();
  const history: Panel<ApprovalCase> = {
    key: "history", title: "操作记录", permission: historyOfRecord.permission.id,
    render: ({ id, projectId }) => <HistoryPanel zoneId={zoneId} rowId={id} projectId={projectId} />,
  };
  return <CasePage permissions={permissions} panels={[history]} />;
}

export function ZoneFigurePage() {
  return <FigurePage paths={recordPaths} />;
}
