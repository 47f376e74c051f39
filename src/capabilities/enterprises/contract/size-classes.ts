import { Type, type Static } from "typebox";
import { Compile } from "typebox/compile";
import type { CatalogueShape } from "../../../kernel/catalogue.ts";
import { Day, record } from "../../../kernel/schema.ts";
import { SizeClass } from "./size-class.ts";

const SizeClasses = record({
  edition: Type.Integer({ minimum: 1, title: "版次" }),
  validFrom: Day("起用日期"),
  classes: Type.Array(SizeClass, { minItems: 1 }),
});
/** The shipped edition. */
export type SizeClasses = Static<typeof SizeClasses>;

const compiled = Compile(SizeClasses);

/** Apart from `size-class.ts`, since pages read that one and must not compile code. */
export const sizeClassesShape: CatalogueShape<SizeClasses> = {
  is: (value): value is SizeClasses => compiled.Check(value),
  errors: (value) => compiled.Errors(value).map(({ instancePath, message }) => `${instancePath}: ${message}`),
};
