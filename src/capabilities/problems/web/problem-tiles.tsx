import { useQuery } from "@tanstack/react-query";
import { countText } from "../../../ui/amount.ts";
import { StatTiles, type StatTile } from "../../../ui/figure-card.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { countProblems } from "../contract/operations.ts";
import { problems } from "../contract/problem.ts";
import { tabLabel } from "../messages.ts";

const open = ["pending", "inHand", "overdue", "answered"] as const;

/** How many of the problems in the reader's sight wait in each state, each leading to its list; silent until they are there. */
export function ProblemTiles() {
  const { zoneId, asOf } = usePlace();
  const { data } = useQuery(operationQuery(countProblems, { params: { zoneId }, query: { asOf } }));
  if (!data) return null;
  const tiles = open.map((key): StatTile => ({
    key, label: tabLabel[key], amount: { text: countText(data[key]), unit: "个" }, to: "/problems", search: { state: key },
    ...(key === "overdue" && data.overdue > 0 && { tone: "overdue" as const }),
  }));
  return <StatTiles tiles={tiles} label={problems.title} />;
}
