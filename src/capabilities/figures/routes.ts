import type { Door } from "../../platform/http/door.ts";
import { serve } from "../../platform/http/serve.ts";
import { getFigure, listFigureRecords, listFigures, listFiguresByZone } from "./contract.ts";
import { evaluateAll, evaluateByZone, evaluateFigure, traceFigure, type Definition } from "./service.ts";

/** `definitions` are every capability's own, listed by hand in `main/`. */
export function figureRoutes(door: Door, definitions: readonly Definition[]): void {
  serve(door, listFigures, (tx, input) => evaluateAll(definitions, tx, input));
  serve(door, listFiguresByZone, (tx, input) => evaluateByZone(definitions, tx, input));
  serve(door, getFigure, (tx, input) => evaluateFigure(definitions, tx, input));
  serve(door, listFigureRecords, (tx, input) => traceFigure(definitions, tx, input));
}
