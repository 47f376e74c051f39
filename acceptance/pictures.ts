import { mkdir } from "node:fs/promises";
import path from "node:path";
import { openBrowser, phone, type Browser } from "../src/testing/browser.ts";
import { newDataDir, removeDataDir, startProductProcess } from "../src/testing/product.ts";
import { signIn } from "./journey.ts";

/** Takes the pictures of the README anew, from the running product with its demo: `npm run pictures`. */
const folder = path.resolve(import.meta.dirname, "../docs/pictures");

interface Picture {
  readonly file: string;
  readonly account: string;
  /** Address within the product; or what to click through to. */
  readonly to: string;
  readonly click?: string;
  /** A draft pasted into the page's box and checked. */
  readonly paste?: string;
  /** A text that stands on the page once it is whole. */
  readonly whole: string;
  readonly viewport?: typeof phone;
}

/** Two of its numbers are not the ledgers'. */
const draft = `截至4月14日，祁县经济开发区列入重点项目12个，今年累计办结各类事项36件，重点项目中已开工建设项目2个；综合窗口接受咨询20余件次，提供帮代办服务23次。
灵石经济技术开发区今年已走访企业88家，收集问题60个，其中已解决问题16个。1—2月，规上工业增加值完成11亿元，同比增长13.6%。
太谷经济技术开发区现有国家级专精特新“小巨人”企业6家、省级专精特新中小企业13家。`;

const pictures: readonly Picture[] = [
  { file: "wall-chart", account: "xiangmu", to: "/wall-chart", whole: "年产3000万件高硼硅玻璃器皿生产线项目" },
  { file: "figure", account: "xiangmu", to: "/figures/approvals.decidedItems", whole: "办结日期" },
  { file: "city", account: "shiji", to: "/overview", whole: "灵石经济技术开发区" },
  { file: "zone", account: "shiji", to: "/overview?zone=lingshi", whole: "走访企业数" },
  { file: "problems", account: "shiji", to: "/problems?zone=lingshi", whole: "待交办" },
  { file: "enterprise", account: "shiji", to: "/enterprises?zone=jiexiu", click: "山西新泰钢铁有限公司", whole: "恢复生产" },
  { file: "check", account: "shiji", to: "/check", paste: draft, click: "36件", whole: "已列 10 条" },
  { file: "brief", account: "shiji", to: "/brief", whole: "三个一批开工率" },
  { file: "phone-visit", account: "baolian", to: "/visits", click: "登记走访", whole: "走访企业", viewport: phone },
];

async function take(browser: Browser, address: string, { file, to, paste, click, whole }: Picture): Promise<void> {
  const { page } = browser;
  await page.goto(`${address}${to}`);
  if (paste !== undefined) {
    await page.getByRole("textbox").fill(paste);
    await page.keyboard.press("Control+Enter");
  }
  // In a checked draft the number is marked with its verdict; the same text stands in the box beside it.
  if (click !== undefined) await (paste === undefined ? page.getByText(click).first() : page.getByRole("button", { name: new RegExp(`^${click} `) })).click();
  await page.getByText(whole).first().waitFor();
  // Nothing turns any more: what the page asks for has come.
  await page.waitForFunction(() => document.querySelector(".ant-spin-spinning") === null);
  await page.screenshot({ path: path.join(folder, `${file}.png`) });
  process.stdout.write(`docs/pictures/${file}.png\n`);
}

await mkdir(folder, { recursive: true });
const dataDir = await newDataDir();
const product = await startProductProcess({ dataDir });
try {
  for (const picture of pictures) {
    const browser = await openBrowser(product.address, picture.viewport);
    await signIn(browser.page, product.address, { account: picture.account });
    await take(browser, product.address.replace(/\/$/, ""), picture);
    await browser.close();
  }
} finally {
  await product.stop();
  await removeDataDir(dataDir);
}
