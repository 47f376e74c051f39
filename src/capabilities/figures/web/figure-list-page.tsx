import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { AsOf } from "../../../ui/as-of.tsx";
import { FigureCard } from "../../../ui/figure-card.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { listFigures } from "../contract.ts";
import { EarlierMark } from "./earlier-mark.tsx";
import { figureAmount, figureShare } from "./figure-amount.ts";
import "./figures-pages.css";
import { figurePath } from "./paths.ts";
import { figureWords } from "./words.ts";

/** Every figure of the zone as of the place's day. */
export function FigureListPage() {
  const { zoneId, asOf } = usePlace();
  const { data, error, refetch } = useQuery({ ...operationQuery(listFigures, { params: { zoneId }, query: { asOf } }), placeholderData: keepPreviousData });
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  return (
    <section className="record" aria-label={figureWords.listTitle}>
      <PageTitle title={figureWords.listTitle} marks={<><AsOf day={data.asOf} /><EarlierMark asOf={data.asOf} /></>} />
      <p className="soft figure-hint">{figureWords.listHint}</p>
      {data.rows.length === 0 && <EmptyState title={figureWords.empty} />}
      <div className="figure-grid">
        {data.rows.map(({ definition, answer }) => {
          const share = figureShare(answer);
          return (
            <FigureCard
              key={definition.id} name={definition.name} amount={figureAmount(definition.kind, answer)} asOf={answer.asOf}
              to={figurePath(definition.id)} {...(share && { share })}
            />
          );
        })}
      </div>
    </section>
  );
}
