import { entryOf } from "../../../kernel/catalogue.ts";
import type { SizeClass } from "../contract/size-class.ts";
import type { SizeClasses } from "../contract/size-classes.ts";

export const sizeClassByCode = ({ classes }: Pick<SizeClasses, "classes">, code: string): SizeClass | undefined => entryOf(classes, code);
