import { AuditOutlined, CopyOutlined, PrinterOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useRef } from "react";
import { useAddress, useGo } from "../../../ui/address.ts";
import { AsOf } from "../../../ui/as-of.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { getBrief, type Brief } from "../contract/brief.ts";
import { briefText } from "../rules/brief-text.ts";
import { BriefDocument } from "./brief-document.tsx";
import { briefPageWords } from "./brief-words.ts";
import { copyText } from "./copy-text.ts";
import { handOverDraft } from "./draft.ts";
import { PeriodChooser } from "./period-chooser.tsx";

interface Props {
  /** Path of the page on which a text is held against the ledgers. */
  readonly checkPath: string;
}

/** Whether any number could be told. */
const tellsSomething = ({ sections }: Brief): boolean => sections.some(({ paragraphs }) => paragraphs.some(({ spans }) => spans.some(({ figure }) => figure !== undefined)));

function BriefActions({ brief, checkPath, onChoose }: { readonly brief: Brief; readonly checkPath: string; readonly onChoose: () => void }) {
  const { message } = App.useApp();
  const go = useGo();
  const copy = async () => {
    if (await copyText(briefText(brief))) return message.success(briefPageWords.copied);
    onChoose();
    return message.info(briefPageWords.chosen);
  };
  const check = () => {
    handOverDraft(briefText(brief));
    go(checkPath);
  };
  return (
    <>
      <Button type="primary" icon={<CopyOutlined />} onClick={() => { void copy(); }}>{briefPageWords.copy}</Button>
      <Button icon={<PrinterOutlined />} onClick={() => { window.print(); }}>{briefPageWords.print}</Button>
      <Button icon={<AuditOutlined />} onClick={check}>{briefPageWords.check}</Button>
    </>
  );
}

/** 简报: the place's briefing of a period, every number the way to its records. */
export function BriefPage({ checkPath }: Props) {
  const { zoneId, asOf } = usePlace();
  const [{ period }, change] = useAddress();
  const sheet = useRef<HTMLElement>(null);
  const { data, error, refetch } = useQuery({
    ...operationQuery(getBrief, { params: { zoneId }, query: { asOf, ...(period !== undefined && period !== "" && { period }) } }), placeholderData: keepPreviousData,
  });
  const choose = () => { if (sheet.current) window.getSelection()?.selectAllChildren(sheet.current); };
  return (
    <section className="record brief" aria-label={briefPageWords.title}>
      <div className="brief-head no-print">
        <PageTitle title={briefPageWords.title} marks={<AsOf day={data?.asOf ?? asOf} />} actions={data && <BriefActions brief={data} checkPath={checkPath} onChoose={choose} />} />
        <PeriodChooser asked={period} asOf={asOf} onAsked={(asked) => { change({ period: asked }); }} />
        <p className="soft brief-hint">{briefPageWords.hint}</p>
      </div>
      {error && !data && <ErrorState error={error} onRetry={() => { void refetch(); }} />}
      {!error && !data && <Loading />}
      {data && !tellsSomething(data) && <EmptyState title={briefPageWords.nothing} hint={briefPageWords.nothingHint} />}
      {data && <BriefDocument brief={data} ref={sheet} />}
    </section>
  );
}
