import type { Door } from "../http/door.ts";
import { serve } from "../http/serve.ts";
import { historyOfRecord, historySearch } from "./contract.ts";
import { readOfRecord, search } from "./service.ts";

export function historyRoutes(door: Door): void {
  serve(door, historyOfRecord, readOfRecord);
  serve(door, historySearch, search);
}
