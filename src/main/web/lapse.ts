/** Whether the session has ended under an open page. */
export interface Lapse {
  readonly get: () => boolean;
  readonly set: (lapsed: boolean) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createLapse(): Lapse {
  let lapsed = false;
  const listeners = new Set<() => void>();
  return {
    get: () => lapsed,
    set: (next) => {
      if (next === lapsed) return;
      lapsed = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}
