import { expect, test } from "vitest";
import { choiceWords } from "./choice-words.ts";

const id = "01a208cd-2856-7116-94e5-0e7976e74804";
const other = "01a208d5-c65f-705d-b8d4-6c6d7da193d4";

test("a chosen value is told by the words of its choice, in its own field alone", () => {
  const words = choiceWords("已改选");
  words.keep("status", [{ value: "preliminary", label: "初步核算" }]);
  expect(words.textOf("status", "preliminary")).toBe("初步核算");
  expect(words.textOf("note", "preliminary")).toBe("preliminary");
});

test("what was offered once stays known when a search offers others, and an id never offered is told without its digits", () => {
  const words = choiceWords("已改选");
  words.keep("enterpriseId", [{ value: id, label: "甲公司" }]);
  words.keep("enterpriseId", []);
  expect(words.textOf("enterpriseId", id)).toBe("甲公司");
  expect(words.textOf("enterpriseId", other)).toBe("已改选");
});
