import { useQuery } from "@tanstack/react-query";
import { ChoiceField, LineField, ProseField } from "../../../ui/form-fields.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { listParks } from "../../zones/contract.ts";
import { ConstructionNature, type Project } from "../contract/project.ts";
import { natureLabel, projectTitle } from "../messages.ts";
import { judgeProjectCode } from "../rules/project.ts";

/** The header of a project as a form holds it. */
export interface HeaderForm {
  readonly name: string;
  readonly code?: string | undefined;
  readonly parkId?: string | undefined;
  readonly industry: string;
  readonly nature: ConstructionNature;
  /** `content` of the project: a field of that name would take the id of the page's main part, and lose its label. */
  readonly construction?: string | undefined;
  readonly sourceRef?: string | undefined;
}

export const headerLabel = {
  name: "项目名称", code: "项目代码", parkId: "所在园区", industry: "行业", nature: "建设性质", construction: "建设内容及规模", sourceRef: "来源",
} as const satisfies Record<keyof HeaderForm, string>;

/** What the server takes: an empty field is left out, which empties it. */
export const headerBody = ({ name, code, parkId, industry, nature, construction, sourceRef }: HeaderForm) => ({
  name, industry, nature,
  ...(code !== undefined && { code }), ...(parkId !== undefined && { parkId }),
  ...(construction !== undefined && { content: construction }), ...(sourceRef !== undefined && { sourceRef }),
});

export const headerFormOf = ({ name, code, parkId, industry, nature, content, sourceRef }: Project): HeaderForm => ({
  name, industry, nature, code: code ?? undefined, parkId: parkId ?? undefined, construction: content ?? undefined, sourceRef: sourceRef ?? undefined,
});

export function useParks() {
  const { zoneId } = usePlace();
  const { data } = useQuery(operationQuery(listParks, { params: { zoneId } }));
  return data?.rows ?? [];
}

const codeFault = (text: string) => (judgeProjectCode(text).allowed ? undefined : projectTitle.projectCodeInvalid);

export function NameFields() {
  return (
    <>
      <LineField name="name" label={headerLabel.name} required wide />
      <LineField name="code" label={headerLabel.code} maxLength={60} help="在线平台赋码，如 2501-140700-04-01-123456；尚未赋码可不填" check={codeFault} />
    </>
  );
}

export function ParticularFields() {
  const parks = useParks();
  return (
    <>
      <LineField name="industry" label={headerLabel.industry} required maxLength={100} />
      <ChoiceField name="nature" label={headerLabel.nature} required options={ConstructionNature.enum.map((nature) => ({ value: nature, label: natureLabel[nature] }))} />
      <ChoiceField name="parkId" label={headerLabel.parkId} options={parks.map(({ id, name }) => ({ value: id, label: name }))} />
      <LineField name="sourceRef" label={headerLabel.sourceRef} help="文件名称、文号或提供人" />
      <ProseField name="construction" label={headerLabel.construction} />
    </>
  );
}
