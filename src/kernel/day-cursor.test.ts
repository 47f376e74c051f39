import { expect, test } from "vitest";
import { printDayCursor, readDayCursor } from "./day-cursor.ts";

test("a cursor is read as it was printed, and anything else is none", () => {
  const cursor = { day: "2025-04-14", id: "0196316f-7d4e-7a3c-8f1e-0123456789ab" };
  expect(readDayCursor(printDayCursor(cursor))).toEqual(cursor);
  for (const wrong of ["", "x", cursor.day, `${cursor.day}_`, `2025-02-30_${cursor.id}`, `${cursor.day}_'x`, `${printDayCursor(cursor)}_1`]) expect(readDayCursor(wrong)).toBeUndefined();
});
