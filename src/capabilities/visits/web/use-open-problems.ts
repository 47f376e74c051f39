import { useQuery } from "@tanstack/react-query";
import { useHeld } from "../../../ui/held.ts";
import { ledgerPage } from "../../../ui/ledger-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { problems, type Problem } from "../../problems/contract/problem.ts";

/** As many as a visit may be linked with. */
const MOST = 50;

/** Problems of the enterprise that are not closed yet; none where the reader may not see problems. */
export function useOpenProblems(enterpriseId: string): readonly Problem[] {
  const { zoneId } = usePlace();
  const enabled = useHeld().has(problems.list.permission.id);
  const { data } = useQuery({ ...ledgerPage(problems, zoneId, { enterpriseId, limit: MOST }), enabled });
  return (data?.rows ?? []).filter(({ closedOn }) => closedOn === null);
}
