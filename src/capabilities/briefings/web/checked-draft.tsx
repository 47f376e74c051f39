import { EditOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactNode } from "react";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { checkText } from "../contract/check.ts";
import type { TracedPaths } from "./check-links.ts";
import { checkWords } from "./check-words.ts";
import { CheckTools } from "./check-tools.tsx";
import { CheckedView } from "./checked-view.tsx";

export interface CheckedDraftProps {
  readonly text: string;
  readonly paths: TracedPaths;
  readonly asOfChoice: ReactNode;
  readonly onEdit: () => void;
}

function useCheck(text: string) {
  const { zoneId, asOf } = usePlace();
  // A reader who looks into another window and comes back has not asked anew.
  return useQuery({ ...operationQuery(checkText, { params: { zoneId }, body: { text, asOf } }), placeholderData: keepPreviousData, refetchOnWindowFocus: false });
}

/** A draft with what the ledgers say of it. */
export function CheckedDraft({ text, paths, asOfChoice, onEdit }: CheckedDraftProps) {
  const { zoneName } = usePlace();
  const { data, error, refetch, isPlaceholderData } = useCheck(text);
  const edit = <Button icon={<EditOutlined />} onClick={onEdit}>{checkWords.edit}</Button>;
  const failed = error !== null && !data;
  return (
    <>
      <PageTitle
        title={checkWords.title}
        marks={<>{asOfChoice}{data && <span className="soft">{(data.day.stated ? checkWords.textDay : checkWords.givenDay)(data.day.day)}</span>}</>}
        actions={<>{edit}{data && <CheckTools checked={{ text, zoneName, ...data }} />}</>}
      />
      {failed && <ErrorState error={error} onRetry={() => { void refetch(); }} />}
      {!failed && !data && <Loading label={checkWords.checking} />}
      {data?.figures.length === 0 && <EmptyState title={checkWords.noFigures} hint={checkWords.noFiguresHint} action={edit} />}
      {data && data.figures.length > 0 && <CheckedView checked={{ text, zoneName, ...data }} paths={paths} busy={isPlaceholderData} />}
    </>
  );
}
