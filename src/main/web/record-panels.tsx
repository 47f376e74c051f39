import { historyOfCatalogue, historyOfRecord } from "../../platform/history/contract.ts";
import type { Panel } from "../../ui/panel.ts";
import { CatalogueHistoryPanel, HistoryPanel } from "./history/history-panel.tsx";

/** 操作记录, as every record's page ends. */
export const historyPanel: Panel<{ readonly id: string; readonly zoneId: string }> = {
  key: "history", title: "操作记录", permission: historyOfRecord.permission.id,
  render: ({ id, zoneId }) => <HistoryPanel zoneId={zoneId} rowId={id} />,
};

/** The same of an edit of the zone's catalogue. */
export const catalogueHistoryPanel: Panel<{ readonly id: string; readonly zoneId: string }> = {
  key: "history", title: "操作记录", permission: historyOfCatalogue.permission.id,
  render: ({ id, zoneId }) => <CatalogueHistoryPanel zoneId={zoneId} rowId={id} />,
};
