/** What a document says about files, read from its markdown. */

const withoutFences = (markdown: string) => markdown.replaceAll(/^(```|~~~)[\s\S]*?^\1[^\n]*$/gm, "");

/** Targets of links and pictures that lead into the project, with their fragment. */
export function relativeLinks(markdown: string): string[] {
  const prose = withoutFences(markdown).replaceAll(/`[^`\n]*`/g, "");
  const inline = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)];
  const reference = [...prose.matchAll(/^\[[^\]]+\]:\s*<?(\S+?)>?(?:\s|$)/gm)];
  return [...inline, ...reference].map(([, target = ""]) => target).filter((target) => !/^[a-z][a-z0-9+.-]*:/i.test(target));
}

/** The anchors of a document's headings, as the usual viewers make them. */
export function anchorsOf(markdown: string): string[] {
  return [...withoutFences(markdown).matchAll(/^#{1,6}\s+(.*?)\s*#*$/gm)].map(([, heading = ""]) =>
    heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, "").replaceAll(/\s/g, "-"));
}

const fileEnding = /\.(ts|tsx|mjs|cjs|js|json|md|sql|ya?ml|css|html|txt)$/;

/** Files and folders that a document names in `code`: with an ending of ours, or beginning at a folder of the project. */
export function namedPaths(markdown: string, folders: readonly string[]): string[] {
  const spans = [...withoutFences(markdown).matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span.trim());
  return spans.filter((span) => /^[\w.*-][\w.*/-]*$/.test(span) && (fileEnding.test(span) || folders.some((folder) => span.startsWith(`${folder}/`))));
}

/** Whether a named path, in which `*` stands for any name, is a file or folder of the project; it may be given from any folder down. */
export function leadsToFile(path: string, files: readonly string[]): boolean {
  const pattern = path.replace(/\/$/, "").replaceAll(/[.+?^$()|[\]{}\\]/g, "\\$&").replaceAll(/\*+/g, "[^/]+");
  const shape = new RegExp(`(^|/)${pattern}(/|$)`);
  return files.some((file) => shape.test(file));
}
