import { isPlainDate } from "./plain-date.ts";

/** Where the next page begins in a list ordered by day and id. */
export interface DayCursor {
  readonly day: string;
  readonly id: string;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export const printDayCursor = ({ day, id }: DayCursor): string => `${day}_${id}`;

export function readDayCursor(text: string): DayCursor | undefined {
  const [day = "", id = "", ...rest] = text.split("_");
  return rest.length === 0 && isPlainDate(day) && UUID.test(id) ? { day, id } : undefined;
}
