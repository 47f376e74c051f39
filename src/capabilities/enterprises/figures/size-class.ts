import { tracedFigure } from "../../../kernel/traced-figure.ts";
import type { SizeClass } from "../contract/size-class.ts";
import type { SizeClasses } from "../contract/size-classes.ts";
import { sizeClassByCode } from "../rules/size-class.ts";
import { firmsInClasses } from "../store/standing-figure.ts";

interface Counted {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly population: string;
  readonly classes: readonly SizeClass[];
}

const firmsIn = (catalogue: SizeClasses, { classes, ...words }: Counted) => tracedFigure({
  ...words, unit: "家", kind: "count", nature: "stock", reducer: "countDistinct", cuts: ["zone", "enterprise"],
  window: "截至日期当日在库：已入库、未退库",
  columns: ["类别", "入库日期", "入库依据"],
}, firmsInClasses(classes.map(({ code }) => code)), ({ name, sizeClass, occurredOn, entryDocument }) =>
  ({ kind: "sizeClassMembership", title: name, cells: [sizeClassByCode(catalogue, sizeClass)?.name ?? sizeClass, occurredOn, entryDocument] }));

/** “四上” as a whole, and each class of the catalogue. */
export const sizeClassFigures = (catalogue: SizeClasses) => [
  firmsIn(catalogue, {
    id: "enterprises.designatedSizeEnterprises", name: "“四上”企业数", aliases: ["“四上”企业", "四上企业", "四上企业数", "“四上”企业总数"], classes: catalogue.classes,
    population: "“四上”入退库台账中在任一类别在库的企业，按企业计：同时在两个类别的计一家",
  }),
  ...catalogue.classes.map((one) => firmsIn(catalogue, {
    id: `enterprises.${one.code}`, name: `${one.name}数`, aliases: [one.name, ...one.aliases], classes: [one],
    population: `“四上”入退库台账中在“${one.name}”类别在库的企业，按企业计`,
  })),
];
