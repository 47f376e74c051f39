import { afterAll, beforeAll, expect, test } from "vitest";
import { readShippedCatalogue } from "../../main/catalogue.ts";
import { loadDemo } from "../../main/demo/load-demo.ts";
import { allFigures } from "../../main/mounts.ts";
import { testApp, type SignedIn, type TestApp } from "../../testing/test-app.ts";
import { getBrief, type Brief, type SpanFigure } from "./contract/brief.ts";
import { checkText } from "./contract/check.ts";
import { briefingRoutes } from "./routes.ts";

const catalogue = await readShippedCatalogue();

let app: TestApp;
let zones: readonly { readonly id: string; readonly code: string }[];
let coordinator: SignedIn;

beforeAll(async () => {
  app = await testApp((door) => { briefingRoutes(door, { definitions: allFigures(catalogue), briefing: catalogue.briefing, lexicon: catalogue.lexicon }); });
  await loadDemo(app.testDatabase.database, catalogue, app.clock.now);
  zones = await app.testDatabase.asOwner<{ id: string; code: string }>("select id, code from zone order by id");
  coordinator = await app.as({ role: "cityCoordinator", zoneId: zones.find(({ code }) => code === "jinzhong")?.id ?? "" });
}, 120_000);
afterAll(() => app.close());

interface Written {
  readonly place: number;
  readonly text: string;
  readonly figure: SpanFigure;
}

/** The briefing as it is pasted, and where in it each figure was written. */
function pasted({ title, sections }: Brief): { readonly text: string; readonly written: readonly Written[] } {
  let text = title;
  const written: Written[] = [];
  for (const { spans } of sections.flatMap(({ paragraphs }) => paragraphs)) {
    text += "\n";
    for (const span of spans) {
      if (span.figure) written.push({ place: text.length, text: span.text, figure: span.figure });
      text += span.text;
    }
  }
  return { text, written };
}

test.each(["2025-Q1", "2025-01/2025-02"])("the product's own briefing of %s says nothing that its check does not find, by the very definitions it was written from", async (period) => {
  let held = 0;
  for (const { id: zoneId, code } of zones) {
    const brief = await coordinator.call(getBrief, { params: { zoneId }, query: { period } });
    const { text, written } = pasted(brief);
    const { figures } = await coordinator.call(checkText, { params: { zoneId }, body: { text, asOf: brief.asOf } });
    expect([code, figures.filter(({ verdict }) => verdict !== "consistent" && verdict !== "notInLedgers").map((one) => [one.text, one.measure, one.verdict, one.definition])]).toEqual([code, []]);
    // A part of a share is no definition's value, and of a count without records there is nothing to hold.
    for (const { place, text: said, figure } of written.filter(({ figure: { part, value } }) => part === "value" && value !== 0)) {
      const found = figures.find(({ start }) => start >= place && start < place + said.length);
      expect([code, said, found?.verdict, found?.definition]).toEqual([code, said, "consistent", figure.definition]);
      held += 1;
    }
  }
  expect(held).toBeGreaterThan(300);
});
