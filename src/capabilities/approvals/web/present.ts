type Present<Values> = { [Key in keyof Values]: Exclude<Values[Key], undefined> };

/** Values without the fields that were left empty: a body names only what was filled in. */
export function present<Values extends object>(values: Values): Partial<Present<Values>> {
  const filled: Partial<Present<Values>> = {};
  for (const key in values) {
    const value = values[key];
    if (value !== undefined) Object.assign(filled, { [key]: value });
  }
  return filled;
}
