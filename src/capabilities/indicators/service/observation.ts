import { periodRefusalTitle } from "../../../kernel/messages.ts";
import type { Input } from "../../../kernel/operation.ts";
import { readPeriod } from "../../../kernel/period.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { changeRow, demandPast, demandWritten, faultAt, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import type { IndicatorMeans } from "../contract/means.ts";
import { indicatorObservations, type IndicatorObservation, type ToldObservation } from "../contract/observation.ts";
import { observationTitle } from "../messages/observation.ts";
import { estimatedGrowth, findingsOf } from "../rules/finding.ts";
import { indicatorByCode } from "../rules/indicator.ts";
import { fieldOfRefusal, judgeObservation, type ReadObservation } from "../rules/observation.ts";
import { insertObservations, observationQuery, updateObservation } from "../store/observation.ts";

type Entered = Input<typeof indicatorObservations.create>["body"];
type Filter = Input<typeof indicatorObservations.list>["query"];
export type NewObservation = Entered & Recording;

/** With what rules say of the row. */
export const withFindings = ({ indicators }: IndicatorMeans, row: ToldObservation): IndicatorObservation =>
  ({ ...row, estimatedGrowth: estimatedGrowth(row), findings: findingsOf(row, indicatorByCode(indicators, row.indicator)) });

const keptWith = (means: IndicatorMeans): KeptLedger<IndicatorObservation, Filter> => ({
  title: indicatorObservations.title,
  query: {
    select: async (tx, zoneId, ids) => (await observationQuery.select(tx, zoneId, ids)).map((row) => withFindings(means, row)),
    page: async (tx, zoneIds, filter, page) => (await observationQuery.page(tx, zoneIds, filter, page)).map((row) => withFindings(means, row)),
    count: observationQuery.count,
  },
  withdraw: (tx, key) => updateObservation(tx, key, { withdrawn: true }),
});

/** The entry with its period read and its price basis settled, or the refusal at its field. */
function readEntry({ indicators }: IndicatorMeans, entered: Entered): ReadObservation {
  const indicator = indicatorByCode(indicators, entered.indicator);
  if (!indicator) throw faultAt("indicator", "indicatorNotFound", observationTitle.indicatorNotFound);
  const reading = readPeriod(entered.period);
  if (!reading.allowed) throw faultAt("period", reading.code, periodRefusalTitle[reading.code]);
  const read = { ...entered, period: reading.period, priceBasis: entered.priceBasis ?? indicator.growthBasis };
  const verdict = judgeObservation(indicator, read);
  if (!verdict.allowed) throw faultAt(fieldOfRefusal[verdict.code], verdict.code, observationTitle[verdict.code]);
  return read;
}

const columnsOf = (entered: Entered, { period, priceBasis }: ReadObservation) => ({
  indicator: entered.indicator, basis: entered.basis, period_from: period.from, period_to: period.to,
  amount_fen: entered.amountFen ?? null, quantity: entered.quantity ?? null, official_growth: entered.officialGrowth ?? null, price_basis: priceBasis,
  base_amount_fen: entered.baseAmountFen ?? null, base_quantity: entered.baseQuantity ?? null,
  status: entered.status, published_on: entered.publishedOn, scope_note: entered.scopeNote ?? null,
});

/** Records one observation or many, all or none; the ids in the order of the rows. */
export async function addObservations(means: IndicatorMeans, tx: ScopedTx, zoneId: string, entered: readonly NewObservation[]): Promise<string[]> {
  const today = await demandPast(tx, zoneId, entered.map(({ publishedOn }) => publishedOn));
  const rows = entered.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one, readEntry(means, one)) }));
  demandWritten(indicatorObservations.title, rows, await insertObservations(tx, rows));
  return rows.map(({ id }) => id);
}

export function observationKeeper(means: IndicatorMeans) {
  const kept = keptWith(means);
  return {
    ...keeping(kept),
    create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof indicatorObservations.create>): Promise<IndicatorObservation> => {
      const id = newId();
      await addObservations(means, tx, zoneId, [{ ...body, id }]);
      return requireRow(kept, tx, { zoneId, recordId: id });
    },
    correct: async (tx: ScopedTx, { params, body }: Input<typeof indicatorObservations.correct>): Promise<IndicatorObservation> => {
      await demandPast(tx, params.zoneId, [body.publishedOn]);
      const values = { ...columnsOf(body, readEntry(means, body)), source_ref: body.sourceRef ?? null };
      return changeRow(kept, tx, params, body, (key) => updateObservation(tx, key, values));
    },
  };
}
