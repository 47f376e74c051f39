import { sql } from "kysely";
import { expect, test } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { readPeriod } from "../../kernel/period.ts";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { seeded } from "../../main/demo/seed.ts";
import { meansOf } from "../../main/means.ts";
import { newId } from "../../platform/new-id.ts";
import { testApp } from "../../testing/test-app.ts";
import { keyProjects, someCases } from "./builders.ts";
import { someCommitments, someEnquiries, someEvidence, someServices } from "./builders/services.ts";
import { approvalFigures } from "./figures.ts";
import { selectDecidedOf } from "./store/enterprise-decided.ts";
import { addAgentServices } from "./service/agent-service.ts";
import { addCommitmentEvidence } from "./service/commitment-evidence.ts";
import { addEnvironmentalCommitments } from "./service/environmental-commitment.ts";
import { loadCases } from "./service/load.ts";
import { addWindowEnquiries } from "./service/window-enquiry.ts";
const means = meansOf(await readShippedCatalogue());
const today = plainDate("2025-04-14");
test("scale", async () => {
  const app = await testApp();
  const zone = await app.zone({ clockDay: today });
  const random = seeded(5);
  const chance = { today, within: 1200, random };
  let projects: string[] = [];
  let cases = 0;
  await app.asSystem([zone.id], async (tx) => {
    for (let i = 0; i < 40; i += 1) projects.push(...await keyProjects(tx, zone.id, { count: 50, year: 2025, enteredOn: plainDate("2025-01-01"), name: `p${i}-` }));
    const all = someCases(projects, { items: means.catalogue.items, today, random });
    while (all.length > 0) { const part = all.splice(0, 20_000); cases += (await loadCases(tx, zone.id, part, means)).length; }
    await addAgentServices(tx, zone.id, someServices(projects, { ...chance, count: 20_000 }), means);
    await addWindowEnquiries(tx, zone.id, someEnquiries(projects, { ...chance, count: 20_000 }), means);
    const ids = Array.from({ length: 3000 }, () => newId());
    await addEnvironmentalCommitments(tx, zone.id, someCommitments(projects, ids, chance));
    await addCommitmentEvidence(tx, zone.id, someEvidence(ids, { ...chance, count: 12_000 }));
  });
  console.log("cases", cases, "projects", projects.length);
  const r = readPeriod("2025-01/2025-04"); if (!r.allowed) throw new Error();
  const owner = await app.asSystem([zone.id], async (tx) => (await sql<{ e: string }>`select enterprise_id as e from project limit 1`.execute(tx.query)).rows[0]?.e ?? "");
  const analyzed = await app.testDatabase.asOwner("analyze"); console.log("analyzed", typeof analyzed);
  for (const round of ["after"]) {
    for (const cut of [{}, { projectId: projects[3] ?? "" }, { enterpriseId: owner }]) for (const f of approvalFigures(means)) {
      const q = { zoneId: zone.id, zoneIds: [zone.id], asOf: today, period: r.period, periodAsked: false, ...cut };
      const t = performance.now(); const v = await app.asSystem([zone.id], (tx) => f.evaluate(tx, q)); const m = performance.now();
      const p = await app.asSystem([zone.id], (tx) => f.records(tx, q, { limit: 50 })); const e = performance.now();
      console.log(round, Object.keys(cut)[0] ?? "zone", f.id, v[0]?.value, p.total, `value ${(m - t).toFixed(0)} ms, records ${(e - m).toFixed(0)} ms`);
    }
  }
  const t = performance.now();
  await app.asSystem([zone.id], (tx) => selectDecidedOf(tx, { zoneId: zone.id, enterpriseId: owner, asOf: today }, { limit: 51 }));
  console.log("decidedOf", (performance.now() - t).toFixed(0));
  await app.close();
  expect(cases).toBeGreaterThan(50_000);
}, 300_000);
