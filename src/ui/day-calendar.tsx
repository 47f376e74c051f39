import { Calendar } from "antd";
import dayjs from "dayjs";

export interface DayCalendarProps {
  /** `YYYY-MM-DD`; the month that is open at first. */
  readonly day: string;
  readonly min?: string;
  readonly max?: string;
  readonly onChosen: (day: string) => void;
}

/** One month of days to choose from; fetched only when it is opened. */
export function DayCalendar({ day, min, max, onChosen }: DayCalendarProps) {
  const outside = (one: string) => (min !== undefined && one < min) || (max !== undefined && one > max);
  return (
    <div className="day-calendar">
      <Calendar
        fullscreen={false}
        defaultValue={dayjs(day)}
        disabledDate={(date) => outside(date.format("YYYY-MM-DD"))}
        onSelect={(date, { source }) => {
          if (source === "date") onChosen(date.format("YYYY-MM-DD"));
        }}
      />
    </div>
  );
}
