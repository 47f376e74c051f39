import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { palette } from "./palette.ts";

const css = readFileSync(new URL("./base.css", import.meta.url), "utf8");
const property = (name: string) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

describe("the palette", () => {
  test.each(Object.entries(palette))("%s is the same in the style sheet", (name, colour) => {
    expect(css).toContain(`${property(name)}: ${colour};`);
  });

  test.each(["done", "inHand", "near", "overdue", "idle", "none", "replaced"] as const)("%s is readable on its own wash", (tone) => {
    expect(contrast(palette[tone], palette[`${tone}Wash`])).toBeGreaterThanOrEqual(4.5);
  });

  test("soft text is readable on the ground", () => {
    expect(contrast(palette.inkSoft, palette.ground)).toBeGreaterThanOrEqual(4.5);
  });
});
