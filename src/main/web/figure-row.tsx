import { FigureTiles } from "../../capabilities/figures/web/figure-tiles.tsx";

/** As many figures as fit one row at a desk; the rest stand on the overview and on their own page. */
const first = [
  "projects.keyProjects", "projects.keyProjectInvestment", "approvals.decidedItems", "approvals.startedProjects", "approvals.producingProjects", "approvals.readyProjects",
] as const;

/** The zone's first figures, each opening its page. */
export function FigureRow() {
  return <FigureTiles ids={first} />;
}
