import type { Input } from "../../../kernel/operation.ts";
import { allowed, refused, Refusal } from "../../../kernel/refusal.ts";
import { newRow, type Recording } from "../../../platform/db/recording.ts";
import type { ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { changeRow, demandPast, demandWritten, keeping, requireRow, type KeptLedger } from "../../zones/service/ledger.ts";
import { enterpriseIndustries, type EnterpriseIndustry } from "../contract/industry.ts";
import { standingTitle } from "../messages/standing.ts";
import { contains, spanTo } from "../rules/span.ts";
import { enterpriseIndustryQuery, insertBelongings, selectBelongings, updateBelonging } from "../store/industry.ts";
import { requireEnterprises } from "./enterprise.ts";
import { demandOrder, keyed, requireIndustries } from "./industry.ts";
import { demandAt, demandNoOverlap, distinct } from "./standing.ts";

type Entered = Input<typeof enterpriseIndustries.create>["body"];
export type NewEnterpriseIndustry = Entered & Recording;

const kept: KeptLedger<EnterpriseIndustry, Input<typeof enterpriseIndustries.list>["query"]> = {
  title: enterpriseIndustries.title,
  query: enterpriseIndustryQuery,
  withdraw: (tx, key) => updateBelonging(tx, key, { withdrawn: true }),
};

const columnsOf = ({ enterpriseId, industryId, validFrom, validTo }: Entered) => ({ enterprise_id: enterpriseId, industry_id: industryId, valid_from: validFrom, valid_to: validTo ?? null });
const missing = (): Refusal => new Refusal("notFound", "industryNotFound", standingTitle.industryNotFound);

/** An enterprise belongs to an industry while the zone's system holds it: the first and the last day lie within its days. */
async function checked(tx: ScopedTx, zoneId: string, rows: readonly (Entered & { readonly id: string })[]) {
  const today = await demandPast(tx, zoneId, rows.map(({ validFrom }) => validFrom));
  rows.forEach(demandOrder);
  const enterprises = distinct(rows.map(({ enterpriseId }) => enterpriseId));
  await requireEnterprises(tx, zoneId, enterprises);
  const industries = await requireIndustries(tx, zoneId, distinct(rows.map(({ industryId }) => industryId)), missing);
  for (const { industryId, validFrom, validTo } of rows) {
    const industry = industries.get(industryId);
    if (!industry) throw missing();
    const held = spanTo(industry.validFrom, industry.validTo);
    demandAt("validFrom", contains(held, validFrom) && (validTo === undefined || contains(held, validTo)) ? allowed : refused("industryNotHeld"));
  }
  demandNoOverlap("belongingOverlaps", (await selectBelongings(tx, zoneId, enterprises)).map(keyed(({ key }) => key)),
    rows.map(keyed(({ enterpriseId, industryId }) => `${enterpriseId}/${industryId}`)));
  return today;
}

/** Records one belonging or many, all or none; the ids in the order of the rows. */
export async function addEnterpriseIndustries(tx: ScopedTx, zoneId: string, entered: readonly NewEnterpriseIndustry[]): Promise<string[]> {
  const identified = entered.map((one) => ({ ...one, id: one.id ?? newId() }));
  const today = await checked(tx, zoneId, identified);
  const rows = identified.map((one) => ({ ...newRow(tx, zoneId, today, one), ...columnsOf(one) }));
  demandWritten(kept.title, rows, await insertBelongings(tx, rows));
  return rows.map(({ id }) => id);
}

export const enterpriseIndustryKeeper = {
  ...keeping(kept),
  create: async (tx: ScopedTx, { params: { zoneId }, body }: Input<typeof enterpriseIndustries.create>): Promise<EnterpriseIndustry> => {
    const id = newId();
    await addEnterpriseIndustries(tx, zoneId, [{ ...body, id }]);
    return requireRow(kept, tx, { zoneId, recordId: id });
  },
  correct: (tx: ScopedTx, { params, body }: Input<typeof enterpriseIndustries.correct>): Promise<EnterpriseIndustry> =>
    changeRow(kept, tx, params, body, async (key) => {
      await checked(tx, params.zoneId, [{ ...body, id: key.id }]);
      return updateBelonging(tx, key, { ...columnsOf(body), source_ref: body.sourceRef ?? null });
    }),
};
