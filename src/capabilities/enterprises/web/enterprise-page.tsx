import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { usePathParameter } from "../../../ui/address.ts";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { momentText } from "../../../ui/moment-text.ts";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePageTitle } from "../../../ui/page-title.tsx";
import type { Panel } from "../../../ui/panel.ts";
import { usePlace } from "../../../ui/place.ts";
import { RecordPage } from "../../../ui/record-page.tsx";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { editEnterprises, getEnterprise, type Enterprise } from "../contract/enterprise.ts";
import { EnterpriseForm } from "./enterprise-form.tsx";
import { EnterpriseMarks } from "./enterprise-marks.tsx";
import { usePeople } from "./use-people.ts";

export interface EnterprisePageProps {
  readonly permissions: ReadonlySet<string>;
  /** What other capabilities show of an enterprise: its projects, its history. */
  readonly panels?: readonly Panel<Enterprise>[];
}

/** One enterprise: who it is, and what the other ledgers hold of it. */
export function EnterprisePage({ permissions, panels = [] }: EnterprisePageProps) {
  const { zoneId } = usePlace();
  const enterpriseId = usePathParameter("enterpriseId");
  const [editing, setEditing] = useState(false);
  const { nameOf } = usePeople(permissions);
  const { data, error, refetch } = useQuery(operationQuery(getEnterprise, { params: { zoneId, enterpriseId } }));
  usePageTitle(data?.name);
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const shown = panels.filter(({ permission }) => permission === undefined || permissions.has(permission));
  return (
    <>
      <RecordPage
        title={data.name}
        marks={<><EnterpriseMarks enterpriseId={enterpriseId} permissions={permissions} />{data.example && <ExampleMark />}</>}
        actions={permissions.has(editEnterprises.id) ? <Button onClick={() => { setEditing(true); }}>更正</Button> : undefined}
        facts={[
          { label: "统一社会信用代码", value: data.creditCode },
          { label: "所属行业", value: data.industry },
          { label: "地址", value: data.address },
          { label: "来源", value: data.sourceRef },
          { label: "登记", value: <span title={momentText(data.recordedAt)}>{data.recordedOn}　{nameOf(data.recordedBy)}</span> },
        ]}
        tabs={shown.map(({ key, title, render }) => ({ key, title, content: render(data) }))}
      />
      {editing && <EnterpriseForm enterprise={data} onClose={() => { setEditing(false); }} />}
    </>
  );
}
