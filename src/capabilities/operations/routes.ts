import type { Door } from "../../platform/http/door.ts";
import { serveLedger } from "../../platform/http/serve-ledger.ts";
import { events } from "./contract/event.ts";
import { suppliers } from "./contract/supplier.ts";
import { eventKeeper } from "./service/event.ts";
import { supplierKeeper } from "./service/supplier.ts";

export function operationRoutes(door: Door): void {
  serveLedger(door, events, eventKeeper);
  serveLedger(door, suppliers, supplierKeeper);
}
