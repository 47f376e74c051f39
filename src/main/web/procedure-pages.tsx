import { casePath, projectPath } from "../../capabilities/approvals/web/paths.ts";
import { FigurePage } from "../../capabilities/figures/web/figure-page.tsx";
import type { RecordPaths } from "../../capabilities/figures/web/paths.ts";

/** How the page of a record under a figure is reached, by the record's kind. */
const recordPaths: RecordPaths = { approvalCase: casePath, project: projectPath };

export function TracedFigurePage() {
  return <FigurePage paths={recordPaths} />;
}
