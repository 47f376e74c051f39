import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { usePathParameter } from "../../../ui/address.ts";
import { moneyAmount } from "../../../ui/amount.ts";
import { AsOf } from "../../../ui/as-of.tsx";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { momentText } from "../../../ui/moment-text.ts";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePageTitle } from "../../../ui/page-title.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { usePlace } from "../../../ui/place.ts";
import { RecordPage } from "../../../ui/record-page.tsx";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { useZones } from "../../zones/web/use-zones.ts";
import { BatchTrack } from "../contract/entry.ts";
import { keepRounds } from "../contract/permissions.ts";
import type { BatchRound } from "../contract/round.ts";
import { getRoundSummary, type RoundSummary } from "../contract/round-summary.ts";
import { roundLevelLabel } from "../messages.ts";
import { RoundForm, RoundWithdrawForm } from "./round-form.tsx";
import { RoundFindings, TrackEntries, TrackSums } from "./round-parts.tsx";
import { roundWords, trackWords } from "./words.ts";

function factsOf({ round, projects, totalInvestmentFen }: RoundSummary) {
  const { text, unit } = moneyAmount(totalInvestmentFen);
  return [
    { label: roundWords.heldOn, value: round.heldOn },
    { label: roundWords.level, value: roundLevelLabel[round.level] },
    { label: roundWords.organiser, value: round.organiser },
    { label: roundWords.seq, value: `${String(round.year)}年第${String(round.seq)}期` },
    { label: "项目数", value: projects, unit: "个" },
    { label: "总投资", value: text, unit },
    { label: roundWords.source, value: round.sourceRef },
    { label: "登记", value: <span title={momentText(round.recordedAt)}>{round.recordedOn}</span> },
  ];
}

interface Props {
  readonly permissions: ReadonlySet<string>;
  /** What `main/` adds: the change history. */
  readonly panels?: readonly Panel<BatchRound>[];
}

/** One round: its sums a track, its entries in sight, what to look at, and the rates that hold on the day. */
export function RoundPage({ permissions, panels = [] }: Props) {
  const { zoneId, zoneName, asOf, today } = usePlace();
  const { hasZonesBelow } = useZones();
  const roundId = usePathParameter("recordId");
  const [open, setOpen] = useState<"correct" | "withdraw">();
  const { data, error, refetch } = useQuery(operationQuery(getRoundSummary, { params: { zoneId, roundId }, query: { asOf } }));
  usePageTitle(data?.round.name);
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const { round, findings } = data;
  const close = () => { setOpen(undefined); };
  const mayKeep = permissions.has(keepRounds.id) && !round.withdrawn;
  const shown = panels.filter(({ permission }) => permission === undefined || permissions.has(permission));
  return (
    <>
      <RecordPage
        title={round.name}
        marks={<>{round.withdrawn && <span className="moved-mark">{roundWords.withdrawn}</span>}{round.heldOn > today && <span className="moved-mark">{roundWords.ahead}</span>}{round.example && <ExampleMark />}<span className="soft">{roundWords.ofPlace(zoneName)}</span><AsOf day={data.asOf} /></>}
        actions={mayKeep && <><Button onClick={() => { setOpen("correct"); }}>{roundWords.correct}</Button><Button danger onClick={() => { setOpen("withdraw"); }}>{roundWords.withdraw}</Button></>}
        facts={factsOf(data)}
        tabs={[
          { key: "sums", title: roundWords.entries, count: data.projects, content: <TrackSums summary={data} /> },
          ...BatchTrack.enum.map((track) => ({
            key: track, title: trackWords.of(track), count: data.tracks.find((one) => one.track === track)?.projects ?? 0,
            content: <TrackEntries roundId={roundId} track={track} permissions={permissions} closed={round.withdrawn || hasZonesBelow(zoneId)} />,
          })),
          { key: "findings", title: roundWords.findings, count: findings.length, content: <RoundFindings findings={findings} /> },
          ...shown.map(({ key, title, render }) => ({ key, title, content: render(round) })),
        ]}
      />
      {open === "correct" && <RoundForm round={round} onClose={close} />}
      {open === "withdraw" && <RoundWithdrawForm round={round} onClose={close} />}
    </>
  );
}
