import { Button, Dropdown } from "antd";
import type { CaseFactKind } from "../contract/fact.ts";
import { caseWords, stepAction } from "./words.ts";

/** So many steps have buttons of their own; the others stand in a menu beside them. */
const shown = 4;

interface Props {
  readonly next: readonly CaseFactKind[];
  /** What may have happened before the newest step and is not recorded. */
  readonly earlier: readonly CaseFactKind[];
  readonly onChoose: (kind: CaseFactKind) => void;
}

const entries = (kinds: readonly CaseFactKind[]) => kinds.map((kind) => ({ key: kind, label: stepAction[kind] }));

/** What may be recorded, by the table that the server refuses by. */
export function CaseSteps({ next, earlier, onChoose }: Props) {
  const buttons = next.length <= shown + 1 ? next : next.slice(0, shown);
  const others = next.slice(buttons.length);
  const back = earlier.filter((kind) => !next.includes(kind));
  const choose = (kinds: readonly CaseFactKind[]) => ({ items: entries(kinds), onClick: ({ key }: { readonly key: string }) => { const kind = kinds.find((one) => one === key); if (kind) onChoose(kind); } });
  return (
    <>
      {buttons.map((kind, at) => (
        <Button key={kind} {...(at === 0 && { type: "primary" as const })} onClick={() => { onChoose(kind); }}>{stepAction[kind]}</Button>
      ))}
      {others.length > 0 && <Dropdown trigger={["click"]} menu={choose(others)}><Button>{caseWords.more}</Button></Dropdown>}
      {next.length === 0 && <span className="soft">{caseWords.ended}</span>}
      {back.length > 0 && <Dropdown trigger={["click"]} menu={choose(back)}><Button>{caseWords.earlierSteps}</Button></Dropdown>}
    </>
  );
}
