import { useQuery } from "@tanstack/react-query";
import { LampLegend } from "../../../ui/lamp.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { countQualifications } from "../contract/qualification.ts";
import { qualificationLevelLabel } from "../messages/catalogue.ts";
import { useQualificationKinds } from "./use-catalogues.ts";

/** Valid awards on the as-of day, kind by kind in the order of the catalogue; kinds are never added up. */
export function QualificationCounts() {
  const { zoneId, asOf } = usePlace();
  const { kinds, nameOf } = useQualificationKinds();
  const { data } = useQuery(operationQuery(countQualifications, { params: { zoneId }, query: { asOf } }));
  const place = (code: string) => { const at = kinds.findIndex((kind) => kind.code === code); return at < 0 ? kinds.length : at; };
  const rows = (data?.rows ?? []).toSorted((a, b) => place(a.kind) - place(b.kind));
  if (rows.length === 0) return null;
  return <LampLegend entries={rows.map(({ kind, level, awards }) => ({ tone: "done", word: `${nameOf(kind)}（${qualificationLevelLabel[level]}）`, count: awards }))} />;
}
