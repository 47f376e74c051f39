import { isInstant, shanghaiTime } from "../kernel/instant.ts";
import { formatDayChinese } from "../kernel/messages.ts";
import { isPlainDate } from "../kernel/plain-date.ts";

/** An instant (ISO, UTC) as the office clock showed it: `2025-04-14 09:02`. What is no instant is shown as it is. */
export const momentText = (instant: string): string => (isInstant(instant) ? shanghaiTime(instant) : instant);

/** `2025-04-14` as `2025年4月14日`; what is no day is shown as it is. */
export const longDayText = (day: string): string => (isPlainDate(day) ? formatDayChinese(day) : day);

/** A day within a crowded cell: `04-14`, with the year where it is not the year of `asOf`. */
export const shortDayText = (day: string, asOf: string): string => (day.slice(0, 4) === asOf.slice(0, 4) ? day.slice(5) : day.slice(2));
