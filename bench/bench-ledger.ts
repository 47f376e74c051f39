import { creditCode } from "../src/capabilities/enterprises/builders.ts";
import { createEnterprises } from "../src/capabilities/enterprises/service/enterprise.ts";
import { loadCases, type NewCase } from "../src/capabilities/approvals/service/load.ts";
import { createProjects } from "../src/capabilities/projects/service/create.ts";
import { addKeyListEntries } from "../src/capabilities/projects/service/key-list.ts";
import { foundZone } from "../src/capabilities/zones/service/zone.ts";
import { instant } from "../src/kernel/instant.ts";
import { addDays, plainDate } from "../src/kernel/plain-date.ts";
import type { Scope } from "../src/kernel/scope.ts";
import { readShippedCatalogue } from "../src/main/catalogue.ts";
import { meansOf } from "../src/main/means.ts";
import { seeded } from "../src/main/demo/seed.ts";
import { inScope, type ScopedTx } from "../src/platform/db/scoped-transaction.ts";
import { newId } from "../src/platform/new-id.ts";
import type { BenchDatabase } from "./bench-database.ts";

export const benchNow = instant("2025-04-14T02:00:00.000Z");
export const benchMeans = meansOf(await readShippedCatalogue());
export const scopeOn = (zoneId: string): Scope => ({ actor: "system", zoneIds: [zoneId], wholeHistory: true });

function caseOf(projectId: string, item: string, random: () => number): NewCase {
  const submittedOn = addDays(plainDate("2024-11-01"), Math.floor(random() * 120));
  const steps = ["submitted", "accepted", "decided"].slice(0, Math.floor(random() * 4));
  const isFiling = benchMeans.catalogue.items.find(({ code }) => code === item)?.noLimitReason !== undefined;
  return {
    projectId, item,
    facts: steps.filter((kind) => !(isFiling && kind === "accepted")).map((kind, index) => ({
      kind: kind === "submitted" ? "submitted" : kind === "accepted" ? "accepted" : "decided", occurredOn: addDays(submittedOn, index * 7),
    })),
  };
}

export interface BenchZone {
  readonly zoneId: string;
  readonly enterprises: readonly string[];
}

/** A zone of `projects` key projects with `items` cases each, in every state; through the product's own services. */
export async function benchLedger({ database }: BenchDatabase, size: { readonly projects: number; readonly items: number }): Promise<BenchZone> {
  const zoneId = newId();
  const random = seeded(1);
  const codes = benchMeans.catalogue.items.slice(0, size.items).map(({ code }) => code);
  const enterprises = await inScope(database, { scope: scopeOn(zoneId), now: benchNow }, async (tx: ScopedTx) => {
    await foundZone(tx, { id: zoneId, code: "bench", kind: "developmentZone", name: "Bench", clockDay: plainDate("2025-04-14") });
    const owners = await createEnterprises(tx, zoneId, Array.from({ length: 100 }, (_, index) => ({ name: `Enterprise ${String(index)}`, creditCode: creditCode(index + 1) })));
    const ids = await createProjects(tx, zoneId, Array.from({ length: size.projects }, (_, index) => (
      { name: `Project ${String(index)}`, enterpriseId: owners[index % owners.length] ?? "", industry: "Machinery", nature: "newBuild" as const })));
    await addKeyListEntries(tx, zoneId, ids.map((projectId) => ({ projectId, year: 2025, level: "county" as const, enteredOn: "2025-01-01" })));
    await loadCases(tx, zoneId, ids.flatMap((id) => codes.map((code) => caseOf(id, code, random))), benchMeans);
    return owners;
  });
  return { zoneId, enterprises };
}
