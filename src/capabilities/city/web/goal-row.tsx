import { DownOutlined, RightOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import type { GoalNode } from "../contract/goal.ts";
import { GoalProgressBar } from "./goal-progress-bar.tsx";
import { goalPath } from "./paths.ts";
import { goalWords } from "./words.ts";

export interface GoalRowProps {
  readonly node: GoalNode;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly mayKeep: boolean;
  readonly onAdd: () => void;
  readonly onCorrect: () => void;
  readonly onWithdraw: () => void;
}

/** One goal of the tree: its title, what measures it or how many below it are met, until when and by whom. */
export function GoalRow({ node: { goal, depth, hasChildren, measured, leaves }, open, onToggle, mayKeep, onAdd, onCorrect, onWithdraw }: GoalRowProps) {
  return (
    <li className="goal-row" style={{ paddingInlineStart: `${String(depth * 22 + 8)}px` }}>
      <div className="goal-title">
        {hasChildren
          ? <Button type="text" size="small" className="no-print" aria-expanded={open} aria-label={open ? goalWords.collapse(goal.title) : goalWords.expand(goal.title)} icon={open ? <DownOutlined /> : <RightOutlined />} onClick={onToggle} />
          : <span className="goal-leaf" aria-hidden="true" />}
        <PageLink to={goalPath(goal.id)}>{goal.title}</PageLink>{goal.example && <ExampleMark />}
        {mayKeep && (
          <span className="goal-actions no-print">
            {goal.figureId === null && <Button type="link" size="small" onClick={onAdd}>{goalWords.addBelow}</Button>}
            <Button type="link" size="small" onClick={onCorrect}>{goalWords.correct}</Button>
            {!hasChildren && <Button type="link" size="small" danger onClick={onWithdraw}>{goalWords.withdraw}</Button>}
          </span>
        )}
      </div>
      <div className="goal-state">
        <GoalProgressBar goal={goal} measured={measured} />
        {hasChildren && leaves.measured > 0 && <span>{goalWords.leaves(leaves)}</span>}
        {goal.dueOn !== null && <span className="soft">{goalWords.dueOn} {goal.dueOn}</span>}
        {goal.departmentName !== null && <span className="soft">{goal.departmentName}</span>}
      </div>
    </li>
  );
}
