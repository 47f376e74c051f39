import { memo } from "react";
import { groupsWithin, type MatrixLayout } from "./matrix-layout.ts";

export interface MatrixHeadProps {
  readonly layout: MatrixLayout;
  readonly first: number;
  readonly last: number;
}

/** Pixels of the two lines of the head. */
const groupHeight = 28;
const titleHeight = 44;
export const headHeight = groupHeight + titleHeight;

function FrozenHeads({ layout }: Pick<MatrixHeadProps, "layout">) {
  return layout.frozen.map(({ key, title, start, width, sticky }, index) => (
    <div
      key={key}
      role="columnheader"
      aria-colindex={index + 1}
      aria-rowspan={2}
      className={sticky ? "matrix-frozen matrix-sticky" : "matrix-frozen"}
      style={{ width, height: headHeight, ...(sticky && { left: start }) }}
    >
      {title}
    </div>
  ));
}

function GroupHeads({ layout, first, last }: MatrixHeadProps) {
  return groupsWithin(layout, first, last).map(({ group: { key, title, columns }, first: at, start, width }) => (
    <div
      key={key}
      role="columnheader"
      aria-colindex={layout.frozen.length + at + 1}
      aria-colspan={columns.length}
      className="matrix-group"
      style={{ left: start, width, height: groupHeight }}
    >
      <span style={{ left: layout.stickyWidth + 8 }}>{title}</span>
    </div>
  ));
}

/** Two lines, groups over columns, in sight however far the rows are scrolled. */
export const MatrixHead = memo(function MatrixHead({ layout, first, last }: MatrixHeadProps) {
  return (
    <div role="rowgroup" className="matrix-head" style={{ height: headHeight, width: layout.width }}>
      <div role="row" aria-rowindex={1} className="matrix-head-row">
        <FrozenHeads layout={layout} />
        <GroupHeads layout={layout} first={first} last={last} />
      </div>
      <div role="row" aria-rowindex={2} className="matrix-head-row">
        {layout.columns.slice(first, last + 1).map(({ key, title, start, width }, offset) => (
          <div
            key={key}
            role="columnheader"
            aria-colindex={layout.frozen.length + first + offset + 1}
            className="matrix-title"
            style={{ left: start, top: groupHeight, width, height: titleHeight }}
            title={title}
          >
            <span>{title}</span>
          </div>
        ))}
      </div>
    </div>
  );
});
