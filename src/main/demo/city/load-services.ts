import { addAgentMandates } from "../../../capabilities/approvals/service/agent-mandate.ts";
import { addAgentServices } from "../../../capabilities/approvals/service/agent-service.ts";
import { addWindowEnquiries } from "../../../capabilities/approvals/service/window-enquiry.ts";
import { addMeetings } from "../../../capabilities/meetings/service/meeting.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { meansOf } from "../../means.ts";
import { demoZone, type DemoPeople } from "../load-projects.ts";
import { demoText } from "../messages.ts";
import { keyedIds, made, type CityLoad, type KeyedIds } from "./city-load.ts";
import { readServices, type QixianServices } from "./service-files.ts";

/** Qixian's projects with their owners, and the demo's agent. */
export interface QixianParts extends DemoPeople {
  readonly projects: ReadonlyMap<string, string>;
}

async function loadEnquiries({ tx, places, catalogue }: CityLoad, { enquiries }: QixianServices, project: KeyedIds, owners: ReadonlyMap<string, string>): Promise<void> {
  await addWindowEnquiries(tx, places.zoneId(demoZone), enquiries.map(({ on, at, project: key, department, ...enquiry }) => {
    const enterpriseId = key === undefined ? undefined : owners.get(key);
    return {
      ...made, ...enquiry, enquiredOn: on, enquirer: demoText.enquirer, recordedOn: plainDate(on),
      ...(at === undefined ? {} : { enquiredTime: at }),
      ...(department === undefined ? {} : { departmentId: places.departmentId(demoZone, department) }),
      ...(key === undefined ? {} : { projectId: project.id(demoZone, key) }), ...(enterpriseId === undefined ? {} : { enterpriseId }),
    };
  }), meansOf(catalogue));
}

async function loadSeminars({ tx, places }: CityLoad, { seminars }: QixianServices, project: KeyedIds, owners: ReadonlyMap<string, string>): Promise<void> {
  const department = (code: string): string => places.departmentId(demoZone, code);
  await addMeetings(tx, places.zoneId(demoZone), seminars.map(({ title, on, venue, host, content, projects, decisions }) => ({
    ...made, recordedOn: plainDate(on), kind: "seminar", title, heldOn: on, venue, host, content, organisers: demoText.seminarOrganisers,
    participants: [
      { departmentId: department("approvalBureau") }, { departmentId: department("window") }, { departmentId: department("agents") },
      ...projects.map((key) => ({ enterpriseId: owners.get(key) ?? "", person: demoText.enquirer })),
    ],
    subjects: projects.map((key) => ({ projectId: project.id(demoZone, key) })),
    decisions: decisions.map(({ department: code, due, done, ...decision }) => (
      { ...decision, departmentId: department(code), dueOn: due, ...(done === undefined ? {} : { doneOn: done }) })),
  })));
}

/** The demo's agent served the first half of the projects, as their headers say; a colleague without an account the others. */
async function loadAgentServices({ tx, places, catalogue }: CityLoad, { mandates, agentServices }: QixianServices, project: KeyedIds, { agentId, projects }: QixianParts): Promise<void> {
  const own = new Set([...projects.keys()].slice(0, projects.size / 2));
  const means = meansOf(catalogue);
  const agentOf = (key: string) => (own.has(key) ? { agentId } : { agentName: demoText.otherAgent });
  await addAgentMandates(tx, places.zoneId(demoZone), mandates.map(({ project: key, item, mandator, on }) => (
    { ...made, projectId: project.id(demoZone, key), mandator, items: [item], validFrom: on, recordedOn: plainDate(on), ...agentOf(key) })), means);
  await addAgentServices(tx, places.zoneId(demoZone), agentServices.map(({ project: key, on, ...service }) => ({
    ...made, ...service, projectId: project.id(demoZone, key), startedOn: on, recordedOn: plainDate(on), ...agentOf(key),
  })), means);
}

/** What Qixian's window, seminars and agents did; of all this the article gives the counts alone. */
export async function loadServices(load: CityLoad, qixian: QixianParts): Promise<void> {
  const file = readServices();
  const project = keyedIds([...qixian.projects].map(([key, id]) => [demoZone, key, id]));
  await loadEnquiries(load, file, project, qixian.owners);
  await loadSeminars(load, file, project, qixian.owners);
  await loadAgentServices(load, file, project, qixian);
}
