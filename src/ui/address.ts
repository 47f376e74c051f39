import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { safeReturn } from "./safe-return.ts";

export type AddressValues = Readonly<Record<string, string>>;

/** Only texts live in the address; whatever else a router hands over is left out. */
function texts(values: unknown): Record<string, string> {
  if (typeof values !== "object" || values === null) return {};
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])));
}

/** The search part of the address, and a way to change some of it; an empty text takes the key out. */
export function useAddress(): readonly [AddressValues, (change: AddressValues) => void] {
  const search: unknown = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback((values: AddressValues) => {
    void navigate({
      to: ".",
      replace: true,
      search: (before: unknown) => Object.fromEntries(Object.entries({ ...texts(before), ...values }).filter(([, value]) => value !== "")),
    });
  }, [navigate]);
  return [texts(search), change];
}

/** A parameter of the path, such as the id of `/projects/$projectId`. Absent only on a page mounted under another path. */
export function usePathParameter(name: string): string {
  const values: unknown = useParams({ strict: false });
  return texts(values)[name] ?? "";
}

/** Opens another page of the product. */
export function useGo(): (to: string, search?: AddressValues) => void {
  const navigate = useNavigate();
  return useCallback((to, search = {}) => { void navigate({ to, search }); }, [navigate]);
}

/** Goes to the page that `back` in the address names, as after signing in. */
export function useGoBack(): () => void {
  const [address] = useAddress();
  const navigate = useNavigate();
  const { back } = address;
  return useCallback(() => {
    const { to, search } = safeReturn(back);
    void navigate({ to, search, replace: true });
  }, [navigate, back]);
}
