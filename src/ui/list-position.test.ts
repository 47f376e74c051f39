import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstPage, nextPage, previousPage, readPosition, withVisited, writePosition, type ListPosition } from "./list-position.ts";

describe("paging by cursor", () => {
  test("going forward n pages and back n pages visits the same pages", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), fc.constantFrom(10, 20, 50, 100), (pages, size) => {
      const forward: ListPosition[] = [firstPage(size)];
      for (let page = 1; page <= pages; page += 1) forward.push(nextPage(forward.at(-1) ?? firstPage(size), size, `c${String(page)}`));
      const trail = forward.reduce<readonly ListPosition[]>(withVisited, []);
      const back = forward.slice(1).reduceRight<ListPosition[]>((way, at) => [...way, previousPage(trail, at)], []);
      expect(back.reverse()).toEqual(forward.slice(0, -1));
    }));
  });

  test("from a shared address the way back leads to the first page", () => {
    expect(previousPage([], { cursor: "x", before: 40, size: 20 })).toEqual(firstPage(20));
  });

  test("another page size forgets the way", () => {
    const trail = withVisited(withVisited([], firstPage(20)), nextPage(firstPage(20), 20, "a"));
    expect(withVisited(trail, firstPage(50))).toEqual([firstPage(50)]);
  });

  test("the address holds the position and gives it back", () => {
    const at = { cursor: "abc", before: 40, size: 50 };
    expect(readPosition(writePosition(at))).toEqual(at);
    expect(readPosition(writePosition(firstPage(20)))).toEqual(firstPage(20));
  });

  test("a page size or a place that nobody offers is not believed", () => {
    expect(readPosition({ limit: "100000", cursor: "c", before: "-3" })).toEqual({ cursor: "c", before: 0, size: 20 });
  });
});
