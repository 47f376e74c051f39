import { ChoiceField } from "../../../ui/form-fields.tsx";
import { usePeople } from "../../enterprises/web/use-people.ts";

interface Props {
  readonly name: string;
  readonly permissions: ReadonlySet<string>;
  /** The one chosen so far, who may have left the post. */
  readonly chosen?: { readonly id: string; readonly name: string } | undefined;
  readonly help?: string;
}

/** One of the zone's approval agents in post. */
export function AgentField({ name, permissions, chosen, help }: Props) {
  const { rows, isFetching } = usePeople(permissions);
  const agents = new Map(rows.filter(({ role }) => role === "approvalAgent").map((person) => [person.id, person.name]));
  if (chosen && !agents.has(chosen.id)) agents.set(chosen.id, chosen.name);
  return <ChoiceField name={name} label="代办员" options={[...agents].map(([value, label]) => ({ value, label }))} searching={isFetching} {...(help !== undefined && { help })} />;
}
