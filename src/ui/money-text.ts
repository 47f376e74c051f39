/** What was pasted or typed as an amount, made plain; or why it cannot be taken. */
export type MoneyText =
  | { readonly text: string }
  | { readonly fault: "manyCells" | "scientific" | "wrongUnit" | "notNumber" };

const halfWidth = (text: string) => text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** Groups of three alone: in `12,34` the comma may be a decimal sign, so it is not dropped. */
const grouped = /^[-+]?\d{1,3}([,\s])\d{3}(\1\d{3})*(\.\d*)?$/;

/**
 * One amount in 万元 as spreadsheets put it on the clipboard: `1,234.50`, `￥1,234.5 `, `１２３４`, `(1,234.5)`, `1234万元`.
 * Nothing is converted or guessed: another unit, several cells and `1.1E+7` (which has lost digits) are refused.
 */
export function moneyText(raw: string): MoneyText {
  const trimmed = raw.replace(/^[\s\uFEFF"']+|[\s"']+$/g, "");
  if (/[\t\r\n]/.test(trimmed)) return { fault: "manyCells" };
  const signs = halfWidth(trimmed).replace(/^[￥¥]\s*/, "").replace(/\s*万元?$/, "").replace(/^\(\s*(.+?)\s*\)$/, "-$1");
  if (signs === "") return { text: "" };
  const plain = grouped.test(signs) ? signs.replace(/[,\s]/g, "") : signs;
  if (/^[-+]?[\d.]+e[-+]?\d+$/i.test(plain)) return { fault: "scientific" };
  if (/^[-+]?[\d.]+(亿元?|千元|元|万美元|美元)$/.test(plain)) return { fault: "wrongUnit" };
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain)) return { fault: "notNumber" };
  const [whole = "", decimals = ""] = plain.replace(/^[-+]/, "").split(".");
  const sign = plain.startsWith("-") ? "-" : "";
  const short = decimals.replace(/0+$/, "");
  return { text: `${sign}${whole.replace(/^0+(?=\d)/, "") || "0"}${short === "" ? "" : `.${short}`}` };
}
