import { isPlainDate } from "./plain-date.ts";
import { isUuid } from "./uuid.ts";

/** Where the next page begins in a list ordered by day and id. */
export interface DayCursor {
  readonly day: string;
  readonly id: string;
}


export const printDayCursor = ({ day, id }: DayCursor): string => `${day}_${id}`;

export function readDayCursor(text: string): DayCursor | undefined {
  const [day = "", id = "", ...rest] = text.split("_");
  return rest.length === 0 && isPlainDate(day) && isUuid(id) ? { day, id } : undefined;
}
