import { accountRoutes } from "../capabilities/accounts/routes.ts";
import type { SignInRules } from "../capabilities/accounts/service/session.ts";
import { approvalFigures } from "../capabilities/approvals/figures.ts";
import { approvalRoutes } from "../capabilities/approvals/routes.ts";
import type { ApprovalMeans } from "../capabilities/approvals/contract/means.ts";
import { cityRoutes } from "../capabilities/city/routes.ts";
import { enterpriseRoutes } from "../capabilities/enterprises/routes.ts";
import { figureRoutes } from "../capabilities/figures/routes.ts";
import type { Definition } from "../capabilities/figures/service.ts";
import { problemFigures } from "../capabilities/problems/figures.ts";
import { problemRoutes } from "../capabilities/problems/routes.ts";
import { projectFigures } from "../capabilities/projects/figures.ts";
import { projectRoutes } from "../capabilities/projects/routes.ts";
import { visitFigures } from "../capabilities/visits/figures.ts";
import { visitRoutes } from "../capabilities/visits/routes.ts";
import { zoneRoutes } from "../capabilities/zones/routes.ts";
import { historyRoutes } from "../platform/history/routes.ts";
import type { Door } from "../platform/http/door.ts";
import type { Catalogue } from "./catalogue.ts";
import { meansOf } from "./means.ts";
import { overviewColumns } from "./overview-columns.ts";
import { setUpHistoryRoutes } from "./set-up-history.ts";

/** Every figure of the product, by hand, so that one can click through. */
const allFigures = (means: ApprovalMeans): readonly Definition[] => [...projectFigures, ...problemFigures, ...approvalFigures(means), ...visitFigures];

/** Every capability's operations, in the order in which capabilities stand. */
export function mountsOf(catalogue: Catalogue, signIn: SignInRules): readonly ((door: Door) => void)[] {
  const means = meansOf(catalogue);
  return [
    historyRoutes,
    zoneRoutes,
    (door) => { accountRoutes(door, signIn); },
    setUpHistoryRoutes,
    enterpriseRoutes,
    projectRoutes,
    (door) => { problemRoutes(door, means); },
    (door) => { approvalRoutes(door, means); },
    visitRoutes,
    (door) => { figureRoutes(door, allFigures(means)); },
    (door) => { cityRoutes(door, { definitions: allFigures(means), overview: overviewColumns }); },
  ];
}
