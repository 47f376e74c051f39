import { expect, test } from "vitest";
import { projectFiles, readText } from "../../../scripts/tree.mjs";

/** Written with classes of one letter, so that this file does not name what it looks for. */
const foreign = [
  { what: "a package registry's host", pattern: /\bregistry\.[a-z0-9-]+\.[a-z]{2,}|\bnpm[m]irror\b|\b[j]frog\b|\b[a]rtifactory\b|\b[v]erdaccio\b|\b[d]eb\.debian\.org|\b[p]ypi\.org/ },
  { what: "an absolute path of a workplace", pattern: /(^|[\s"'`(=:,])\/([w]ork|tmp\/[b]rief)\//m },
  { what: "a folder outside the project", pattern: /\.\.\/[s]hared\b/ },
];
const picture = /\.(png|jpe?g|ico|woff2?|ttf|otf|pdf|docx|xlsx|gz)$/;

const namesOf = (text: string) => foreign.filter(({ pattern }) => pattern.test(text)).map(({ what }) => what);

test("no file names a package registry's host, a path of the workplace or a folder outside the project", () => {
  const found = projectFiles().filter((file) => !picture.test(file)).flatMap((file) =>
    namesOf(readText(file)).filter((what) => !(file === ".ci/run" && what === "a folder outside the project")).map((what) => `${file} names ${what}`));
  expect(found).toEqual([]);
});

/** Addresses on other machines; the names of XML's vocabularies are no addresses. */
const hostsIn = (text: string) => [...text.matchAll(/\b(?:https?|wss?):\/\/([a-z0-9][a-z0-9.-]*)/gi)].map(([, host = ""]) => host).filter((host) => host !== "www.w3.org");

test("the product's code names no host: its pages and its server ask no other machine for anything", () => {
  const product = projectFiles().filter((file) => /^(src|bin|migrations)\/|^index\.html$/.test(file) && !/\.test\.tsx?$|^src\/testing\//.test(file));
  expect(product.filter((file) => !picture.test(file)).flatMap((file) => hostsIn(readText(file)).map((host) => `${file} names ${host}`))).toEqual([]);
  expect(hostsIn("see https://example.org/a and ws://x:1, not http://www.w3.org/2000/svg, nor `${scheme}://${host}`")).toEqual(["example.org", "x"]);
});

test("each is recognised where it stands", () => {
  const path = ["", "work", "main", "src"].join("/");
  expect(namesOf(`see ${path}`)).toEqual(["an absolute path of a workplace"]);
  expect(namesOf(["https://registry", "npmjs", "org/antd"].join("."))).toEqual(["a package registry's host"]);
  expect(namesOf(["..", "shared", "seed"].join("/"))).toEqual(["a folder outside the project"]);
  expect(namesOf("src/work/main.ts, docs/shared.md, /api/docs")).toEqual([]);
});
