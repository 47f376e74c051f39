import type { WindowEnquiry } from "../contract/window-enquiry.ts";

/** `9:05`, `0905` and `9：05` as `09:05`; undefined where it is no time of day. */
export function writtenTime(text: string): string | undefined {
  const [, hours = "", minutes = ""] = /^(\d{1,2})[:：]?(\d{2})$/.exec(text.trim()) ?? [];
  return hours !== "" && Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, "0")}:${minutes}` : undefined;
}

export const enquiryMoment = ({ enquiredOn, enquiredTime }: Pick<WindowEnquiry, "enquiredOn" | "enquiredTime">): string => (enquiredTime === null ? enquiredOn : `${enquiredOn} ${enquiredTime}`);
