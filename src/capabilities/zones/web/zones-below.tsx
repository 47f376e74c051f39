import { usePlace } from "../../../ui/place.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import "./zones.css";
import { useZones } from "./use-zones.ts";

/** The zones below the one shown, each leading to the same page of its own; nothing where there are none. */
export function ZonesBelow({ to, hint }: { readonly to: string; readonly hint: string }) {
  const { zoneId } = usePlace();
  const below = useZones().zones.filter(({ parentId }) => parentId === zoneId);
  if (below.length === 0) return null;
  return (
    <nav className="zones-below card" aria-label={hint}>
      <p className="soft">{hint}</p>
      <ul>{below.map(({ id, code, name }) => <li key={id}><PageLink to={to} search={{ zone: code }}>{name}</PageLink></li>)}</ul>
    </nav>
  );
}
