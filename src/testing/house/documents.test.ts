import { dirname, join } from "node:path/posix";
import { describe, expect, test } from "vitest";
import { projectFiles, readText } from "../../../scripts/tree.mjs";
import { anchorsOf, leadsToFile, namedPaths, relativeLinks } from "./document-text.ts";

const files = projectFiles();
const documents = files.filter((file) => file.endsWith(".md"));
const folders = [...new Set(files.filter((file) => file.includes("/")).map((file) => file.slice(0, file.indexOf("/"))))];
const exists = (path: string) => path === "." || files.some((file) => file === path || file.startsWith(`${path.replace(/\/$/, "")}/`));

function brokenLinks(document: string): string[] {
  return relativeLinks(readText(document)).filter((target) => {
    const [path = "", anchor] = decodeURIComponent(target).split("#");
    const file = path === "" ? document : join(dirname(document), path);
    return !exists(file) || (anchor !== undefined && file.endsWith(".md") && !anchorsOf(readText(file)).includes(anchor));
  });
}

test.each(["README.md", "README.en.md", "ARCHITECTURE.md", "GLOSSARY.md", "CONTRIBUTING.md"])("%s exists", (document) => {
  expect(documents).toContain(document);
});

test("each relative link in a document leads to a file of the project, and to a heading where it names one", () => {
  expect(documents.flatMap((document) => brokenLinks(document).map((target) => `${document}: ${target}`))).toEqual([]);
});

test("each file that ARCHITECTURE.md, the READMEs and CONTRIBUTING.md name exists", () => {
  const current = documents.filter((document) => /^(ARCHITECTURE|README(\.en)?|CONTRIBUTING)\.md$/.test(document));
  const missing = current.flatMap((document) =>
    namedPaths(readText(document), folders).filter((path) => !leadsToFile(path, files)).map((path) => `${document}: ${path}`));
  expect(missing).toEqual([]);
});

describe("reading a document", () => {
  test("links are taken from prose, not from code, and not those that leave the project", () => {
    const markdown = "[a](docs/a.md) ![b](b.png \"title\") [c](https://example.org) `[d](d.md)`\n```\n[e](e.md)\n```\n[f]: f.md\n[g](#三-表)";
    expect(relativeLinks(markdown)).toEqual(["docs/a.md", "b.png", "#三-表", "f.md"]);
  });

  test("headings give their anchors", () => {
    expect(anchorsOf("# The house\n## 三、 表 (tables)\n")).toEqual(["the-house", "三-表-tables"]);
  });

  test("paths are told from other code, may hold *, and may be given from any folder down", () => {
    const named = namedPaths("`src/a/rules.ts` `npm start` `/api/docs` `rules.ts` `read()` `src/*/store.ts` `src/gone` `a/b`", ["src"]);
    expect(named).toEqual(["src/a/rules.ts", "rules.ts", "src/*/store.ts", "src/gone"]);
    expect(named.filter((path) => leadsToFile(path, ["src/a/rules.ts", "src/a/store.ts"]))).toEqual(["src/a/rules.ts", "rules.ts", "src/*/store.ts"]);
  });
});
