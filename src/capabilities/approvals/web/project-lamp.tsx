import { Lamp } from "../../../ui/lamp.tsx";
import type { ProjectLamp } from "../contract/lamp.ts";
import { lampSentence } from "../messages/lamp.ts";
import { lampWords, projectLampLook } from "./lamp-words.ts";

/** A project's lamp of one dimension; `full` says what lit it. */
export function ProjectLampMark({ lamp, full = false }: { readonly lamp: ProjectLamp | undefined; readonly full?: boolean }) {
  if (!lamp) return <span className="soft">—</span>;
  const { tone, word } = projectLampLook[lamp.lamp];
  const told = lampSentence(lamp);
  return (
    <div title={`${told}\n${lampWords.clauseOf(lamp.rule.clause, lamp.rule.source)}`}>
      <Lamp tone={tone} word={word} />
      {full && lamp.lamp !== "green" && lamp.lamp !== "unknown" && <div className="soft lamp-reason">{told}</div>}
    </div>
  );
}
