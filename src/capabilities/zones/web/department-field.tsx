import { useQuery } from "@tanstack/react-query";
import { ChoiceField } from "../../../ui/form-fields.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { listDepartments } from "../contract.ts";

export interface DepartmentFieldProps {
  readonly name: string | (string | number)[];
  readonly zoneId: string;
  readonly label?: string;
  readonly required?: boolean;
  readonly multiple?: boolean;
  readonly help?: string;
  /** The one chosen so far, which may have been closed since. */
  readonly chosen?: string | undefined;
}

/** One of the zone's departments that still stand. */
export function DepartmentField({ zoneId, label = "责任单位", chosen, ...field }: DepartmentFieldProps) {
  const { data, isFetching } = useQuery(operationQuery(listDepartments, { params: { zoneId } }));
  const open = (data?.rows ?? []).filter(({ id, closedOn }) => closedOn === null || id === chosen);
  return <ChoiceField {...field} label={label} searching={isFetching} options={open.map(({ id, name }) => ({ value: id, label: name }))} />;
}
