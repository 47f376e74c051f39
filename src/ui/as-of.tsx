import { CalendarOutlined } from "@ant-design/icons";
import { Popover } from "antd";
import { lazy, Suspense, useState } from "react";
import "./marks.css";
import { dayWords } from "./messages.ts";
import { Loading } from "./states.tsx";

const DayCalendar = lazy(async () => ({ default: (await import("./day-calendar.tsx")).DayCalendar }));

export interface AsOfProps {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Why it is this day, such as the demo's standing clock. */
  readonly note?: string;
  /** A word before it, such as that the clock is a demo's. */
  readonly mark?: string;
  /** Where the reader may look at another day. */
  readonly onChange?: (day: string) => void;
  /** The last day that may be chosen: the zone's clock. */
  readonly max?: string;
}

/** 截至日期: facts up to this day count on the page. */
export function AsOf({ day, note, mark, onChange, max }: AsOfProps) {
  const [open, setOpen] = useState(false);
  const words = <><span className="as-of-word">{mark !== undefined && `${mark} `}{dayWords.asOf}</span><time dateTime={day}>{day}</time></>;
  if (!onChange) return <span className="as-of" title={note ?? dayWords.asOfLabel}>{words}</span>;
  const choose = (next: string) => {
    setOpen(false);
    onChange(next);
  };
  const content = (
    <Suspense fallback={<Loading />}>
      {note !== undefined && <p className="soft as-of-note">{note}</p>}
      <DayCalendar day={day} onChosen={choose} {...(max !== undefined && { max })} />
    </Suspense>
  );
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" placement="bottomRight" title={dayWords.asOfLabel} content={content} destroyOnHidden>
      <button type="button" className="as-of as-of-button" aria-label={`${mark === undefined ? "" : `${mark} `}${dayWords.asOfLabel} ${day}`} aria-haspopup="dialog" aria-expanded={open}>
        {words}
        <CalendarOutlined />
      </button>
    </Popover>
  );
}
