/** Lets the server turn to whatever else has come in, then goes on. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });
