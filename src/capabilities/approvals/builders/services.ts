import { addDays, type PlainDate } from "../../../kernel/plain-date.ts";
import type { NewAgentService } from "../service/agent-service.ts";
import type { NewCommitmentEvidence } from "../service/commitment-evidence.ts";
import type { NewEnvironmentalCommitment } from "../service/environmental-commitment.ts";
import type { NewWindowEnquiry } from "../service/window-enquiry.ts";

interface Chance {
  readonly count: number;
  /** Days lie up to so many before it. */
  readonly today: PlainDate;
  readonly within: number;
  /** From 0 up to, not including, 1; seeded, so that a failure comes again. */
  readonly random: () => number;
}

/** One of them; undefined only where there is none. */
const oneOf = <T>(among: readonly T[], random: () => number): T | undefined => among[Math.floor(random() * among.length)];
const someDay = ({ today, within, random }: Chance): PlainDate => addDays(today, -Math.floor(random() * within));
const notAfter = (day: PlainDate, today: PlainDate): PlainDate => (day > today ? today : day);
const many = <T>({ count }: Chance, make: (place: number) => T): T[] => Array.from({ length: count }, (_, place) => make(place));

/** Services to some of the projects, none of them in another's name; two in three are finished. */
export const someServices = (projectIds: readonly string[], chance: Chance): NewAgentService[] => many(chance, (place) => {
  const startedOn = someDay(chance);
  const finished = chance.random() < 2 / 3;
  return {
    projectId: oneOf(projectIds, chance.random) ?? "", mode: oneOf(["consult", "assist", "coordinate"] as const, chance.random) ?? "consult",
    content: `service ${String(place + 1)}`, agentName: "an agent", startedOn,
    ...(finished ? { finishedOn: notAfter(addDays(startedOn, Math.floor(chance.random() * 20)), chance.today) } : {}),
  };
});

/** Enquiries, half of them about one of the projects. */
export const someEnquiries = (projectIds: readonly string[], chance: Chance): NewWindowEnquiry[] => many(chance, (place) => {
  const projectId = chance.random() < 1 / 2 ? oneOf(projectIds, chance.random) : undefined;
  return {
    enquiredOn: someDay(chance), channel: oneOf(["onSite", "online", "telephone"] as const, chance.random) ?? "onSite", question: `question ${String(place + 1)}`,
    ...(projectId === undefined ? {} : { projectId }),
  };
});

/** Commitments of some of the projects; two in three have a term, which may lie ahead. The ids are the caller's, so that evidence can name them. */
export const someCommitments = (projectIds: readonly string[], ids: readonly string[], chance: Omit<Chance, "count">): NewEnvironmentalCommitment[] =>
  ids.map((id, place) => {
    const committedOn = someDay({ ...chance, count: ids.length });
    return {
      id, projectId: oneOf(projectIds, chance.random) ?? "", subject: oneOf(["vocs", "wastewater", "dust"] as const, chance.random) ?? "vocs",
      content: `commitment ${String(place + 1)}`, target: "zero discharge", committedOn,
      ...(chance.random() < 2 / 3 ? { dueOn: addDays(committedOn, Math.floor(chance.random() * 2 * chance.within)) } : {}),
    };
  });

/** Evidence of some of the commitments, on any day. */
export const someEvidence = (commitmentIds: readonly string[], chance: Chance): NewCommitmentEvidence[] => many(chance, (place) => ({
  commitmentId: oneOf(commitmentIds, chance.random) ?? "", kind: oneOf(["monitoring", "inspection", "facility"] as const, chance.random) ?? "other",
  occurredOn: someDay(chance), result: oneOf(["met", "partlyMet", "notMet"] as const, chance.random) ?? "notMet", content: `evidence ${String(place + 1)}`,
}));
