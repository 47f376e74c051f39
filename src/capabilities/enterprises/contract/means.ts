import type { QualificationKinds } from "./qualification-kinds.ts";
import type { SizeClasses } from "./size-classes.ts";

/** What this capability reads of the shipped catalogue. */
export interface EnterpriseMeans {
  readonly qualificationKinds: QualificationKinds;
  readonly sizeClasses: SizeClasses;
}
