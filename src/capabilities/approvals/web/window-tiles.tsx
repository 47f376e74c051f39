import { useQuery } from "@tanstack/react-query";
import { countText } from "../../../ui/amount.ts";
import { StatTiles, type StatTile } from "../../../ui/figure-card.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { countWindow, EnquiryChannel, EnquiryToDo } from "../contract/window-enquiry.ts";
import { enquiryChannelLabel, enquiryToDoLabel } from "../messages.ts";

const useCounts = () => {
  const { zoneId, asOf } = usePlace();
  return useQuery(operationQuery(countWindow, { params: { zoneId }, query: { asOf } })).data;
};

/** What waits at the window, each number leading to its list; enquiries and services are counted apart. */
export function WindowToDoTiles() {
  const counts = useCounts();
  if (!counts) return null;
  const tiles: StatTile[] = [
    ...EnquiryToDo.enum.map((key): StatTile => ({
      key, label: `咨询${enquiryToDoLabel[key]}`, amount: { text: countText(counts[key]), unit: "件次" }, to: "/window-enquiries", search: { todo: key },
      ...(key === "unanswered" && counts.unanswered > 0 && { tone: "near" as const }),
    })),
    {
      key: "followUps", label: "帮代办到期跟进", amount: { text: countText(counts.followUps), unit: "次" }, to: "/agent-services", search: { followUp: "due" },
      ...(counts.followUps > 0 && { tone: "near" as const }),
    },
  ];
  return <StatTiles tiles={tiles} label="窗口待办" />;
}

/** This year's enquiries by channel: the figure's own parts. */
export function EnquiryChannelTiles() {
  const counts = useCounts();
  const { asOf } = usePlace();
  if (!counts) return null;
  const tiles = EnquiryChannel.enum.map((key): StatTile => ({
    key, label: `今年${enquiryChannelLabel[key]}咨询`, amount: { text: countText(counts[key]), unit: "件次" }, to: "/window-enquiries", search: { channel: key, from: `${asOf.slice(0, 4)}-01-01` },
  }));
  return <StatTiles tiles={tiles} label="今年咨询件次（按渠道）" />;
}
