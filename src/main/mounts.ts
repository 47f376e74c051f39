import { accountRoutes } from "../capabilities/accounts/routes.ts";
import type { SignInRules } from "../capabilities/accounts/service/session.ts";
import { approvalFigures } from "../capabilities/approvals/figures.ts";
import { approvalRoutes, forecastRoutes } from "../capabilities/approvals/routes.ts";
import { windowRoutes } from "../capabilities/approvals/routes/window.ts";
import { batchFigures } from "../capabilities/batches/figures.ts";
import { batchRoutes } from "../capabilities/batches/routes.ts";
import { briefingRoutes } from "../capabilities/briefings/routes.ts";
import { cityRoutes } from "../capabilities/city/routes.ts";
import { enterpriseFigures } from "../capabilities/enterprises/figures.ts";
import { enterpriseRoutes } from "../capabilities/enterprises/routes.ts";
import { figureRoutes } from "../capabilities/figures/routes.ts";
import type { Definition } from "../capabilities/figures/service.ts";
import { indicatorFigures } from "../capabilities/indicators/figures.ts";
import { indicatorRoutes } from "../capabilities/indicators/routes.ts";
import { meetingFigures } from "../capabilities/meetings/figures.ts";
import { meetingRoutes } from "../capabilities/meetings/routes.ts";
import { operationFigures } from "../capabilities/operations/figures.ts";
import { operationRoutes } from "../capabilities/operations/routes.ts";
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
import { meansOf, windowMeansOf } from "./means.ts";
import { overviewColumns } from "./overview-columns.ts";
import { setUpHistoryRoutes } from "./set-up-history.ts";

/** Every figure of the product, by hand, so that one can click through. */
export const allFigures = (catalogue: Catalogue): readonly Definition[] => [
  ...enterpriseFigures(catalogue), ...projectFigures, ...problemFigures, ...meetingFigures, ...approvalFigures(meansOf(catalogue)), ...batchFigures(meansOf(catalogue)), ...visitFigures, ...operationFigures,
  ...indicatorFigures({ indicators: catalogue.indicators }),
];

/** Every capability's operations, in the order in which capabilities stand. */
export function mountsOf(catalogue: Catalogue, signIn: SignInRules): readonly ((door: Door) => void)[] {
  const means = meansOf(catalogue);
  const definitions = allFigures(catalogue);
  return [
    historyRoutes,
    zoneRoutes,
    (door) => { accountRoutes(door, signIn); },
    setUpHistoryRoutes,
    (door) => { enterpriseRoutes(door, catalogue); },
    projectRoutes,
    (door) => { problemRoutes(door, means); },
    meetingRoutes,
    (door) => { approvalRoutes(door, means); },
    (door) => { forecastRoutes(door, { ...means, forecast: catalogue.forecast }); },
    (door) => { batchRoutes(door, means); },
    (door) => { windowRoutes(door, windowMeansOf(catalogue)); },
    visitRoutes,
    operationRoutes,
    (door) => { indicatorRoutes(door, { indicators: catalogue.indicators }); },
    (door) => { figureRoutes(door, definitions); },
    (door) => { briefingRoutes(door, { definitions, briefing: catalogue.briefing, lexicon: catalogue.lexicon }); },
    (door) => { cityRoutes(door, { definitions, overview: overviewColumns }); },
  ];
}
