import type { Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { phone } from "../src/testing/browser.ts";
import { gbkBytes } from "../src/testing/gbk.ts";
import { button, workbench } from "./journey.ts";
import { openStage } from "./stage.ts";

// 承诺：「把文稿粘贴或拖进来，逐个数与台账核对；点一下看到定义、台账数值和记录，一秒之内；更正清单可以复制、打印」。
const stage = openStage();

const draft = [
  "祁县经济开发区一季度工作简报",
  "截至目前，祁县经济开发区今年12个重点项目已办结各类事项36件，2个项目已开工建设，预计一季度末30%的项目具备开工条件。",
  "目前，和顺经济技术开发区共有“四上”企业34家。",
  "2025年4月14日",
].join("\n");

const box = (page: Page) => page.getByRole("textbox", { name: "文稿" });
const mark = (page: Page, text: string) => page.getByRole("button", { name: new RegExp(`^${text} `) });
const panel = (page: Page) => page.getByRole("complementary");
const count = (page: Page, word: string) => page.getByRole("group", { name: "核对结果" }).getByRole("button", { name: word });
const open = async (page: Page) => {
  await page.goto(stage.address("check?zone=jinzhong"));
  await box(page).waitFor();
};
/** Fills the box and has it checked. */
async function check(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await box(page).press("Control+Enter");
}

/** Drops a file anywhere on the page, as a hand does. */
async function drop(page: Page, name: string, bytes: Uint8Array | { readonly size: number }): Promise<void> {
  const given = "size" in bytes ? { size: bytes.size, bytes: [] } : { size: 0, bytes: [...bytes] };
  const dropped = await page.evaluateHandle(({ file, content, size }) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([size > 0 ? new Uint8Array(size).fill(0x61) : Uint8Array.from(content)], file));
    return transfer;
  }, { file: name, content: given.bytes, size: given.size });
  await page.dispatchEvent("main", "dragover", { dataTransfer: dropped });
  await page.getByText("松开鼠标，读入文本文件").waitFor();
  await page.dispatchEvent("main", "drop", { dataTransfer: dropped });
}

describe("a coordinator checks a draft at a desk", () => {
  let page: Page;
  beforeAll(async () => { page = await stage.enter({ account: "shiji" }); });

  test("the page says what to do, is reached from the menu, and asks for a text before it checks", async () => {
    await workbench(page).waitFor();
    await page.getByRole("navigation", { name: "功能菜单" }).getByRole("link", { name: "文稿核对" }).click();
    await page.getByText("把文稿全文粘贴到下面的框内").waitFor();
    await button(page, "核对").click();
    await page.getByRole("alert").filter({ hasText: "没有文字" }).waitFor();
  });

  test("a pasted text comes back with each figure marked by a word, and its own fault of arithmetic told", async () => {
    await open(page);
    await check(page, draft);
    for (const [text, verdict] of [["36件", "不一致"], ["2个", "一致"], ["34家", "一致"], ["30%", "不一致·有疑问"]] as const) {
      await page.getByRole("button", { name: `${text} ${verdict}`, exact: true }).waitFor();
    }
    const findings = page.getByRole("region", { name: "文稿自身的问题" });
    await findings.getByText("12个的30%是3.6个，不是整数：3/12为25%，4/12为33.3%").waitFor();
    await findings.getByText(/预计的时间“一季度末”已过/).waitFor();
  });

  test("one click on the wrong number shows the recorded one, its definition and its rows", async () => {
    await mark(page, "36件").click();
    await panel(page).getByText("共 38 条，已列 10 条").waitFor();
    await panel(page).getByRole("list", { name: "依据记录" }).getByRole("link").first().waitFor();
    for (const words of ["与台账不一致，请核实更正", "截至2025年4月14日", "祁县经济开发区"]) await panel(page).getByText(words).first().waitFor();
    expect(await panel(page).locator(".check-comparison dd").allInnerTexts()).toEqual([expect.stringMatching(/^36件/), expect.stringMatching(/^38件/)]);
    await panel(page).getByRole("button", { name: "更多记录" }).click();
    await panel(page).getByText("共 38 条，已列 20 条").waitFor();
  });

  test("a row leads to its record, and the way back to the same figure of the same text", async () => {
    await panel(page).getByRole("list", { name: "依据记录" }).getByRole("link").first().click();
    await page.waitForURL(/\/cases\//);
    await page.goBack();
    await panel(page).getByText("共 38 条").waitFor();
    await panel(page).getByRole("link", { name: "查看此数据" }).click();
    await page.waitForURL(/\/figures\/approvals\.decidedItems\?.*zone=qixian/);
    await page.locator(".figure-big strong").getByText("38", { exact: true }).waitFor();
    await page.goBack();
    await mark(page, "36件").waitFor();
  });

  test("a count leaves only its figures marked, and a fault of the text leads to its figure", async () => {
    await count(page, "不一致").click();
    expect(await page.locator(".stated:not(.stated-aside)").allInnerTexts()).toEqual(["36件", "30%"]);
    await count(page, "全部").click();
    await page.getByRole("button", { name: /预计的时间“一季度末”已过/ }).click();
    await expect.poll(() => page.locator(".stated-chosen").innerText()).toBe("一季度末");
  });

  test("the keys go from figure to figure, open one and close it again", async () => {
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "hidden" });
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("Home");
    const first = await focused();
    await page.keyboard.press("ArrowRight");
    expect(await focused()).not.toBe(first);
    await page.keyboard.press("Tab");
    const reached = await focused();
    await page.keyboard.press("Enter");
    await panel(page).waitFor();
    expect(await panel(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "hidden" });
    expect(await focused()).toBe(reached);
  });

  test("the list of corrections is copied as plain lines, and printed above the text", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "复制更正清单" }).click();
    await page.getByText("更正清单已复制").waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
    expect(lines[0]).toBe("文稿核对更正清单（晋中市，截至2025年4月14日）");
    expect(lines.find((line) => line.includes("36件"))).toMatch(/^\d\. 第2段“.*36件.*”：文稿36件，台账38件（.+，祁县经济开发区，.*截至2025年4月14日）；与台账不一致，请核实更正$/);
    await page.emulateMedia({ media: "print" });
    await page.locator(".check-printed").getByText("文稿核对更正清单").waitFor();
    expect(await page.getByRole("navigation", { name: "功能菜单" }).isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
  });

  test("another day is chosen on the page, and the same text is held against it", async () => {
    await page.goto(stage.address("check?zone=jinzhong&asOf=2025-02-28"));
    await mark(page, "36件").click();
    await panel(page).getByText("截至2025年2月28日").first().waitFor();
  });
});

