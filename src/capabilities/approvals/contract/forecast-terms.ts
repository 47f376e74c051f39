import { Type, type Static } from "typebox";
import { Compile } from "typebox/compile";
import { Line, record } from "../../../kernel/schema.ts";

const Weight = Type.Number({ exclusiveMinimum: 0 });
const Days = Type.Array(record({ days: Type.Integer({ minimum: 0, maximum: 1000 }), weight: Weight }), { minItems: 1 });
const Count = Type.Integer({ minimum: 1 });

/** The shipped `catalogue/forecast.yaml`: no rule sets these numbers, so they are data that says where they come from. All days are working days. */
export const ForecastTerms = record({
  source: Line("依据", 300),
  verified: Type.Boolean({ title: "已核实" }),
  priorCount: Type.Number({ exclusiveMinimum: 0 }),
  limitShares: Type.Array(record({ share: Type.Number({ exclusiveMinimum: 0 }), weight: Weight }), { minItems: 1 }),
  withoutLimit: Count,
  acceptance: Days,
  waiting: Days,
  condition: Days,
  overdue: Days,
  samples: Count,
  seed: Type.Integer(),
  gainSamples: Count,
  mostDraws: Count,
  backtest: record({ months: Count, horizon: Count, samples: Count, leastPairs: Count }),
});
export type ForecastTerms = Static<typeof ForecastTerms>;

const compiled = Compile(ForecastTerms);
export const isForecastTerms = (value: unknown): value is ForecastTerms => compiled.Check(value);
