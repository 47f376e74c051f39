import type { GoalSense } from "./contract/goal.ts";
import type { GoalPlaceRefusal } from "./rules/goal-place.ts";
import type { GoalAimRefusal } from "./rules/goal-progress.ts";

export const goalSenseLabel = {
  atLeast: "不低于",
  atMost: "不高于",
} as const satisfies Record<GoalSense, string>;

export const goalTitle = {
  goalParentNotFound: "上级目标不存在",
  goalParentIsLeaf: "上级目标已按数据考核，不能再设下级目标",
  goalYearDiffers: "上下级目标的年度须相同",
  goalCycle: "上级目标不能是本目标或其下级目标",
  goalHasChildren: "本目标还有下级目标，不能按数据考核，也不能撤销",
  goalAimIncomplete: "数据、目标值和达标方向须一并填写，或都不填",
  goalFigureUnknown: "没有这项数据",
  goalFigureUnfit: "这项数据没有开发区的数值，不能用来衡量目标",
} as const satisfies Record<GoalPlaceRefusal | GoalAimRefusal, string>;
