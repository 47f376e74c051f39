import { RowsPanel } from "../../zones/web/ledger/rows-panel.tsx";
import { batchEntries } from "../contract/entry.ts";
import { batchTrackLabel } from "../messages.ts";
import { columnsWithout } from "./entry-columns.tsx";
import { BatchEntryForm } from "./entry-form.tsx";
import { batchEntryPath } from "./paths.ts";

interface Props {
  readonly project: { readonly id: string; readonly name: string };
  readonly permissions: ReadonlySet<string>;
}

/** 三个一批 on a project's page: the rounds that it stood in. */
export function ProjectBatchesPanel({ project, permissions }: Props) {
  return (
    <RowsPanel<typeof batchEntries>
      ledger={batchEntries} permissions={permissions} of={{ projectId: project.id }} columns={columnsWithout("track", "owner", "code")} pathOf={batchEntryPath}
      title={{ label: "批别", text: ({ track }) => batchTrackLabel[track], width: 100 }}
      form={(props) => <BatchEntryForm {...props} project={project} />}
    />
  );
}
