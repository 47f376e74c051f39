import { addWorkingDays } from "../../../kernel/working-days.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { meanOf, certain, tableOf } from "../../../engines/simulation/distribution.ts";
import { orderedNetwork } from "../../../engines/simulation/network.ts";
import { simulateEnds } from "../../../engines/simulation/simulate.ts";
import type { ForecastTerms } from "../contract/forecast-terms.ts";
import { limitOf } from "./learned-durations.ts";
import { forecastNetwork, type ForecastGround } from "./forecast-network.ts";
import type { ForecastProject } from "./forecast-project.ts";

/**
 * The day that a plan by promised limits names: every open item takes just its limit, every site condition the mean of
 * what is held of it, and nobody waits. It is the rule that a forecast is measured against where no day is planned.
 */
export function limitPlanDay(project: ForecastProject, ground: ForecastGround, terms: ForecastTerms): PlainDate {
  const network = forecastNetwork(project, ground);
  const fixed = network.activities.map((activity) => {
    const item = ground.items.get(activity.key);
    return { ...activity, durations: tableOf(certain(item ? limitOf(item, terms.withoutLimit) : meanOf(ground.learned.condition(activity.key)))) };
  });
  const [days = 0] = simulateEnds(orderedNetwork(fixed), project.id, { seed: 0, samples: 1 });
  return addWorkingDays(ground.calendar, ground.asOf, days);
}
