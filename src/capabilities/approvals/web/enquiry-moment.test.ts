import { expect, test } from "vitest";
import { enquiryMoment, writtenTime } from "./enquiry-moment.ts";

test.each([["9:05", "09:05"], ["0905", "09:05"], ["905", "09:05"], ["14：30", "14:30"], [" 00:00 ", "00:00"], ["24:00", undefined], ["9:60", undefined], ["9", undefined], ["上午", undefined]] as const)("%s is written as the time %s", (text, time) => {
  expect(writtenTime(text)).toBe(time);
});

test("an enquiry that knows its time tells it after the day", () => {
  expect(enquiryMoment({ enquiredOn: "2025-03-03", enquiredTime: "09:05" })).toBe("2025-03-03 09:05");
  expect(enquiryMoment({ enquiredOn: "2025-03-03", enquiredTime: null })).toBe("2025-03-03");
});
