import type { ScopedTx } from "../../platform/db/scoped-transaction.ts";
import { addEvents, type NewEvent } from "./service/event.ts";

/** What an officer types for a maintenance outage that has begun; numbered so that tests tell them apart. */
export const outageForm = (enterpriseId: string, number: number, overrides: Partial<NewEvent> = {}): NewEvent =>
  ({ enterpriseId, kind: "maintenanceOutage", facility: `Furnace ${String(number)}`, actualFrom: "2025-01-05", ...overrides });

/** Records outages numbered from 1; their ids in that order. */
export const someOutages = (tx: ScopedTx, zoneId: string, count: number, of: (place: number) => Partial<NewEvent> & { readonly enterpriseId: string }): Promise<string[]> =>
  addEvents(tx, zoneId, Array.from({ length: count }, (_, place) => outageForm(of(place).enterpriseId, place + 1, of(place))));
