import { Type, type Static } from "typebox";
import { Compile } from "typebox/compile";
import type { CatalogueShape } from "../../../kernel/catalogue.ts";
import { Day, record } from "../../../kernel/schema.ts";
import { QualificationKind } from "./qualification-kind.ts";

const QualificationKinds = record({
  edition: Type.Integer({ minimum: 1, title: "版次" }),
  validFrom: Day("起用日期"),
  /** In the order of the ladder (梯度). */
  kinds: Type.Array(QualificationKind, { minItems: 1 }),
});
/** The shipped edition. */
export type QualificationKinds = Static<typeof QualificationKinds>;

const compiled = Compile(QualificationKinds);

/** Apart from `qualification-kind.ts`, since pages read that one and must not compile code. */
export const qualificationKindsShape: CatalogueShape<QualificationKinds> = {
  is: (value): value is QualificationKinds => compiled.Check(value),
  errors: (value) => compiled.Errors(value).map(({ instancePath, message }) => `${instancePath}: ${message}`),
};
