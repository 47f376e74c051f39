import fc from "fast-check";
import { expect, test } from "vitest";
import { peopleIn, peopleText } from "./named-people.ts";

test.each([
  ["张三", [{ person: "张三" }]],
  ["张三（经济发展部）、李四", [{ person: "张三", unit: "经济发展部" }, { person: "李四" }]],
  ["张三(经济发展部), 李四；王五", [{ person: "张三", unit: "经济发展部" }, { person: "李四" }, { person: "王五" }]],
  [" 、 ", []],
  ["张三（", [{ person: "张三（" }]],
])("people are read as a ledger names them: %s", (text, people) => {
  expect(peopleIn(text)).toEqual(people);
});

test("who was written down is read back the same", () => {
  const word = fc.string({ unit: fc.constantFrom("张", "李", "王", "部", "a", "1"), minLength: 1, maxLength: 6 });
  const person = fc.record({ person: word, unit: fc.option(word) });
  fc.assert(fc.property(fc.array(person, { maxLength: 5 }), (people) => {
    expect(peopleIn(peopleText(people)).map(({ person: name, unit = null }) => ({ person: name, unit }))).toEqual(people);
  }));
});
