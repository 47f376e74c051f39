import type { Locator, Page } from "playwright-core";
import { demoPassword } from "../src/main/demo/messages.ts";

export interface Person {
  readonly account: string;
  readonly password?: string;
}

/** Fills in the sign-in page and sends it; what comes then is the caller's to wait for. */
export async function enterCredentials(page: Page, { account, password = demoPassword }: Person): Promise<void> {
  await page.getByLabel("账号").fill(account);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
}

/** Signs in, by default with one of the demo's accounts, and waits for the workbench. */
export async function signIn(page: Page, address: string, person: Person): Promise<void> {
  await page.goto(address);
  await enterCredentials(page, person);
  await workbench(page).waitFor();
}

export const workbench = (page: Page): Locator => page.getByRole("heading", { name: /·\s*工作台/ });

/** The form of this title, over the page or in its middle. */
export const formOf = (page: Page, title: string | RegExp): Locator => page.getByRole("dialog", { name: title });

/** Chinese words of two characters get a blank between them on a button. An icon's own name is not among them. */
const spaced = (word: string): RegExp => new RegExp(`^\\s*${Array.from(word).join("\\s*")}\\s*$`);
export const button = (place: Page | Locator, word: string): Locator => place.getByRole("button").filter({ hasText: spaced(word) });

/** Sends a form and waits until it is gone, which it is only once the server has taken it. */
export async function submit(form: Locator, word: string): Promise<void> {
  await button(form, word).click();
  await form.waitFor({ state: "hidden" });
}

/**
 * Chooses an option. A form that has just opened moves the caret to its first field, which closes a list opened before
 * that, so a list that closes under the hand is opened again.
 */
export async function choose(page: Page, form: Locator, label: string, option: string | RegExp): Promise<void> {
  const wanted = page.locator(".ant-select-dropdown:visible .ant-select-item-option").filter({ hasText: option }).first();
  const pick = async (timeout: number) => {
    await form.getByRole("combobox", { name: label }).click();
    await wanted.click({ timeout });
  };
  await pick(2_000).catch(() => pick(10_000));
}

/** Chooses one of many by typing its name, as only the first of them stand in the list; opened again where it closes under the hand. */
export async function find(page: Page, form: Locator, label: string, name: string): Promise<void> {
  const field = form.getByRole("combobox", { name: label });
  const wanted = page.locator(".ant-select-dropdown:visible .ant-select-item-option").filter({ hasText: name }).first();
  const pick = async (timeout: number) => {
    await field.click();
    await field.fill(name);
    await wanted.click({ timeout });
  };
  await pick(3_000).catch(() => pick(10_000));
}

/** The words of what is wrong with a field. */
export const faultsOf = (form: Locator): Locator => form.locator(".ant-form-item-explain-error");
