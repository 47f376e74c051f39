import { Button } from "antd";
import { useState } from "react";
import { PageLink } from "../../../ui/page-link.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { usePlace } from "../../../ui/place.ts";
import { LedgerListPage } from "../../zones/web/ledger/ledger-list-page.tsx";
import { LedgerRecordPage } from "../../zones/web/ledger/ledger-record-page.tsx";
import { leaveClass, memberships, type Membership } from "../contract/membership.ts";
import { membershipStateLabel } from "../messages/standing.ts";
import { LeaveClassForm, membershipColumns, MembershipForm, MembershipMark } from "./membership-parts.tsx";
import { enterprisePath, membershipPath } from "./paths.ts";
import { membershipLabels as labels } from "./standing-words.ts";
import { useSizeClasses } from "./use-catalogues.ts";

interface Held { readonly permissions: ReadonlySet<string> }

/** “四上”入退库: which enterprise stood in which class, and when. */
export function MembershipListPage({ permissions }: Held) {
  const { asOf } = usePlace();
  const { options, nameOf } = useSizeClasses();
  return (
    <LedgerListPage<typeof memberships>
      ledger={memberships} permissions={permissions} dayLabel={labels.enteredOn} textHint="企业、入库依据或退库原因"
      fields={[{ kind: "choice", key: "sizeClass", label: labels.sizeClass, options }]}
      views={{ key: "state", options: [{ value: "", label: "全部" }, { value: "inside", label: membershipStateLabel.inside }, { value: "left", label: membershipStateLabel.left }] }}
      title={{ label: labels.enterpriseId, text: ({ enterpriseName }) => enterpriseName }} columns={membershipColumns(asOf, nameOf)} pathOf={membershipPath}
      form={(props) => <MembershipForm {...props} />}
    />
  );
}

/** One stay in a class, with the class's threshold. */
export function MembershipPage({ permissions, panels = [] }: Held & { readonly panels?: readonly Panel<Membership>[] }) {
  const { asOf } = usePlace();
  const { nameOf, classOf } = useSizeClasses();
  const [leaving, setLeaving] = useState<Membership>();
  const mayEnd = permissions.has(leaveClass.permission.id);
  return (
    <>
      <LedgerRecordPage<typeof memberships>
        ledger={memberships} permissions={permissions} panels={panels} titleOf={({ enterpriseName, sizeClass }) => `${enterpriseName}：${nameOf(sizeClass)}`}
        marksOf={(row) => <MembershipMark row={row} asOf={asOf} />} form={(props) => <MembershipForm {...props} />}
        actionsOf={(row) => mayEnd && row.leftOn === null && <Button onClick={() => { setLeaving(row); }}>退库</Button>}
        factsOf={(row) => [
          { label: labels.enterpriseId, value: <PageLink to={enterprisePath(row.enterpriseId)}>{row.enterpriseName}</PageLink> },
          { label: labels.sizeClass, value: nameOf(row.sizeClass) },
          { label: "入统标准", value: classOf(row.sizeClass)?.threshold, wide: true },
          { label: labels.enteredOn, value: row.enteredOn },
          { label: labels.entryDocument, value: row.entryDocument },
          { label: labels.leftOn, value: row.leftOn ?? "在库" },
          ...(row.leftBecause ? [{ label: labels.leftBecause, value: row.leftBecause }] : []),
        ]}
      />
      {leaving && <LeaveClassForm row={leaving} onClose={() => { setLeaving(undefined); }} />}
    </>
  );
}
