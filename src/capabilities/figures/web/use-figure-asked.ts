import { useAddress } from "../../../ui/address.ts";
import { usePlace } from "../../../ui/place.ts";

/** Keys of the address by which a figure is asked of a period, or of one project or enterprise alone. */
const keys = ["period", "project", "enterprise"] as const;
export type AskedKey = (typeof keys)[number];

export interface FigureAsked {
  /** What of it the address names. */
  readonly named: readonly { readonly key: AskedKey; readonly value: string }[];
  readonly query: { readonly asOf: string; readonly period?: string; readonly projectId?: string; readonly enterpriseId?: string };
  /** Asks without it, from the first page of records on. */
  readonly drop: (key: AskedKey) => void;
}

/** What of a figure is asked: the place's day, and what the address says. */
export function useFigureAsked(): FigureAsked {
  const { asOf } = usePlace();
  const [address, change] = useAddress();
  const named = keys.flatMap((key) => { const value = address[key] ?? ""; return value === "" ? [] : [{ key, value }]; });
  const { period = "", project = "", enterprise = "" } = address;
  return {
    named,
    query: { asOf, ...(period !== "" && { period }), ...(project !== "" && { projectId: project }), ...(enterprise !== "" && { enterpriseId: enterprise }) },
    drop: (key) => { change({ [key]: "", cursor: "", before: "" }); },
  };
}
