import { LONGEST_TEXT } from "../contract/reading.ts";
import type { FileKind, TextRefusal } from "../rules/text-file.ts";

const instead = "请打开后另存为“纯文本（*.txt）”，或复制全文粘贴";

const kindTitle = {
  office: `这是 Word、WPS 等办公文档（或压缩包），不是纯文本。${instead}`,
  oldOffice: `这是 Word、WPS 等办公文档（旧格式），不是纯文本。${instead}`,
  pdf: "这是 PDF 文件，不是纯文本。请打开后复制全文粘贴",
  richText: `这是 RTF 文档，不是纯文本。${instead}`,
  binary: "文件不是纯文本（可能是图片、程序或其他二进制文件）",
  undecodable: "文件不是纯文本，或文字编码无法识别。请另存为 UTF-8 或 GB18030（ANSI）编码的纯文本",
  control: "含有无法显示的控制字符",
} as const satisfies Record<FileKind, string>;

const codePointName = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;

/** Why a file or a pasted text is not read, and what to do instead. */
export function textRefusalTitle(refusal: TextRefusal): string {
  if (refusal.code === "emptyText") return "没有文字，请粘贴文稿或选择有内容的文本文件";
  if (refusal.code === "textTooLong") return `文稿过长：一次最多 ${String(LONGEST_TEXT / 10_000)} 万字，请分段处理`;
  const { kind, place } = refusal;
  return place === undefined ? kindTitle[kind] : `第 ${String(place.line)} 行第 ${String(place.column)} 个字${kindTitle[kind]}（${codePointName(place.codePoint)}）`;
}

/** What keeps a named file from being read at the command line. */
export const fileTitle = {
  fileNotFound: (file: string) => `没有这个文件：${file}`,
  notAFile: (file: string) => `不是文件，无法读取：${file}`,
  fileUnreadable: (file: string) => `没有读取此文件的权限，或文件无法读取：${file}`,
} as const;
