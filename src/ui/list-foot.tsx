import { LeftOutlined, RightOutlined, VerticalRightOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { countText } from "./amount.ts";
import { firstPage, pageSizes, type ListPosition } from "./list-position.ts";
import { listWords } from "./messages.ts";
import { useIsPhone } from "./use-is-phone.ts";

export interface ListFootProps {
  readonly total: number;
  readonly shown: number;
  readonly at: ListPosition;
  readonly next: string | undefined;
  readonly onFirst: (position: ListPosition) => void;
  readonly onPrevious: () => void;
  readonly onNext: (cursor: string) => void;
}

/** How many there are, which of them are shown, and the ways on: pages follow each other by cursor, so none is jumped to. */
export function ListFoot({ total, shown, at, next, onFirst, onPrevious, onNext }: ListFootProps) {
  const start = at.before === 0;
  const phone = useIsPhone();
  return (
    <nav className="list-foot no-print" aria-label={listWords.paging}>
      <span className="list-count" role="status">
        {listWords.total(countText(total))}
        {shown > 0 && <span className="soft">{listWords.range(countText(at.before + 1), countText(at.before + shown))}</span>}
      </span>
      <span className="list-paging">
        {!phone && <Select<number>
          aria-label={listWords.pageSize}
          value={at.size}
          options={pageSizes.map((size) => ({ value: size, label: listWords.perPage(size) }))}
          onChange={(size) => { onFirst(firstPage(size)); }}
        />}
        <Button icon={<VerticalRightOutlined />} disabled={start} aria-label={listWords.first} title={listWords.first} onClick={() => { onFirst(firstPage(at.size)); }} />
        <Button icon={<LeftOutlined />} disabled={start} onClick={onPrevious}>{listWords.previous}</Button>
        <Button icon={<RightOutlined />} iconPlacement="end" disabled={next === undefined} onClick={() => { if (next !== undefined) onNext(next); }}>{listWords.next}</Button>
      </span>
    </nav>
  );
}
