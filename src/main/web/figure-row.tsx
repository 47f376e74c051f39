import { useQuery } from "@tanstack/react-query";
import { listFigures } from "../../capabilities/figures/contract.ts";
import { FigureTiles } from "../../capabilities/figures/web/figure-tiles.tsx";
import { operationQuery } from "../../ui/operation-query.ts";
import { usePlace } from "../../ui/place.ts";
import { ErrorState, Loading } from "../../ui/states.tsx";

/** As many figures as fit one row at a desk; the rest stand on their own page. */
const most = 6;

/** The zone's first figures, each opening its page. */
export function FigureRow() {
  const { zoneId, asOf } = usePlace();
  const { data, error, refetch } = useQuery(operationQuery(listFigures, { params: { zoneId }, query: { asOf } }));
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  return <FigureTiles ids={data.rows.slice(0, most).map(({ definition }) => definition.id)} />;
}
