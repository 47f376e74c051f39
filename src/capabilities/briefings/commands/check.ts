import type { Client } from "../../../platform/http/client/call.ts";
import type { TracedRecord } from "../../figures/contract.ts";
import { checkText, type Basis, type CheckedFigure } from "../contract/check.ts";
import { commandText } from "../messages/text-command.ts";
import { textOf, type TextSource } from "./text-input.ts";

/** What a figure's records are asked for by. */
interface RecordQuestion {
  readonly zoneId: string;
  readonly figureId: string;
  readonly query: { readonly asOf: string; readonly period?: string; readonly projectId?: string; readonly enterpriseId?: string };
}

export interface CheckArguments {
  readonly source: TextSource;
  readonly zoneId: string;
  readonly asOf?: string | undefined;
}

type RecordsOf = (question: RecordQuestion) => Promise<readonly TracedRecord[]>;

const questionOf = (figureId: string, { zoneId, asOf, period, projectId, enterpriseId }: Basis): RecordQuestion => ({
  zoneId, figureId,
  query: { asOf, ...(period === undefined ? {} : { period }), ...(projectId === undefined ? {} : { projectId }), ...(enterpriseId === undefined ? {} : { enterpriseId }) },
});

/** Figures that rest on the same question share its records, which are asked for once. */
function recordsOnce(recordsOf: RecordsOf): RecordsOf {
  const asked = new Map<string, ReturnType<RecordsOf>>();
  return (question) => {
    const key = JSON.stringify(question);
    const known = asked.get(key) ?? recordsOf(question);
    asked.set(key, known);
    return known;
  };
}

async function withRecords(figure: CheckedFigure, recordsOf: RecordsOf): Promise<CheckedFigure & { readonly records?: readonly TracedRecord[] }> {
  const { definition, basis, verdict } = figure;
  if (definition === undefined || basis === undefined || verdict === "notInLedgers" || verdict === "ambiguous") return figure;
  return { ...figure, records: await recordsOf(questionOf(definition, basis)) };
}

/** `guatu check FILE`: a draft's figures against the ledgers, each with every record that the recorded value rests on. */
export async function checkCommand(client: Client, recordsOf: RecordsOf, { source, zoneId, asOf: asked }: CheckArguments): Promise<{ readonly json: unknown; readonly text: string }> {
  const text = await textOf(source);
  const { asOf, day, figures, findings } = await client(checkText, { params: { zoneId }, body: { text, ...(asked === undefined ? {} : { asOf: asked }) } });
  const once = recordsOnce(recordsOf);
  const traced = [];
  for (const figure of figures) traced.push(await withRecords(figure, once));
  const lines = [commandText.day(day), ...(figures.length === 0 ? [] : [commandText.checkedHead]), ...figures.map(commandText.checked), ...findings.map(({ message }) => commandText.finding(message)), commandText.checkSummary(asOf, figures, findings.length)];
  return { json: { asOf, day, figures: traced, findings }, text: lines.join("\n") };
}
