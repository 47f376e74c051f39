import type { Input } from "../../../kernel/operation.ts";
import { isUuid } from "../../../kernel/uuid.ts";
import type { FilterField, FilterValues } from "../../../ui/filter-field.tsx";
import { Stage } from "../contract/fact.ts";
import { KeyListLevel } from "../contract/key-list.ts";
import type { listProjectChoices, listProjects } from "../contract/project-list.ts";
import type { Output } from "../../../kernel/operation.ts";
import { keyListLevelLabel, stageLabel } from "../messages.ts";

type Choices = Output<typeof listProjectChoices>;
type Filter = Omit<Input<typeof listProjects>["query"], "cursor" | "limit" | "asOf">;

/** The conditions of the list; what may be chosen is what the zone's projects have. */
export const projectFields = (choices: Choices | undefined): readonly FilterField[] => [
  { kind: "text", key: "text", label: "项目", placeholder: "名称、代码或业主" },
  { kind: "choice", key: "stage", label: "阶段", options: Stage.enum.map((stage) => ({ value: stage, label: stageLabel[stage] })) },
  { kind: "choice", key: "agentId", label: "代办员", options: (choices?.agents ?? []).map(({ id, name }) => ({ value: id, label: name })) },
  { kind: "choice", key: "industry", label: "行业", options: (choices?.industries ?? []).map((industry) => ({ value: industry, label: industry })) },
  { kind: "choice", key: "keyYear", label: "列入年度", options: (choices?.keyYears ?? []).map((year) => ({ value: String(year), label: `${String(year)}年` })) },
  { kind: "choice", key: "keyLevel", label: "列入级别", options: KeyListLevel.enum.map((level) => ({ value: level, label: keyListLevelLabel[level] })) },
];


/** The conditions of the address as the server takes them; what no condition can be is left out. */
export function projectFilter(values: FilterValues): Filter {
  const text = (values["text"] ?? "").trim();
  const { industry = "", agentId = "", keyYear = "" } = values;
  const stage = Stage.enum.find((one) => one === values["stage"]);
  const keyLevel = KeyListLevel.enum.find((one) => one === values["keyLevel"]);
  return {
    ...(text !== "" && { text }),
    ...(industry !== "" && { industry }),
    ...(isUuid(agentId) && { agentId }),
    ...(/^2\d{3}$/.test(keyYear) && { keyYear: Number(keyYear) }),
    ...(stage && { stage }),
    ...(keyLevel && { keyLevel }),
  };
}
