import { useQuery } from "@tanstack/react-query";
import { Lamp } from "../../../ui/lamp.tsx";
import { ledgerPage } from "../../../ui/ledger-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { memberships } from "../contract/membership.ts";
import { qualifications } from "../contract/qualification.ts";
import { qualificationLevelLabel } from "../messages/catalogue.ts";
import { useQualificationKinds } from "./use-catalogues.ts";

/** What an enterprise is on the as-of day: “四上”, and each award that is valid then. */
export function EnterpriseMarks({ enterpriseId, permissions }: { readonly enterpriseId: string; readonly permissions: ReadonlySet<string> }) {
  const { zoneId, asOf } = usePlace();
  const enabled = permissions.has(qualifications.list.permission.id);
  const { kindOf, nameOf } = useQualificationKinds();
  const { data: awards } = useQuery({ ...ledgerPage(qualifications, zoneId, { enterpriseId, asOf, state: "valid", limit: 200 }), enabled });
  const { data: stays } = useQuery({ ...ledgerPage(memberships, zoneId, { enterpriseId, asOf, state: "inside", limit: 1 }), enabled });
  const rows = awards?.rows ?? [];
  // A kind of several levels is told by its level too; two awards of one kind and level are one mark.
  const words = rows.map(({ kind, level }) => ((kindOf(kind)?.levels.length ?? 1) > 1 ? `${qualificationLevelLabel[level]}${nameOf(kind)}` : nameOf(kind)));
  return <>{(stays?.total ?? 0) > 0 && <Lamp tag tone="done" word="“四上”" />}{[...new Set(words)].map((word) => <Lamp key={word} tag tone="done" word={word} />)}</>;
}
