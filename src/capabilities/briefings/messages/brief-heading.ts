const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;
const TEN = 10;

/** `一`, `十`, `十二`, `二十一`: the number of a section. */
function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / TEN), number % TEN];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : (digits[tens] ?? "")}十`;
  return `${ten}${digits[ones] ?? ""}`;
}

/** `一、三个一批`: sections are numbered from one, as official documents number them. */
export const numberedTitle = (place: number, title: string): string => `${chineseNumber(place + 1)}、${title}`;
