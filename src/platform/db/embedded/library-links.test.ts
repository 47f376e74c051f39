import { lstatSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeLibraryLinks } from "./library-links.ts";

let folder: string;
const lib = (name: string) => path.join(folder, "native/lib", name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "guatu-links-"));
  mkdirSync(path.join(folder, "native/lib"), { recursive: true });
  mkdirSync(path.join(folder, "native/bin"));
  writeFileSync(lib("libpq.so.5.18"), "");
});
afterEach(() => { rmSync(folder, { recursive: true }); });

test("links that the package lists are made, and links that are there stay", () => {
  const links = ["libpq.so", "libpq.so.5"].map((name) => ({ source: "native/lib/libpq.so.5.18", target: `native/lib/${name}` }));
  writeFileSync(path.join(folder, "native/pg-symlinks.json"), JSON.stringify(links));
  writeFileSync(lib("libpq.so.5"), "a file of the same name");
  makeLibraryLinks(path.join(folder, "native/bin"));
  makeLibraryLinks(path.join(folder, "native/bin"));
  expect(readlinkSync(lib("libpq.so"))).toBe("libpq.so.5.18");
  expect(lstatSync(lib("libpq.so.5")).isFile()).toBe(true);
});

test("programs that come without such a list, as the system's do, are left alone", () => {
  makeLibraryLinks(path.join(folder, "native/bin"));
  expect(lstatSync(lib("libpq.so"), { throwIfNoEntry: false })).toBeUndefined();
});
