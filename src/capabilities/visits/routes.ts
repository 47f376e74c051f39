import type { Door } from "../../platform/http/door.ts";
import { serveLedger } from "../../platform/http/serve-ledger.ts";
import { visits } from "./contract.ts";
import { visitKeeper } from "./service.ts";

export function visitRoutes(door: Door): void {
  serveLedger(door, visits, visitKeeper);
}
