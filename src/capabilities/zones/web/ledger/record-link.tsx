import type { ReactNode } from "react";
import { PageLink } from "../../../../ui/page-link.tsx";
import { usePlace } from "../../../../ui/place.ts";
import { useZones } from "../use-zones.ts";

interface Props {
  readonly to: string;
  /** The zone that the record belongs to: a city's reader is taken there. */
  readonly zoneId: string;
  readonly children: ReactNode;
}

/** A link to a record's page, in the record's own zone. */
export function RecordLink({ to, zoneId, children }: Props) {
  const place = usePlace();
  const { zoneCode } = useZones();
  const code = zoneCode(zoneId);
  return <PageLink to={to} {...(zoneId !== place.zoneId && code !== undefined && { search: { zone: code } })}>{children}</PageLink>;
}
