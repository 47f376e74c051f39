import { useQueries } from "@tanstack/react-query";
import { Button, Checkbox } from "antd";
import { useState } from "react";
import { AsOf } from "../../../ui/as-of.tsx";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import "./enterprise-timeline.css";
import { mergedEvents, type ToldEvent } from "./merged-events.ts";
import type { TimelineSource } from "./timeline-source.ts";

/** Events asked of each source at first; 显示更早 asks for as many more, up to what one question answers. */
const step = 50;
const mostOfAll = 200;

function Event({ event: { on, kind, title, detail, to, example } }: { readonly event: ToldEvent }) {
  return (
    <li>
      <time dateTime={on}>{on}</time>
      <span className="event-kind">{kind}</span>
      <div className="event-what">
        {to === undefined ? title : <PageLink to={to}>{title}</PageLink>}{example === true && <> <ExampleMark /></>}
        {detail !== undefined && <p className="soft">{detail}</p>}
      </div>
    </li>
  );
}

interface Props {
  readonly enterpriseId: string;
  readonly sources: readonly TimelineSource[];
  readonly permissions: ReadonlySet<string>;
}

/** Everything known of an enterprise on one line of time, the latest first, from every ledger that the reader may see. */
export function EnterpriseTimeline({ enterpriseId, sources, permissions }: Props) {
  const { zoneId, asOf } = usePlace();
  const [most, setMost] = useState(step);
  const [left, setLeft] = useState<readonly string[]>([]);
  const permitted = sources.filter(({ permission }) => permissions.has(permission));
  const asked = useQueries({
    queries: permitted.map(({ key, load }) => ({
      // Named like an operation, so that a live update of its kinds makes it ask anew.
      queryKey: [key, { timeline: true, zoneId, enterpriseId, asOf, most }],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => load({ zoneId, enterpriseId, asOf, most, signal }),
      placeholderData: (before: Awaited<ReturnType<TimelineSource["load"]>> | undefined) => before,
    })),
  });
  const failed = asked.find(({ error, data }) => error !== null && data === undefined);
  if (failed) return <ErrorState error={failed.error} onRetry={() => { void failed.refetch(); }} />;
  if (asked.some(({ data }) => data === undefined)) return <Loading />;
  const told = permitted.map(({ key, title }, at) => ({ key, title, events: asked[at]?.data?.events ?? [], total: asked[at]?.data?.total ?? 0 }));
  const { events, more } = mergedEvents(told.filter(({ key }) => !left.includes(key)));
  const known = told.filter(({ total }) => total > 0);
  if (known.length === 0) return <EmptyState title="截至该日没有可显示的记录" />;
  return (
    <section className="event-line">
      <div className="event-bar no-print">
        <Checkbox.Group
          aria-label="显示哪些台账" value={known.map(({ key }) => key).filter((key) => !left.includes(key))}
          options={known.map(({ key, title, total }) => ({ value: key, label: `${title} ${String(total)}` }))}
          onChange={(chosen) => { setLeft(known.map(({ key }) => key).filter((key) => !chosen.includes(key))); }}
        />
        <AsOf day={asOf} />
      </div>
      {events.length === 0 && left.length > 0 && <p className="soft">没有勾选台账，请在上方勾选要看的内容。</p>}
      <ol className="events" aria-label="时间线">{events.map((event) => <Event key={`${event.source}/${event.id}`} event={event} />)}</ol>
      {more && most >= mostOfAll && <p className="soft">更早的记录请到各台账按企业查询。</p>}
      {more && most < mostOfAll && <Button className="no-print" block type="dashed" loading={asked.some(({ isFetching }) => isFetching)} onClick={() => { setMost(most + step); }}>显示更早的记录</Button>}
    </section>
  );
}
