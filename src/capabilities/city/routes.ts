import type { Door } from "../../platform/http/door.ts";
import { serve } from "../../platform/http/serve.ts";
import { serveLedger } from "../../platform/http/serve-ledger.ts";
import { goals, readGoalTree } from "./contract/goal.ts";
import { readOverview } from "./contract/overview.ts";
import { goalKeeper } from "./service/goal.ts";
import { goalTree } from "./service/goal-tree.ts";
import { overview, type CityMeans } from "./service/overview.ts";

/** `means` are every capability's figures and the columns of the overview, listed by hand in `main/`. */
export function cityRoutes(door: Door, means: CityMeans): void {
  serveLedger(door, goals, goalKeeper(means.definitions));
  serve(door, readGoalTree, (tx, input) => goalTree(means.definitions, tx, input));
  serve(door, readOverview, (tx, input) => overview(means, tx, input));
}
