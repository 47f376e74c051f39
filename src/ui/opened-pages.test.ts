import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { neighbourOf, readOpenedPages, withClosed, withOpened, withOthersClosed, withRightClosed, type OpenedPage } from "./opened-pages.ts";

const page = (path: string, fixed?: true): OpenedPage => ({ path, href: path, title: path, ...(fixed && { fixed }) });
const pages = [page("/", true), page("/a"), page("/b"), page("/c")];
const paths = (list: readonly OpenedPage[]) => list.map(({ path }) => path).join(" ");

describe("tabs of opened pages", () => {
  test("a page opened twice keeps one tab, with its latest filters and title", () => {
    const after = withOpened(pages, { path: "/a", href: "/a?name=x", title: "甲" });
    expect(after[1]).toEqual({ path: "/a", href: "/a?name=x", title: "甲" });
    expect(after).toHaveLength(4);
  });

  test("the landing page stays fixed when it is visited again", () => {
    expect(withOpened(pages, page("/"))[0]?.fixed).toBe(true);
  });

  test("closing spares the fixed one", () => {
    expect(paths(withClosed(pages, "/b"))).toBe("/ /a /c");
    expect(paths(withClosed(pages, "/"))).toBe("/ /a /b /c");
    expect(paths(withOthersClosed(pages, "/b"))).toBe("/ /b");
    expect(paths(withRightClosed(pages, "/a"))).toBe("/ /a");
  });

  test("after the shown page was closed, its left neighbour is shown", () => {
    expect(neighbourOf(pages, withClosed(pages, "/b"), "/b")?.path).toBe("/a");
    expect(neighbourOf(pages, withOthersClosed(pages, "/a"), "/c")?.path).toBe("/a");
    expect(neighbourOf(pages, withClosed(pages, "/b"), "/c")).toBeUndefined();
  });

  test("however many are opened, the row stays bounded, has no doubles and holds the latest", () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 120 }), (visits) => {
      const after = visits.reduce((list, visit) => withOpened(list, page(`/${String(visit)}`)), withOpened([], page("/", true)));
      expect(after.length).toBeLessThanOrEqual(16);
      expect(new Set(after.map(({ path }) => path)).size).toBe(after.length);
      expect(paths(after).split(" ")).toContain(`/${String(visits.at(-1))}`);
      expect(after[0]?.fixed).toBe(true);
    }));
  });

  test("what the browser kept is read back, and anything else is left out", () => {
    expect(readOpenedPages(JSON.parse(JSON.stringify(pages)))).toEqual(pages);
    expect(readOpenedPages([{ path: 1 }, null, "x"])).toEqual([]);
    expect(readOpenedPages("x")).toBeUndefined();
  });
});
