import { useQuery } from "@tanstack/react-query";
import { ledgerPage } from "../../../ui/ledger-query.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import { usePlace } from "../../../ui/place.ts";
import { batchEntries } from "../contract/entry.ts";
import { batchEntryPath } from "./paths.ts";

/** The rounds in which the project stood on the track of starts: ceremonies, each on its day. */
export function ProjectCeremonies({ projectId }: { readonly projectId: string }) {
  const { zoneId, asOf } = usePlace();
  const { data } = useQuery(ledgerPage(batchEntries, zoneId, { projectId, track: "started", asOf, limit: 10 }));
  return (data?.rows ?? []).map(({ id, heldOn, roundName }) => <div key={id}>{heldOn} <PageLink to={batchEntryPath(id)}>{roundName}</PageLink></div>);
}
