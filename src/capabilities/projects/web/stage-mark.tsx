import type { Stage } from "../contract/fact.ts";
import { keyListLevelLabel, stageLabel } from "../messages.ts";
import type { KeyListLevel } from "../contract/key-list.ts";
import "./projects.css";

/** How far a project has come, in words. */
export function StageMark({ stage }: { readonly stage: Stage }) {
  return <span className={`stage-mark stage-${stage}`}>{stageLabel[stage]}</span>;
}

/** `2025省级`: a key list that a project stands on. */
export const keyListText = ({ year, level }: { readonly year: number; readonly level: KeyListLevel }): string => `${String(year)}${keyListLevelLabel[level]}`;
