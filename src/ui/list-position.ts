/** Where a list stands: the page after `cursor`. */
export interface ListPosition {
  readonly cursor?: string;
  /** Rows before this page, for the running number; it is counted along the way, so a shared address has it too. */
  readonly before: number;
  readonly size: number;
}

export const pageSizes = [10, 20, 50, 100] as const;
const defaultPageSize = 20;

export const firstPage = (size: number): ListPosition => ({ before: 0, size });

/** Positions visited on the way here, the first page first: keyset pages know only the way forward. */
export type Trail = readonly ListPosition[];

export const nextPage = (at: ListPosition, rows: number, cursor: string): ListPosition => ({ cursor, before: at.before + rows, size: at.size });

/** The page before, where the way here is known; from a shared address only the first page is. */
export function previousPage(trail: Trail, at: ListPosition): ListPosition {
  const found = trail.findLast(({ before, size }) => size === at.size && before < at.before);
  return found ?? firstPage(at.size);
}

/** The trail once the reader has come to `at`. */
export const withVisited = (trail: Trail, at: ListPosition): Trail =>
  [...trail.filter(({ before, size }) => size === at.size && before < at.before), at];

const wholeNumber = (text: string | undefined) => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined);

/** The position that the address names; what is no position is the first page. */
export function readPosition(values: Readonly<Record<string, string>>): ListPosition {
  const named = wholeNumber(values["limit"]);
  const size = pageSizes.find((one) => one === named) ?? defaultPageSize;
  const cursor = values["cursor"];
  return cursor === undefined || cursor === "" ? firstPage(size) : { cursor, before: wholeNumber(values["before"]) ?? 0, size };
}

/** The position as the address holds it; an empty text takes the key out. */
export const writePosition = ({ cursor, before, size }: ListPosition): Readonly<Record<string, string>> => ({
  cursor: cursor ?? "",
  before: cursor === undefined ? "" : String(before),
  limit: size === defaultPageSize ? "" : String(size),
});
