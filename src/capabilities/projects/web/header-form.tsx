import { useState } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { conflictBetween, type ConflictField } from "../../../ui/conflict-between.ts";
import { FormDrawer } from "../../../ui/form-drawer.tsx";
import { ReasonField } from "../../../ui/form-fields.tsx";
import { ConstructionNature, updateProject, type Project } from "../contract/project.ts";
import { natureLabel } from "../messages.ts";
import { headerBody, headerFormOf, headerLabel, NameFields, ParticularFields, useParks, type HeaderForm } from "./header-fields.tsx";
import { useSaved } from "./use-saved.ts";

const names = ["name", "code", "industry", "nature", "parkId", "sourceRef", "construction"] as const satisfies readonly (keyof HeaderForm)[];

function useConflictFields(): readonly ConflictField[] {
  const parks = useParks();
  const texts: Readonly<Record<string, (value: unknown) => string>> = {
    nature: (value) => natureLabel[ConstructionNature.enum.find((one) => one === value) ?? "newBuild"],
    parkId: (value) => parks.find(({ id }) => id === value)?.name ?? "—",
  };
  return names.map((name) => ({ name, label: headerLabel[name], theirs: (current) => current[name === "construction" ? "content" : name], ...(texts[name] && { text: texts[name] }) }));
}

/** Puts right what was registered of a project; owner, agent and values are moved on their own. */
export function HeaderFormDrawer({ project, onClose }: { readonly project: Project; readonly onClose: () => void }) {
  const [version, setVersion] = useState(project.version);
  const fields = useConflictFields();
  const onSaved = useSaved();
  return (
    <FormDrawer<HeaderForm & { readonly reason: string }, Project>
      open title={`更正基本信息：${project.name}`} initial={headerFormOf(project)} onClose={onClose} onSaved={onSaved}
      conflictOf={(problem, values) => conflictBetween(problem, { ...values }, fields, setVersion)}
      onSubmit={({ reason, ...values }, idempotencyKey) => call(
        updateProject, { params: { zoneId: project.zoneId, projectId: project.id }, body: { ...headerBody(values), reason, version } }, { idempotencyKey },
      )}
    >
      <NameFields />
      <ParticularFields />
      <ReasonField />
    </FormDrawer>
  );
}
