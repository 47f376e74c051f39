import { readCatalogue, type CatalogueReading, type EntryFaultCode } from "../../../kernel/catalogue.ts";
import type { SizeClass } from "../contract/size-class.ts";
import { sizeClassesShape, type SizeClasses } from "../contract/size-classes.ts";

export type SizeClassFaultCode = EntryFaultCode | "amountNotInThreshold";

/** The words are what people read and the amounts what they were taken from: they may not differ. */
const thresholdFaults = ({ threshold, revenueLines }: SizeClass): "amountNotInThreshold"[] =>
  revenueLines.every(({ wanYuan }) => threshold.split(/\D+/).includes(String(wanYuan))) ? [] : ["amountNotInThreshold"];

/** Reads `catalogue/size-classes.yaml`; refused with every fault found. */
export const readSizeClasses = (file: unknown): CatalogueReading<SizeClasses, SizeClassFaultCode> =>
  readCatalogue(file, sizeClassesShape, ({ classes }) => classes, thresholdFaults);