describe("files and what is no text", () => {
  let page: Page;
  beforeAll(async () => { page = await stage.enter({ account: "xiangmu" }); });
  beforeEach(async () => {
    await page.goto(stage.address("check"));
    await box(page).waitFor();
  });

  test("a file saved by Windows in GBK is dropped anywhere and read; what stood there comes back", async () => {
    await box(page).fill("先前的文字");
    await drop(page, "简报.txt", gbkBytes(draft.replaceAll("\n", "\r\n")));
    await page.getByText(/已读入“简报.txt”（\d+ 字），原有文字已被替换/).waitFor();
    expect(await box(page).inputValue()).toBe(draft);
    await button(page, "撤销").click();
    expect(await box(page).inputValue()).toBe("先前的文字");
    await button(page, "清空").click();
    expect(await box(page).inputValue()).toBe("");
    await button(page, "撤销").click();
    expect(await box(page).inputValue()).toBe("先前的文字");
  });

  test.each([
    ["a Word document", "年报.docx", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), "这是 Word、WPS 等办公文档"],
    ["a PDF", "年报.pdf", new TextEncoder().encode("%PDF-1.7"), "这是 PDF 文件"],
    ["a program", "a.txt", Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1), "文件不是纯文本"],
    ["an empty file", "空.txt", new Uint8Array(), "没有文字"],
    ["a control character", "b.txt", new TextEncoder().encode("第一行\n第二\u0007行"), "第 2 行第 3 个字含有无法显示的控制字符"],
  ])("%s is refused in Chinese and leaves the text as it was", async (_what, name, bytes, words) => {
    await box(page).fill("先前的文字");
    await drop(page, name, bytes);
    await page.getByRole("alert").filter({ hasText: words }).waitFor();
    expect(await box(page).inputValue()).toBe("先前的文字");
  });

  test("a character that nobody sees is named by its place, and taken out at a click", async () => {
    await check(page, "办结各类事项\u202e38件");
    await page.getByRole("alert").filter({ hasText: "第 1 行第 7 个字含有无法显示的控制字符（U+202E）" }).waitFor();
    await button(page, "去除这些字符").click();
    expect(await box(page).inputValue()).toBe("办结各类事项38件");
  });

  test("fifty megabytes are refused without being read", async () => {
    await drop(page, "大.txt", { size: 50_000_000 });
    await page.getByRole("alert").filter({ hasText: "文稿过长：一次最多 40 万字" }).waitFor();
  });

  test("a text without figures says so, and the draft is still there after another page", async () => {
    await check(page, "各位同志，大家好。");
    await page.getByText("文中没有可核对的数").waitFor();
    await page.goto(stage.address("figures"));
    await page.getByRole("heading", { name: "数据及其依据" }).waitFor();
    await page.goto(stage.address("check"));
    await button(page, "修改文稿").first().click();
    expect(await box(page).inputValue()).toBe("各位同志，大家好。");
  });

  test("without the right to the ledgers' figures the page is absent and refused by its address", async () => {
    const contact = await stage.enter({ account: "qiye" });
    await contact.goto(stage.address("check"));
    await contact.getByText("您没有查看此页面的权限").waitFor();
  });
});

test("on a phone the page fits, and the panel stands below the text with the figure still in sight", async () => {
  const page = await stage.enter({ account: "shiji" }, phone);
  const fits = async () => { expect(await page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth))).toBeLessThanOrEqual(phone.width); };
  await open(page);
  await fits();
  await box(page).fill(draft);
  await button(page, "核对").click();
  await mark(page, "36件").click();
  await panel(page).getByRole("list", { name: "依据记录" }).getByRole("link").first().waitFor();
  await fits();
  const [stated, shown] = [await mark(page, "36件").boundingBox(), await panel(page).boundingBox()];
  expect((stated?.y ?? Infinity) + (stated?.height ?? 0)).toBeLessThanOrEqual(shown?.y ?? 0);
  expect(stated?.y).toBeGreaterThan(0);
  await panel(page).getByRole("button", { name: "关闭" }).click();
  await panel(page).waitFor({ state: "hidden" });
});

test("no page asked another host for anything, and none threw", () => { expect(stage.noise()).toEqual([]); });
