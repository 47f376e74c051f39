import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { operationQuery } from "../../../ui/operation-query.ts";
import { problemOf } from "../../../ui/problem.ts";
import { getProject, type ProjectDetail } from "../contract/project.ts";

/**
 * The project that a form writes on. Where someone else has changed it meanwhile, it is fetched anew, so that the
 * conflict shows what stands now and the next attempt names the newer version.
 */
export function useProjectBase(opened: ProjectDetail) {
  const client = useQueryClient();
  const base = useRef(opened);
  const { zoneId, id: projectId } = opened.project;
  const write = async <Saved>(send: (version: number) => Promise<Saved>): Promise<Saved> => {
    try {
      return await send(base.current.project.version);
    } catch (error) {
      if (problemOf(error).code === "versionConflict") {
        base.current = await client.query({ ...operationQuery(getProject, { params: { zoneId, projectId }, query: { asOf: opened.asOf } }), staleTime: 0 });
      }
      throw error;
    }
  };
  return { now: () => base.current, write };
}
