type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null;

/** The rows of a record as a conflict tells it. */
export const rowsIn = (value: unknown): readonly Row[] => (Array.isArray(value) ? value.filter(isRow) : []);

/** Of a row the texts of these names, without those that are empty: as a form holds them. */
export const textsOf = (row: Row, names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.flatMap((name) => { const value = row[name]; return typeof value === "string" ? [[name, value]] : []; }));
