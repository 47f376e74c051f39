import type { Reader } from "../../../engines/reading.ts";
import { isPlainDate, type PlainDate } from "../../../kernel/plain-date.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { checkText } from "../messages/check.ts";
import { findingText } from "../messages/finding.ts";
import { commandText } from "../messages/text-command.ts";
import { textOf, type TextSource } from "./text-input.ts";

export interface ReadArguments {
  readonly source: TextSource;
  /** From which 今年 and 目前 are counted where the text states no day of its own. */
  readonly asOf?: string | undefined;
  readonly today: PlainDate;
}

/** `guatu read FILE`: the figures of a text, without any ledger. */
export async function readCommand(reader: Reader, { source, asOf, today }: ReadArguments): Promise<{ readonly json: unknown; readonly text: string }> {
  const given = asOf ?? today;
  if (!isPlainDate(given)) throw new Refusal("invalid", "asOfInvalid", checkText.asOfInvalid);
  const { day, figures, findings } = reader.read(await textOf(source), given);
  const told = findings.map((finding) => ({ ...finding, message: findingText(finding, figures) }));
  const lines = [commandText.day(day), ...(figures.length === 0 ? [] : [commandText.readHead]), ...figures.map(commandText.read), ...told.map(({ message }) => commandText.finding(message)), commandText.readSummary(figures.length, told.length)];
  return { json: { day, figures, findings: told }, text: lines.join("\n") };
}
