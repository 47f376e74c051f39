import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { getProject } from "../../projects/contract/project.ts";
import { viewProjects } from "../../projects/contract/permissions.ts";
import { getCase } from "../contract/operations.ts";

/** A case as of the place's day; while another day is fetched, the one before stays in sight. Mount it by the case's id. */
export function useCase(caseId: string) {
  const { zoneId, asOf } = usePlace();
  return useQuery({
    ...operationQuery(getCase, { params: { zoneId, caseId }, query: { asOf } }),
    enabled: caseId !== "",
    placeholderData: keepPreviousData,
  });
}

/** The name of a case's project, for whoever may see projects. */
export function useProjectName(projectId: string | undefined, permissions: ReadonlySet<string>): string | undefined {
  const { zoneId, asOf } = usePlace();
  const { data } = useQuery({
    ...operationQuery(getProject, { params: { zoneId, projectId: projectId ?? "" }, query: { asOf } }),
    enabled: projectId !== undefined && permissions.has(viewProjects.id),
  });
  return data?.project.name;
}
