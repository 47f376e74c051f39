import { call } from "../../../platform/http/client/call.ts";
import { offered, SearchField } from "../../../ui/search-field.tsx";
import { listProjects } from "../contract/project-list.ts";

export interface ProjectFieldProps {
  readonly name: string | (string | number)[];
  readonly zoneId: string;
  readonly label?: string;
  readonly required?: boolean;
  readonly multiple?: boolean;
  /** The one chosen so far, which the search need not find. */
  readonly chosen?: { readonly id: string; readonly name: string } | undefined;
}

/** One of the zone's projects, found by a part of its name or its code. */
export function ProjectField({ zoneId, label = "项目", required = true, ...field }: ProjectFieldProps) {
  return (
    <SearchField
      {...field} label={label} required={required} placeholder="输入项目名称或代码查找"
      asks={[listProjects.id, zoneId]}
      find={(text, signal) => call(listProjects, { params: { zoneId }, query: { limit: offered, ...(text !== "" && { text }) } }, { signal })}
      optionOf={({ id, name }) => ({ value: id, label: name })}
    />
  );
}
