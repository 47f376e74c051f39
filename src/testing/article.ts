import { test } from "vitest";

/** The text that set the project's aims. It stays outside the project: GUATU_ARTICLE names the file. */
export const articlePath: string | undefined = process.env["GUATU_ARTICLE"];

/** A test that reads the article: reported as not run where there is none, the one case in which a test may be left out. */
export const articleTest = test.skipIf(articlePath === undefined);
