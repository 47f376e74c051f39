import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { operationQuery } from "../../../ui/operation-query.ts";
import { problemOf } from "../../../ui/problem.ts";
import type { CaseDetail } from "../contract/case.ts";
import { getCase } from "../contract/operations.ts";

/**
 * The case that a form writes on, as it stood when the form was opened: live updates change the page below, not what
 * its reader has decided upon. Where someone else has changed it meanwhile, it is fetched anew, so that the
 * conflict shows what stands now and the next attempt names the newer version.
 */
export function useCaseBase(zoneId: string, detail: CaseDetail) {
  const client = useQueryClient();
  const [opened] = useState(detail);
  const base = useRef(opened);
  const write = async <Saved>(send: (version: number) => Promise<Saved>): Promise<Saved> => {
    try {
      return await send(base.current.case.version);
    } catch (error) {
      if (problemOf(error).code === "versionConflict") {
        base.current = await client.query({ ...operationQuery(getCase, { params: { zoneId, caseId: opened.case.id }, query: { asOf: opened.asOf } }), staleTime: 0 });
      }
      throw error;
    }
  };
  return { opened, now: () => base.current, write };
}
