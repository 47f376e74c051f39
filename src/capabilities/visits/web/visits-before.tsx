import { useQuery } from "@tanstack/react-query";
import { daysBetween, isPlainDate } from "../../../kernel/plain-date.ts";
import { ledgerPage } from "../../../ui/ledger-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { visits } from "../contract.ts";
import { visitPurposeLabel } from "../messages.ts";
import { peopleText } from "./named-people.ts";
import { useOpenProblems } from "./use-open-problems.ts";
import "./visits.css";
import { visitWords } from "./words.ts";

const RECENT = 3;

/** Who was at the enterprise of late and what is still open there, so that nobody goes twice or asks twice. */
export function VisitsBefore({ enterpriseId }: { readonly enterpriseId: string }) {
  const { zoneId, today } = usePlace();
  const { data } = useQuery(ledgerPage(visits, zoneId, { enterpriseId, limit: RECENT }));
  const open = useOpenProblems(enterpriseId).length;
  if (!data) return null;
  const ago = (day: string) => (isPlainDate(day) && isPlainDate(today) ? visitWords.daysAgo(daysBetween(day, today)) : "");
  return (
    <div className="visits-before field-wide" role="status">
      <strong>{visitWords.visitsBefore}</strong>
      {data.rows.length === 0 ? <p>{visitWords.neverVisited}</p> : (
        <ul>
          {data.rows.map(({ id, visitedOn, purpose, visitors }) => <li key={id}>{visitedOn}（{ago(visitedOn)}）　{visitPurposeLabel[purpose]}　{peopleText(visitors)}</li>)}
        </ul>
      )}
      {open > 0 && <p>{visitWords.openProblems(open)}</p>}
    </div>
  );
}
