import { defaultChoice, readChoice, type ColumnChoice } from "./list-column.ts";
import { densities, type Density } from "./list-tools.tsx";
import { useStored } from "./use-stored.ts";

interface Settings {
  /** Absent: as the page declares its columns. */
  readonly choice?: ColumnChoice;
  readonly density: Density;
  readonly searchHidden: boolean;
}

function readSettings(raw: unknown): Settings | undefined {
  if (typeof raw !== "object" || raw === null) return undefined;
  const choice = "choice" in raw ? readChoice(raw.choice) : undefined;
  const density = "density" in raw ? densities.find((one) => one === raw.density) : undefined;
  return { ...(choice && { choice }), density: density ?? "small", searchHidden: "searchHidden" in raw && raw.searchHidden === true };
}

/** How this reader looks at this list, remembered in the browser. */
export function useListSettings(id: string, columns: readonly { readonly key: string; readonly hidden?: boolean }[]) {
  const [settings, change] = useStored<Settings>(`list.${id}`, { density: "small", searchHidden: false }, readSettings);
  const { density, searchHidden } = settings;
  return {
    choice: settings.choice ?? defaultChoice(columns),
    density,
    searchHidden,
    onChoice: (choice: ColumnChoice | undefined) => { change({ density, searchHidden, ...(choice && { choice }) }); },
    onDensity: (next: Density) => { change({ ...settings, density: next }); },
    onSearchHidden: (next: boolean) => { change({ ...settings, searchHidden: next }); },
  };
}
