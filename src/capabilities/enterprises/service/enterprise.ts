import type { Input, Output } from "../../../kernel/operation.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { isUuid } from "../../../kernel/uuid.ts";
import { giveReason, type ScopedTx } from "../../../platform/db/scoped-transaction.ts";
import { newId } from "../../../platform/new-id.ts";
import { zoneToday, zonesWithin } from "../../zones/service/zone.ts";
import type * as contract from "../contract/enterprise.ts";
import { enterpriseTitle } from "../messages/enterprise.ts";
import { readCreditCode } from "../rules/credit-code.ts";
import {
  countEnterprises, insertEnterprises, nameWithin, selectEnterpriseNames, selectEnterprisePage, selectEnterprises, selectEnterprisesByCode, updateEnterpriseRow,
  type EnterpriseName,
} from "../store/enterprise.ts";

type Enterprise = contract.Enterprise;

/** An enterprise to be registered; whoever writes many may make the ids. */
export interface NewEnterprise {
  readonly id?: string;
  readonly creditCode: string;
  readonly name: string;
  readonly industry?: string;
  readonly address?: string;
  readonly sourceRef?: string;
  readonly example?: boolean;
  /** The day on the zone's clock on which it was entered; today where it is left out. */
  readonly recordedOn?: PlainDate;
}

const DEFAULT_LIMIT = 50;

function checkedCode(text: string, extra: Readonly<Record<string, unknown>> = {}): string {
  const reading = readCreditCode(text);
  if (!reading.allowed) throw new Refusal("invalid", reading.code, enterpriseTitle[reading.code], { errors: [{ field: "body/creditCode", message: enterpriseTitle[reading.code] }], ...extra });
  return reading.creditCode;
}

const exists = (existing: readonly Enterprise[], extra: Readonly<Record<string, unknown>> = {}): Refusal =>
  new Refusal("conflict", "enterpriseExists", enterpriseTitle.enterpriseExists,
    { existing: existing.map(({ id, name, creditCode }) => ({ id, name, creditCode })), ...extra });

/** Registers one enterprise or many, all or none; the ids in the order of the rows. */
export async function createEnterprises(tx: ScopedTx, zoneId: string, rows: readonly NewEnterprise[]): Promise<string[]> {
  const today = await zoneToday(tx, zoneId);
  const seen = new Set<string>();
  const prepared = rows.map((row, index) => {
    const creditCode = checkedCode(row.creditCode, { row: index });
    if (seen.has(creditCode)) throw exists([], { row: index, creditCode });
    seen.add(creditCode);
    return {
      zone_id: zoneId, id: row.id ?? newId(), credit_code: creditCode, name: row.name,
      industry: row.industry ?? null, address: row.address ?? null, source_ref: row.sourceRef ?? null, example: row.example ?? false,
      recorded_on: row.recordedOn ?? today, recorded_at: tx.now, recorded_by: tx.scope.actor,
    };
  });
  const written = await insertEnterprises(tx, prepared);
  if (written.size < prepared.length) {
    const left = prepared.filter(({ id }) => !written.has(id)).map((row) => row.credit_code);
    throw exists(await selectEnterprisesByCode(tx, zoneId, left), { creditCodes: left });
  }
  return prepared.map(({ id }) => id);
}

async function findEnterprise(tx: ScopedTx, zoneId: string, id: string): Promise<Enterprise | undefined> {
  const [found] = await selectEnterprises(tx, zoneId, [id]);
  return found;
}

/** The names of all enterprises of the zones in the actor's sight. */
export const enterpriseNames = (tx: ScopedTx, zoneIds: readonly string[]): Promise<EnterpriseName[]> => selectEnterpriseNames(tx, zoneIds);

/** A city's questions name an enterprise of any zone below it; its name. */
export async function requireEnterpriseWithin(tx: ScopedTx, zoneIds: readonly string[], id: string): Promise<string> {
  const name = await nameWithin(tx, zoneIds, id);
  if (name === undefined) throw new Refusal("notFound", "enterpriseNotFound", enterpriseTitle.enterpriseNotFound);
  return name;
}

export async function requireEnterprise(tx: ScopedTx, zoneId: string, id: string): Promise<Enterprise> {
  const found = await findEnterprise(tx, zoneId, id);
  if (!found) throw new Refusal("notFound", "enterpriseNotFound", enterpriseTitle.enterpriseNotFound);
  return found;
}

/** All of them, or the refusal names those that the zone does not hold. */
export async function requireEnterprises(tx: ScopedTx, zoneId: string, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  const found = new Set((await selectEnterprises(tx, zoneId, wanted)).map(({ id }) => id));
  const missing = wanted.filter((id) => !found.has(id));
  if (missing.length > 0) throw new Refusal("notFound", "enterpriseNotFound", enterpriseTitle.enterpriseNotFound, { enterpriseIds: missing });
}

export async function createEnterprise(tx: ScopedTx, { params, body }: Input<typeof contract.createEnterprise>): Promise<Enterprise> {
  const id = newId();
  await createEnterprises(tx, params.zoneId, [{ ...body, id }]);
  return requireEnterprise(tx, params.zoneId, id);
}

export async function updateEnterprise(tx: ScopedTx, { params, body }: Input<typeof contract.updateEnterprise>): Promise<Enterprise> {
  const { zoneId, enterpriseId } = params;
  await requireEnterprise(tx, zoneId, enterpriseId);
  const creditCode = checkedCode(body.creditCode);
  await giveReason(tx, body.reason);
  const outcome = await updateEnterpriseRow(tx, { zoneId, id: enterpriseId, version: body.version }, {
    credit_code: creditCode, name: body.name, industry: body.industry ?? null, address: body.address ?? null, source_ref: body.sourceRef ?? null,
  });
  if (outcome === "taken") throw exists([], { creditCode });
  const current = await requireEnterprise(tx, zoneId, enterpriseId);
  if (outcome === "stale") throw new Refusal("conflict", "versionConflict", enterpriseTitle.versionConflict, { current });
  return current;
}

/** Of the zone and those below it. */
export async function listEnterprises(tx: ScopedTx, { params, query }: Input<typeof contract.listEnterprises>): Promise<Output<typeof contract.listEnterprises>> {
  const { cursor, text, limit = DEFAULT_LIMIT } = query;
  if (cursor !== undefined && !isUuid(cursor)) throw new Refusal("invalid", "cursorInvalid", enterpriseTitle.cursorInvalid);
  const zoneIds = await zonesWithin(tx, params.zoneId);
  const found = await selectEnterprisePage(tx, zoneIds, { limit: limit + 1, ...(text === undefined ? {} : { text }), ...(cursor === undefined ? {} : { before: cursor }) });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const total = await countEnterprises(tx, zoneIds, text);
  return { rows, total, ...(found.length > limit && last ? { next: last.id } : {}) };
}
