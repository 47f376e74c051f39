import type { IntakeRefusal } from "../rules/intake.ts";
import type { Voided } from "../contract/void-paper.ts";
import type { MaterialState, NoticeKind } from "../contract/notice.ts";

export const noticeKindLabel = { notice: "一次性告知书", correction: "补正材料一次性告知书" } as const satisfies Record<NoticeKind, string>;

export const materialStateLabel = { received: "已收", onFile: "本区已有，不需提供", missing: "还差" } as const satisfies Record<MaterialState, string>;

interface Numbered { readonly year: number; readonly number: number }
export const noticeNumber = (kind: NoticeKind, { year, number }: Numbered): string => `${kind === "correction" ? "补正" : ""}告知〔${String(year)}〕${String(number)}号`;
export const intakeNumber = ({ year, number }: Numbered): string => `窗口收件〔${String(year)}〕${String(number)}号`;
export const decidedHere = (item: string): string => `${item}已办结，由窗口内部核验`;
/** Why an organ asks for a correction, in the words of the notice. */
export const correctionReason = (missing: readonly string[]): string => `缺少：${missing.join("、")}`.slice(0, 500);

export const intakeTitle = {
  caseUnderWay: "有事项已在办理或者已经办结，不能重复收件",
  itemTwice: "同一事项列了两次",
  materialTwice: "同一材料列了两次",
  materialOfOtherItem: "材料所属的事项不在所选事项之内",
  noticeNotFound: "没有找到该告知书，或不在您的职责范围内",
  materialNotFound: "没有找到该材料",
  correctionOfNoCase: "补正告知须针对已申报或者已受理的事项，有事项尚未申报",
  nothingMissing: "所选事项没有缺少的材料，不需要告知补正",
  intakeNotFound: "没有找到该窗口收件，或不在您的职责范围内",
  alreadyVoid: "已经作废",
  laterStepsStand: "有事项在此之后已登记新的环节，不能作废",
  materialTaken: "有材料已被他人登记收到，请刷新后重新收件",
} as const satisfies Record<IntakeRefusal, string>;

/** Which cases go on from what was to be declared void. */
export const laterStepsDetail = (names: readonly string[]): string => `${names.join("、")}：请先核对并撤销其后的环节，再作废`;

/** What a void paper says of itself. */
export const voidMark = "已作废";
export const voidedText = ({ on, by, reason }: Voided): string => `${voidMark}：${on}${by === null ? "" : `，${by}`}，${reason}`;

/** Which items a refused intake is about. */
export const underWayDetail = (names: readonly string[]): string => names.join("、");
export const barredDetail = (items: readonly { readonly name: string; readonly missing: readonly { readonly name: string }[] }[]): string =>
  items.map(({ name, missing }) => `${name}：须先办结${missing.map((one) => one.name).join("、")}`).join("；");
