import { call } from "../../../platform/http/client/call.ts";
import { offered, SearchField } from "../../../ui/search-field.tsx";
import { problems } from "../../problems/contract/problem.ts";
import { decisionWords, meetingWords } from "./words.ts";

interface Props {
  readonly name: string | (string | number)[];
  readonly zoneId: string;
  readonly label?: string;
  readonly chosen?: { readonly id: string; readonly name: string } | undefined;
}

/** One of the zone's problems, found by a part of what it says. */
export function ProblemField({ zoneId, label = meetingWords.subject.problem, ...field }: Props) {
  return (
    <SearchField
      {...field} label={label} placeholder={decisionWords.problemPlaceholder} asks={[problems.list.id, zoneId]}
      find={(text, signal) => call(problems.list, { params: { zoneId }, query: { limit: offered, ...(text !== "" && { text }) } }, { signal })}
      optionOf={({ id, content, raisedOn }) => ({ value: id, label: `${raisedOn}　${content}` })}
    />
  );
}
