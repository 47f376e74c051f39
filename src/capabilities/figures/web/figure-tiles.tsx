import { useQuery } from "@tanstack/react-query";
import { StatTiles } from "../../../ui/figure-card.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { listFigures } from "../contract.ts";
import { figureAmount, figureShare } from "./figure-amount.ts";
import { figurePath } from "./paths.ts";
import { figureWords } from "./words.ts";

interface Props {
  readonly ids: readonly string[];
  readonly label?: string;
}

/** A row of chosen figures for another page, each opening its page; silent until they are there. */
export function FigureTiles({ ids, label = figureWords.listTitle }: Props) {
  const { zoneId, asOf } = usePlace();
  const { data } = useQuery(operationQuery(listFigures, { params: { zoneId }, query: { asOf, ids: ids.join(",") } }));
  if (!data) return null;
  const tiles = ids.flatMap((id) => {
    const found = data.rows.find(({ definition }) => definition.id === id);
    if (!found) return [];
    const { definition, answer } = found;
    const amount = figureAmount(definition.kind, answer);
    const share = figureShare(answer);
    return [{ key: id, label: definition.name, amount: share ? { ...amount, unit: `${amount.unit}（${share.numerator}/${share.denominator}）` } : amount, to: figurePath(id) }];
  });
  return tiles.length === 0 ? null : <StatTiles tiles={tiles} label={label} />;
}
