import { Button } from "antd";
import { recordWords } from "./messages.ts";
import { momentText } from "./moment-text.ts";
import "./record.css";
import { EmptyState } from "./states.tsx";

interface TimelineChange {
  readonly field: string;
  /** As a person reads it; null where there was or is nothing, absent where the record itself was or is not there. */
  readonly before?: string | null;
  readonly after?: string | null;
}

export interface TimelineEntry {
  readonly id: string;
  /** An instant, ISO in UTC. */
  readonly at: string;
  readonly person: string;
  readonly department?: string;
  /** What was done, in words. */
  readonly action: string;
  readonly changes?: readonly TimelineChange[];
  readonly reason?: string;
}

export interface TimelineProps {
  /** The latest first. */
  readonly entries: readonly TimelineEntry[];
  /** Present where there are earlier ones. */
  readonly onMore?: () => void;
  readonly pending?: boolean;
}

const Blank = () => <span className="soft">{recordWords.blank}</span>;

function Changes({ changes }: { readonly changes: readonly TimelineChange[] }) {
  return (
    <ul className="timeline-changes">
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          <span className="soft">{field}：</span>
          {before === null ? <Blank /> : before !== undefined && <del>{before}</del>}
          {before !== undefined && after !== undefined && <span className="timeline-arrow" aria-label={recordWords.to}>→</span>}
          {after === null ? <Blank /> : after !== undefined && <ins>{after}</ins>}
        </li>
      ))}
    </ul>
  );
}

/** 操作记录: who did what when, what it was before, and why. */
export function Timeline({ entries, onMore, pending = false }: TimelineProps) {
  if (entries.length === 0) return <EmptyState title={recordWords.noHistory} />;
  return (
    <>
      <ol className="timeline">
        {entries.map(({ id, at, person, department, action, changes = [], reason }) => (
          <li key={id}>
            <div className="timeline-head">
              <time dateTime={at}>{momentText(at)}</time>
              <b>{person}</b>
              {department !== undefined && <span className="soft">{department}</span>}
              <span>{action}</span>
            </div>
            {changes.length > 0 && <Changes changes={changes} />}
            {reason !== undefined && <p className="timeline-reason"><span className="soft">{recordWords.reason}</span>{reason}</p>}
          </li>
        ))}
      </ol>
      {onMore && <Button block type="dashed" loading={pending} onClick={onMore}>{recordWords.more}</Button>}
    </>
  );
}
