import { useQueries, type UseQueryOptions } from "@tanstack/react-query";
import { environmentalCommitments } from "../../../capabilities/approvals/contract/environmental-commitment.ts";
import { getRound } from "../../../capabilities/batches/contract/round.ts";
import { goals } from "../../../capabilities/city/contract/goal.ts";
import { getEnterprise } from "../../../capabilities/enterprises/contract/enterprise.ts";
import { zoneIndustries } from "../../../capabilities/enterprises/contract/industry.ts";
import { decisions } from "../../../capabilities/meetings/contract/decision.ts";
import { meetings } from "../../../capabilities/meetings/contract/meeting.ts";
import { events } from "../../../capabilities/operations/contract/event.ts";
import { suppliers } from "../../../capabilities/operations/contract/supplier.ts";
import { problems } from "../../../capabilities/problems/contract/problem.ts";
import { getProject } from "../../../capabilities/projects/contract/project.ts";
import { visits } from "../../../capabilities/visits/contract.ts";
import type { Input, Operation, Output } from "../../../kernel/operation.ts";
import { call } from "../../../platform/http/client/call.ts";
import type { HistoryEntry } from "../../../platform/history/contract.ts";
import { useMay } from "../../../ui/held.ts";
import { isId } from "./value-text.ts";

/** A page of the history names at most so many records, each asked for by itself; the rest is told by the end of its id. */
const most = 40;
/** A name stays what it was for as long as somebody reads. */
const staleTime = 300_000;
/** A long text stands for its record by its beginning. */
const LONGEST = 24;

const beginning = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

interface RecordKey { readonly zoneId: string; readonly id: string }
interface Naming {
  readonly permission: string;
  readonly ask: (record: RecordKey) => Pick<UseQueryOptions<string>, "queryKey" | "queryFn">;
}

const naming = <Op extends Operation>(op: Op, inputOf: (record: RecordKey) => Input<Op>, nameOf: (reply: Output<Op>) => string): Naming => ({
  permission: op.permission.id,
  ask: (record) => {
    const input = inputOf(record);
    return { queryKey: [op.id, input, "name"], queryFn: async ({ signal }) => nameOf(await call(op, input, { signal })) };
  },
});
const ofLedger = ({ zoneId, id }: RecordKey) => ({ params: { zoneId, recordId: id } });

const enterprise = naming(getEnterprise, ({ zoneId, id }) => ({ params: { zoneId, enterpriseId: id } }), ({ name }) => name);
const project = naming(getProject, ({ zoneId, id }) => ({ params: { zoneId, projectId: id }, query: {} }), (reply) => reply.project.name);
const goal = naming(goals.get, ofLedger, ({ title }) => title);

/** How the record is named whose id stands in a column. */
const namings: Readonly<Record<string, Naming>> = {
  enterprise_id: enterprise,
  project_id: project,
  industry_id: naming(zoneIndustries.get, ofLedger, ({ name }) => name),
  commitment_id: naming(environmentalCommitments.get, ofLedger, ({ content }) => beginning(content)),
  problem_id: naming(problems.get, ofLedger, ({ content }) => beginning(content)),
  meeting_id: naming(meetings.get, ofLedger, ({ title, heldOn }) => `${heldOn} ${title}`),
  carried_from: naming(decisions.get, ofLedger, ({ content, heldOn }) => `${heldOn} ${beginning(content)}`),
  round_id: naming(getRound, ({ id }) => ({ params: { roundId: id } }), ({ name }) => name),
  visit_id: naming(visits.get, ofLedger, ({ enterpriseName, visitedOn }) => `${visitedOn} ${enterpriseName}`),
  event_id: naming(events.get, ofLedger, ({ enterpriseName, facility }) => `${enterpriseName} ${facility}`),
  supplier_id: naming(suppliers.get, ofLedger, ({ name }) => name),
};

/** An id means what its column says; a goal's parent is a goal, and who owns a project is an enterprise. */
function namingOf({ table, changes }: HistoryEntry, field: string): Naming | undefined {
  if (field === "parent_id") return table === "goal" ? goal : undefined;
  if (field === "party_id") return changes.some(({ field: of, after, before }) => of === "measure" && (after ?? before) === "owner") ? enterprise : undefined;
  return namings[field];
}

interface Spoken extends RecordKey { readonly by: Naming }

/** The records that the entries speak of and that can be named, each once. */
export function recordsIn(entries: readonly HistoryEntry[]): readonly Spoken[] {
  const found = new Map<string, Spoken>();
  for (const entry of entries) {
    const { zoneId, changes } = entry;
    for (const { field, before, after } of changes) {
      const by = namingOf(entry, field);
      if (by === undefined || zoneId === null) continue;
      for (const id of [before, after]) if (isId(id)) found.set(id, { zoneId, id, by });
    }
  }
  return [...found.values()];
}

/** Names of the enterprises, projects, problems, meetings and so on that the entries speak of, as far as the reader may see them. */
export function useRecordNames(entries: readonly HistoryEntry[]): readonly (readonly [string, string])[] {
  const may = useMay();
  const asked = recordsIn(entries).filter(({ by, zoneId }) => may(by.permission, zoneId)).slice(0, most);
  const told = useQueries({ queries: asked.map(({ by, zoneId, id }) => ({ ...by.ask({ zoneId, id }), retry: false, staleTime })) });
  return asked.flatMap(({ id }, place) => {
    const name = told[place]?.data;
    return name === undefined ? [] : [[id, name] as const];
  });
}
