import { expect, test } from "vitest";
import { codeKey } from "./value-labels.ts";
import { valueText } from "./value-text.ts";

const names = new Map([[codeKey("item", "eiaForm"), "环评报告表"]]);
const materials = [{ name: "营业执照", form: "copy", copies: 1, state: "received", on: "2025-04-11", source: "窗口收件〔2025〕1号" }, { name: "节能报告", form: "original", copies: 3, state: "missing", on: null, source: null }];

test("a notice is told by its items, its materials with whether they were at hand and since when, and where to go", () => {
  const content = { projectName: "P", enterpriseName: null, items: [{ item: "eiaForm", name: "环评报告表", materials }, { item: "energyReview", name: "节能审查", materials: materials.slice(0, 1) }], place: "政务大厅", note: null };
  expect(valueText("one_time_notice", "content", content, names)).toBe("事项：环评报告表、节能审查；材料：营业执照（已收，2025-04-11）、节能报告（还差）；办理地点：政务大厅");
});

test("a tailored plan is told by its steps with their days and who answers for them, its policies and its promise", () => {
  const content = { state: "在建。", requests: "无。", path: [{ name: "施工许可", dueOn: "2025-05-01", organ: "住建局", person: "张三" }, { name: "报装" }], policies: [{ name: "奖补", gives: "x", status: "applied" }] };
  expect(valueText("tailored_plan", "content", content, names)).toBe("现状：在建。；诉求：无。；路径：施工许可（2025-05-01 前，住建局，张三）、报装；政策：奖补（已申报）");
});

test("lists of codes and of materials are told one by one", () => {
  expect(valueText("window_enquiry", "items", ["eiaForm", "gone"], names)).toBe("环评报告表、gone");
  expect(valueText("window_intake", "submitted", ["eiaForm"], names)).toBe("环评报告表");
  expect(valueText("window_intake", "submitted", [], names)).toBe(null);
  expect(valueText("item_material_edit", "materials", materials, names)).toBe("营业执照（复印件1份）、节能报告（原件3份）");
});

test("a document of another shape is told as it is kept, and loses nothing", () => {
  expect(valueText("one_time_notice", "content", { items: "?" }, names)).toBe('{"items":"?"}');
  expect(valueText("zone_lamp_rules", "rules", { a: 1 }, names)).toBe('{"a":1}');
});
