import { Type, type Static } from "typebox";
import { ServiceMode, ServiceRating } from "../../../capabilities/approvals/contract/agent-service.ts";
import { MaterialForm } from "../../../capabilities/approvals/contract/material.ts";
import { EnquirerRole, EnquiryChannel } from "../../../capabilities/approvals/contract/window-enquiry.ts";
import { ProblemCategory } from "../../../capabilities/problems/contract/problem.ts";
import { dispositions } from "../../../capabilities/problems/contract/step.ts";
import { record } from "../../../kernel/schema.ts";
import { demoText } from "../messages.ts";
import { readShaped } from "../shaped-file.ts";

/** The files of what zones did: Qixian's window and agents, Jiexiu's outage, Lingshi's visits. */

const Text = Type.String({ minLength: 1 });
const Day = Type.String({ format: "date" });
const maybe = Type.Optional(Text);
const maybeDay = Type.Optional(Day);
const Texts = Type.Array(Text, { minItems: 1 });
const Count = Type.Integer({ minimum: 0 });
const Example = Type.String({ pattern: demoText.exampleEnding });

const Services = record({
  enquiries: Type.Array(record({ on: Day, at: maybe, channel: EnquiryChannel, question: Text, project: maybe, items: Type.Optional(Texts), answer: maybe, answeredOn: maybeDay,
    enquirerRole: Type.Optional(EnquirerRole), department: maybe, forwardedOn: maybeDay, calledBackOn: maybeDay, calledBackBy: maybe, satisfied: Type.Optional(Type.Boolean()),
  })),
  seminars: Type.Array(record({
    title: Example, on: Day, venue: Text, host: Text, content: Text, projects: Texts,
    decisions: Type.Array(record({ content: Text, department: Text, due: Day, done: maybeDay, outcome: maybe })),
  })),
  mandates: Type.Array(record({ project: Text, item: Text, mandator: Text, on: Day })),
  agentServices: Type.Array(record({
    project: Text, mode: ServiceMode, item: Text, content: Text, on: Day, finishedOn: maybeDay, outcome: maybe, rating: Type.Optional(ServiceRating),
    nextFollowUpOn: maybeDay,
    handover: Type.Optional(Type.Array(record({ material: Text, form: MaterialForm, copies: Count, handedOn: Day, returnedOn: maybeDay, signedBy: maybe }))),
  })),
});
export type QixianServices = Static<typeof Services>;

const Operations = record({
  event: record({
    enterprise: Text, kind: Type.Literal("maintenanceOutage"), facility: Text, actualFrom: Day, actualTo: Day, restartedAt: Text, note: Text,
  }),
  suppliers: Type.Array(record({ key: Text, name: Example, place: Text, supplies: Text })),
  materials: Type.Array(record({
    name: Example, unit: Text, needed: Text, onHand: Text, onHandOn: Day, dailyUse: maybe, supplier: Text, arranged: Text,
  })),
  meetings: Type.Array(record({
    on: Day, title: Example, departments: Texts, content: Text, decision: Text, department: Text, due: Day, done: Day, outcome: Text,
  })),
});

const Contact = record({
  from: Day, to: Day, visited: Count, again: Count, earlier: record({ count: Count, on: Day }),
  /** How many enterprises the demo's paired cadre answers for. */
  baolian: Count,
  leaders: Type.Array(Example, { minItems: 1 }), cadres: Type.Array(Example, { minItems: 1 }), situations: Texts, policies: Texts,
  problems: Type.Array(record({ category: ProblemCategory, department: Text, content: Text }), { minItems: 1 }),
  answers: Type.Record(Type.Enum([...dispositions]), Text),
  notes: record({ progress: Text, extended: Text, reopened: Text, evidence: Text, raisedBy: Text }),
});
export type ContactWords = Static<typeof Contact>;

export const readServices = () => readShaped(Services, "demo/jinzhong/qixian/services.yaml");
export const readOperations = () => readShaped(Operations, "demo/jinzhong/jiexiu/operations.yaml");
export const readContact = () => readShaped(Contact, "demo/jinzhong/lingshi/contact.yaml");
