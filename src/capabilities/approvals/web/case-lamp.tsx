import { Lamp } from "../../../ui/lamp.tsx";
import type { CaseLamp } from "../contract/fact.ts";
import { clockText } from "../rules/printed-chart.ts";
import { lampLook } from "./words.ts";

/** A case's lamp with its word; with the running clock in words where there is one. */
export function CaseLampMark({ lamp, over = null, tag = false }: { readonly lamp: CaseLamp; readonly over?: number | null; readonly tag?: boolean }) {
  const { tone, word } = lampLook[lamp];
  const clock = clockText(over);
  const text = clock === undefined ? word : lamp === "overdue" ? clock : `${word} ${clock}`;
  return <Lamp tone={tone} word={text} tag={tag} />;
}
