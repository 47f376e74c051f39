import { noticeMaterialText } from "../../../capabilities/approvals/messages/notice-document.ts";
import { materialFormLabel } from "../../../capabilities/approvals/messages/agent-service.ts";
import { policyStatusLabel } from "../../../capabilities/approvals/messages/tailored-plan.ts";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (of: Fields, key: string): readonly Fields[] => { const list = of[key]; return Array.isArray(list) ? list.filter(isFields) : []; };
const textOf = (of: Fields, key: string): string | undefined => { const text = of[key]; return typeof text === "string" && text !== "" ? text : typeof text === "number" ? String(text) : undefined; };
const wordOf = (words: Readonly<Record<string, string>>, code: string | undefined): string | undefined => (code !== undefined && Object.hasOwn(words, code) ? words[code] : code);

/** `title：a、b`, nothing where there is none. */
const part = (title: string, texts: readonly (string | undefined)[]): string[] => {
  const told = texts.filter((text) => text !== undefined && text !== "");
  return told.length === 0 ? [] : [`${title}：${told.join("、")}`];
};

const asked = (material: Fields): string => `${textOf(material, "name") ?? ""}（${wordOf(materialFormLabel, textOf(material, "form")) ?? ""}${textOf(material, "copies") ?? ""}份）`;

/** Each material of a notice once, with whether it was at hand and since when. */
function noticeText(content: Fields): string {
  const items = listOf(content, "items");
  const materials = items.flatMap((item) => listOf(item, "materials")).map((material) => `${textOf(material, "name") ?? ""}（${noticeMaterialText(textOf(material, "state"), textOf(material, "on"))}）`);
  return [
    ...part("事项", items.map((item) => textOf(item, "name"))), ...part("材料", [...new Set(materials)]),
    ...part("办理地点", [textOf(content, "place")]), ...part("其他告知事项", [textOf(content, "note")]),
  ].join("；");
}

function stepText(step: Fields): string {
  const due = textOf(step, "dueOn");
  const parts = [due === undefined ? undefined : `${due} 前`, textOf(step, "organ"), textOf(step, "person")].filter((one) => one !== undefined);
  return `${textOf(step, "name") ?? ""}${parts.length === 0 ? "" : `（${parts.join("，")}）`}`;
}

function planText(content: Fields): string {
  return [
    ...part("现状", [textOf(content, "state")]), ...part("诉求", [textOf(content, "requests")]), ...part("路径", listOf(content, "path").map(stepText)),
    ...part("政策", listOf(content, "policies").map((policy) => `${textOf(policy, "name") ?? ""}（${wordOf(policyStatusLabel, textOf(policy, "status")) ?? ""}）`)),
    ...part("承诺", [textOf(content, "commitment")]),
  ].join("；");
}

const wholes: Readonly<Record<string, (content: Fields) => string>> = { "one_time_notice.content": noticeText, "tailored_plan.content": planText };
const lists: Readonly<Record<string, (line: Fields) => string>> = { "item_material_edit.materials": asked };

/** A column that holds a document or a list of lines, in words; undefined where it holds none that is known. An older document may lack what a newer one has. */
export function contentText(table: string, field: string, value: unknown): string | undefined {
  const column = `${table}.${field}`;
  if (Array.isArray(value)) return Object.hasOwn(lists, column) ? value.filter(isFields).map((line) => lists[column]?.(line) ?? "").join("、") : undefined;
  return isFields(value) && Object.hasOwn(wholes, column) ? wholes[column]?.(value) : undefined;
}
