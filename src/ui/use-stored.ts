import { useCallback, useState } from "react";

/** What the browser keeps may be switched off, full, or written by an older release: then the default holds. */
function stored<Value>(storage: () => Storage, key: string, read: (raw: unknown) => Value | undefined): Value | undefined {
  try {
    const text = storage().getItem(key);
    return text === null ? undefined : read(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function store(storage: () => Storage, key: string, value: unknown): void {
  try {
    storage().setItem(key, JSON.stringify(value));
  } catch {
    // The setting is then lost with the page; nothing else depends on it.
  }
}

const storages = { browser: () => window.localStorage, window: () => window.sessionStorage } as const;

/** A habit of the reader (folded menu, columns, density), kept in this browser or for this window only; never data of the business. */
export function useStored<Value>(key: string, initial: Value, read: (raw: unknown) => Value | undefined, where: keyof typeof storages = "browser") {
  const [value, setValue] = useState<Value>(() => stored(storages[where], key, read) ?? initial);
  const change = useCallback((next: Value) => {
    setValue(next);
    store(storages[where], key, next);
  }, [key, where]);
  return [value, change] as const;
}
