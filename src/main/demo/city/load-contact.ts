import { addPairings } from "../../../capabilities/enterprises/service/pairing.ts";
import { addProblems } from "../../../capabilities/problems/service/add.ts";
import { addVisits } from "../../../capabilities/visits/service.ts";
import { newId } from "../../../platform/new-id.ts";
import { seeded } from "../seed.ts";
import { made, type CityLoad } from "./city-load.ts";
import { plannedVisits, type PlannedVisit } from "./contact.ts";
import { readEnterprises } from "./files.ts";
import { courseOf, stepsOf } from "./problem-steps.ts";
import { readContact, type ContactWords } from "./service-files.ts";

const zone = "lingshi";
/** Six of ten visits heard of a problem. */
const PROBLEMS = 60;

const turn = <One>(of: readonly One[], number: number): One => {
  const one = of[number % of.length];
  if (one === undefined) throw new RangeError("nothing to choose from");
  return one;
};

/** Who answers for an enterprise: the demo's own cadre for the first ones, the others by turns. */
function cadreOf(number: number, { baolian, cadres }: ContactWords, cadreId: string) {
  return number < baolian ? { userId: cadreId } : { person: turn(cadres, number) };
}

/** A leader and a cadre for each enterprise, from the day on which visits began. */
const pairingsOf = (ids: readonly string[], words: ContactWords, cadreId: string) => ids.flatMap((enterpriseId, number) => [
  { ...made, enterpriseId, duty: "pairedLeader" as const, person: turn(words.leaders, number), validFrom: words.from },
  { ...made, enterpriseId, duty: "pairedCadre" as const, ...cadreOf(number, words, cadreId), validFrom: words.from },
]);

interface Heard extends PlannedVisit {
  readonly id: string;
  readonly enterpriseId: string;
  readonly problemId?: string;
}

/** Problems were heard evenly over this year's visits. */
function heardOn(visits: readonly PlannedVisit[], ids: readonly string[]): Heard[] {
  const skipped = visits.findIndex(({ on }) => on >= "2025");
  const thisYear = visits.length - skipped;
  return visits.map((visit, number) => {
    const place = number - skipped;
    const hears = place >= 0 && Math.floor(((place + 1) * PROBLEMS) / thisYear) > Math.floor((place * PROBLEMS) / thisYear);
    return { ...visit, id: newId(), enterpriseId: ids[visit.enterprise] ?? "", ...(hears ? { problemId: newId() } : {}) };
  });
}

function problemRows(visits: readonly Heard[], words: ContactWords, { places, catalogue: { calendar } }: CityLoad) {
  return visits.filter(({ problemId }) => problemId !== undefined).map(({ problemId, enterpriseId, on }, number) => {
    const { category, content, department } = turn(words.problems, number);
    const steps = stepsOf(courseOf(number, PROBLEMS), { on, departmentId: places.departmentId(zone, department), calendar, words });
    return { ...made, id: problemId, origin: "visit" as const, category, content, raisedOn: on, recordedOn: on, raisedBy: words.notes.raisedBy, enterpriseId, steps };
  });
}

const visitRow = ({ id, enterpriseId, enterprise, on, purpose, ledByLeader, problemId }: Heard, number: number, words: ContactWords, cadreId: string) => ({
  ...made, id, enterpriseId, visitedOn: on, recordedOn: on, purpose, ledByLeader, situation: turn(words.situations, number), policies: turn(words.policies, number),
  visitors: [...(ledByLeader ? [{ person: turn(words.leaders, enterprise) }] : []), cadreOf(enterprise, words, cadreId)],
  ...(problemId === undefined ? {} : { problemIds: [problemId] }),
});

/** Lingshi's pairings, visits and the problems that were heard on them; of all this the article gives the number of enterprises alone. */
export async function loadContact(load: CityLoad, cadreId: string, seed: number): Promise<void> {
  const { tx, places, enterprises, catalogue: { calendar } } = load;
  const words = readContact();
  const zoneId = places.zoneId(zone);
  const groups = readEnterprises().zones[zone]?.made ?? [];
  const ids = groups.flatMap(({ key, count }) => Array.from({ length: count }, (_, number) => enterprises.id(zone, `${key}${String(number + 1)}`)));
  const visits = heardOn(plannedVisits(ids.length, words, { calendar, random: seeded(seed) }), ids);
  await addPairings(tx, zoneId, pairingsOf(ids, words, cadreId));
  await addProblems(tx, zoneId, problemRows(visits, words, load));
  await addVisits(tx, zoneId, visits.map((visit, number) => visitRow(visit, number, words, cadreId)));
}
