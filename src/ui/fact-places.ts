/** Which facts of a table of two columns take a whole line: those that ask for it, and one that would stand beside nothing. */
export function wideFacts(asked: readonly boolean[]): readonly boolean[] {
  const wide: boolean[] = [];
  let beside = false;
  asked.forEach((whole, at) => {
    const alone = !beside && (asked[at + 1] ?? true);
    wide.push(whole || alone);
    beside = !whole && !alone && !beside;
  });
  return wide;
}
