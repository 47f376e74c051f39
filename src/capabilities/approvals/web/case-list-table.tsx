import { Input, Select } from "antd";
import { PageLink } from "../../../ui/page-link.tsx";
import type { CaseListLine } from "../contract/case-list.ts";
import type { ApprovalItem } from "../contract/item.ts";
import { caseStateLabel, itemGroupLabel } from "../messages.ts";
import { appliesLabel, caseChoiceLabel } from "../messages/case-list.ts";
import { lacksReason, lineOptions, needsReason, type LineChoice } from "./case-list-choices.ts";
import { caseListWords } from "./case-list-words.ts";
import { approvalItemPath, casePath } from "./paths.ts";

interface RowProps {
  readonly line: CaseListLine;
  readonly item: ApprovalItem | undefined;
  readonly choice: LineChoice;
  readonly tried: boolean;
  readonly disabled: boolean;
  readonly onChange: (choice: LineChoice) => void;
}

function Row({ line, item, choice, tried, disabled, onChange }: RowProps) {
  const name = item?.name ?? line.item;
  const options = lineOptions(line, item);
  const missing = tried && lacksReason(line, choice);
  return (
    <tr>
      <td>
        <PageLink to={approvalItemPath(line.item)}>{name}</PageLink>
        <div className="soft">{item && itemGroupLabel[item.group]}{line.caseId !== null && <> · <PageLink to={casePath(line.caseId)}>{caseListWords.existing}{line.state !== null && `（${caseStateLabel[line.state]}）`}</PageLink></>}</div>
      </td>
      <td data-label={caseListWords.applies}><span className={`applies applies-${line.applies}`}>{appliesLabel[line.applies]}</span></td>
      <td data-label={caseListWords.why} className="catalogue-prose">{line.explanation}{line.chosen !== null && <div className="soft">{caseListWords.lastChosen}：{caseChoiceLabel[line.chosen]}{line.chosenReason !== null && `（${line.chosenReason}）`}</div>}</td>
      <td data-label={caseListWords.choice}>
        {options.length === 1 ? <div className="soft">{options[0]?.label}</div> : (
          <Select
            aria-label={`${name}：${caseListWords.choice}`} className="case-list-choice" value={choice.option} options={[...options]} disabled={disabled}
            onChange={(option: string) => { onChange({ ...choice, option }); }}
          />
        )}
        {needsReason(line, choice) && (
          <Input
            aria-label={`${name}：${caseListWords.reason}`} className="case-list-choice" maxLength={500} placeholder={caseListWords.reasonMissing} value={choice.reason} disabled={disabled}
            {...(missing && { status: "error" as const })} onChange={({ target: { value } }) => { onChange({ ...choice, reason: value }); }}
          />
        )}
        {missing && <div role="alert" className="case-list-fault">{caseListWords.reasonMissing}</div>}
      </td>
    </tr>
  );
}

interface Props extends Pick<RowProps, "tried" | "disabled"> {
  readonly lines: readonly CaseListLine[];
  readonly byCode: ReadonlyMap<string, ApprovalItem>;
  readonly choiceOf: (line: CaseListLine) => LineChoice;
  readonly onChange: (item: string, choice: LineChoice) => void;
}

const heads = [caseListWords.item, caseListWords.applies, caseListWords.why, caseListWords.choice] as const;

/** Every line with its explanation and what is to become of it. */
export function CaseListTable({ lines, byCode, choiceOf, onChange, ...rest }: Props) {
  return (
    <table className="plain-table case-list-table" aria-label={caseListWords.title}>
      <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>
        {lines.map((line) => <Row key={line.item} {...rest} line={line} item={byCode.get(line.item)} choice={choiceOf(line)} onChange={(choice) => { onChange(line.item, choice); }} />)}
      </tbody>
    </table>
  );
}
