import type { LedgerOperations } from "../../kernel/ledger.ts";
import type { Door } from "./door.ts";
import { serve, type Handler } from "./serve.ts";

/** Who keeps a ledger: one handler an operation of its declaration. */
export interface LedgerKeeper<L extends LedgerOperations> {
  readonly list: Handler<L["list"]>;
  readonly get: Handler<L["get"]>;
  readonly create: Handler<L["create"]>;
  readonly correct: Handler<L["correct"]>;
  readonly withdraw: Handler<L["withdraw"]>;
}

/** Mounts the five operations of a ledger. */
export function serveLedger<L extends LedgerOperations>(door: Door, ledger: L, keeper: LedgerKeeper<NoInfer<L>>): void {
  serve<L["list"]>(door, ledger.list, keeper.list);
  serve<L["get"]>(door, ledger.get, keeper.get);
  serve<L["create"]>(door, ledger.create, keeper.create);
  serve<L["correct"]>(door, ledger.correct, keeper.correct);
  serve<L["withdraw"]>(door, ledger.withdraw, keeper.withdraw);
}
