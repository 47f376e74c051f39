import { PrinterOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState } from "react";
import { usePathParameter } from "../../../ui/address.ts";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { ExportButton } from "../../../ui/export-button.tsx";
import { useHeld } from "../../../ui/held.ts";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import { usePageTitle } from "../../../ui/page-title.tsx";
import { usePlace } from "../../../ui/place.ts";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { projectPath } from "../../projects/web/paths.ts";
import { getNotice, noticeFile, voidNotice } from "../contract/notice.ts";
import { noticeKindLabel, noticeNumber, voidedText } from "../messages/notice.ts";
import { noticeDocument } from "../messages/notice-document.ts";
import { DocumentView } from "./document-view.tsx";
import { VoidNotice } from "./void-paper-form.tsx";
import "./window.css";

export const PrintButton = () => <Button icon={<PrinterOutlined />} onClick={() => { window.print(); }}>打印</Button>;

/** One notice as it was issued: read, printed, or taken along as a Word file. */
export function NoticePage() {
  const { zoneId } = usePlace();
  const noticeId = usePathParameter("noticeId");
  const params = { zoneId, noticeId };
  const { data: notice, error, refetch } = useQuery(operationQuery(getNotice, { params }));
  const mayVoid = useHeld().has(voidNotice.permission.id) && notice?.voided === null;
  const [voiding, setVoiding] = useState(false);
  usePageTitle(notice && noticeNumber(notice.kind, notice));
  if (error && !notice) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!notice) return <Loading />;
  return (
    <div className="paper">
      <div className="no-print">
        <PageTitle
          title={`${noticeKindLabel[notice.kind]} ${noticeNumber(notice.kind, notice)}`}
          marks={<><PageLink to={projectPath(notice.projectId)}>{notice.content.projectName}</PageLink>{notice.example && <ExampleMark />}</>}
          actions={<>{mayVoid && <Button danger onClick={() => { setVoiding(true); }}>作废</Button>}<PrintButton /><ExportButton op={noticeFile} input={{ params }}>导出 Word</ExportButton></>}
        />
        {notice.voided !== null && <Alert type="error" showIcon title={voidedText(notice.voided)} />}
        <p className="soft paper-hint">按出具时的内容留存，不随以后的收件和目录改变。</p>
      </div>
      <DocumentView document={noticeDocument(notice)} label={noticeKindLabel[notice.kind]} />
      {voiding && <VoidNotice paper={notice} onClose={() => { setVoiding(false); }} />}
    </div>
  );
}
