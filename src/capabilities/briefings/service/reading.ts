import type { ReadFigure, ReadFinding, Reading } from "../../../engines/reading/figure.ts";
import type { Reader } from "../../../engines/reading.ts";
import { shanghaiDay } from "../../../kernel/instant.ts";
import type { Input, Output } from "../../../kernel/operation.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import type { Finding, ReadFigureRow, readText } from "../contract/reading.ts";
import { findingText } from "../messages/finding.ts";

export const rowOf = ({ value, qualifier2, ...figure }: ReadFigure): ReadFigureRow => ({
  ...figure,
  value: typeof value === "object" ? [...value] : value,
  ...(qualifier2 === undefined ? {} : { qualifier2 }),
});

function findingRow(finding: ReadFinding, figures: readonly ReadFigure[]): Finding {
  const { code, expected } = finding;
  return {
    code, message: findingText(finding, figures), figures: [...finding.figures],
    ...(expected === undefined ? {} : { expected: typeof expected === "object" ? [...expected] : expected }),
  };
}

/** What is told of a reading besides its figures. */
export const readingRows = ({ day, figures, findings }: Reading): Pick<Output<typeof readText>, "day" | "findings"> =>
  ({ day: { day: day.day, stated: day.stated }, findings: findings.map((finding) => findingRow(finding, figures)) });

/** Without any ledger; 今年 is counted from the real day unless one is given. */
export function readDraft(reader: Reader, tx: ScopedTx, { body }: Input<typeof readText>): Output<typeof readText> {
  const reading = reader.read(body.text, body.day === undefined ? shanghaiDay(tx.now) : plainDate(body.day));
  return { ...readingRows(reading), figures: reading.figures.map(rowOf) };
}
