import { shareText, wanYuanText } from "../../../ui/amount.ts";
import { EmptyState } from "../../../ui/states.tsx";
import { RowsPanel } from "../../zones/web/ledger/rows-panel.tsx";
import { RecordLink } from "../../zones/web/ledger/record-link.tsx";
import { useZones } from "../../zones/web/use-zones.ts";
import { batchEntries, type BatchTrack } from "../contract/entry.ts";
import type { CohortRate, RoundFinding, RoundSummary } from "../contract/round-summary.ts";
import { cohortRateLabel, roundFindingTitle } from "../messages.ts";
import { columnsWithout } from "./entry-columns.tsx";
import { BatchEntryForm } from "./entry-form.tsx";
import { batchEntryPath } from "./paths.ts";
import "./sum-table.css";
import { roundWords, trackWords } from "./words.ts";

/** A rate never stands without both its numbers; a share of nothing has no value. */
const rateText = ({ rate, numerator, denominator }: CohortRate): string =>
  (denominator === 0 ? `${cohortRateLabel[rate]}：${roundWords.noCohort}` : `${cohortRateLabel[rate]} ${shareText(numerator, denominator)}%（${String(numerator)}/${String(denominator)}）`);

/** Sums of the round, a row a track; a project on two tracks counts in both and once in the whole. */
export function TrackSums({ summary }: { readonly summary: RoundSummary }) {
  return (
    <>
      <table className="sum-table" aria-label={roundWords.entries}>
        <thead><tr>{trackWords.head.map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
        <tbody>
          {summary.tracks.map(({ track, projects, totalInvestmentFen, expectedOutputFen, expectedTaxFen, verified, reached }) => (
            <tr key={track}>
              <th scope="row">{trackWords.of(track)}</th>
              {[projects, wanYuanText(totalInvestmentFen), wanYuanText(expectedOutputFen), wanYuanText(expectedTaxFen), verified, reached]
                .map((value, place) => <td key={trackWords.head[place + 1]} data-label={trackWords.head[place + 1]}>{value}</td>)}
            </tr>
          ))}
          <tr>
            <th scope="row">{trackWords.sum}</th>
            <td data-label={trackWords.head[1]}>{summary.projects}</td>
            <td data-label={trackWords.head[2]}>{wanYuanText(summary.totalInvestmentFen)}</td>
            <td colSpan={trackWords.head.length - 3} />
          </tr>
        </tbody>
      </table>
      <p className="soft">
        {summary.rates.map(rateText).join("，")}
        。{roundWords.ratesNote}。
      </p>
    </>
  );
}

interface TrackProps {
  readonly roundId: string;
  readonly track: BatchTrack;
  readonly permissions: ReadonlySet<string>;
  readonly closed: boolean;
}

/** What stands on one track of the round, in the zone and those below it. */
export function TrackEntries({ roundId, track, permissions, closed }: TrackProps) {
  const { zoneName } = useZones();
  return (
    <RowsPanel<typeof batchEntries>
      ledger={batchEntries} permissions={permissions} of={{ roundId, track }} pathOf={batchEntryPath} closed={closed}
      title={{ label: "项目", text: ({ projectName }) => projectName, width: 280 }}
      columns={[{ key: "zone", title: "开发区", width: 170, render: ({ zoneId }) => zoneName(zoneId) }, ...columnsWithout("track", "round", "heldOn")]}
      form={(props) => <BatchEntryForm {...props} roundId={roundId} track={track} />}
    />
  );
}

function Finding({ finding }: { readonly finding: RoundFinding }) {
  const { zoneName } = useZones();
  const { code, entryId, zoneId, projectName, projectCode, track, otherEntryId, otherZoneId, otherProjectName, otherRoundName } = finding;
  return (
    <li>
      {roundFindingTitle[code]}：<RecordLink to={batchEntryPath(entryId)} zoneId={zoneId}>{projectName}</RecordLink>
      （{zoneName(zoneId)}，{trackWords.of(track)}{projectCode !== null && `，${projectCode}`}）
      与 <RecordLink to={batchEntryPath(otherEntryId)} zoneId={otherZoneId}>{otherProjectName}</RecordLink>（{zoneName(otherZoneId)}，{otherRoundName}）
    </li>
  );
}

/** What someone should look at; it is told, not refused. */
export function RoundFindings({ findings }: { readonly findings: readonly RoundFinding[] }) {
  if (findings.length === 0) return <EmptyState title={roundWords.noFindings} />;
  return <ul>{findings.map((finding) => <Finding key={`${finding.code}/${finding.entryId}/${finding.otherEntryId}`} finding={finding} />)}</ul>;
}
