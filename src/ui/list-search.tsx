import { DownOutlined, UpOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { dayFromText } from "./day-text.ts";
import { FilterControl, filterKeys, type FilterField, type FilterValues } from "./filter-field.tsx";
import { listWords } from "./messages.ts";
import { useIsPhone } from "./use-is-phone.ts";
import { useStored } from "./use-stored.ts";

export interface ListSearchProps {
  /** The list's id: whether it is folded is remembered under it. */
  readonly id: string;
  readonly fields: readonly FilterField[];
  /** What is searched for now. */
  readonly values: FilterValues;
  /** Called with every key of the fields; empty texts for what is not asked for. */
  readonly onSearch: (values: FilterValues) => void;
}

/** Conditions shown while the row is folded. */
const folded = { desk: 3, phone: 1 } as const;
const readOpen = (raw: unknown) => (typeof raw === "boolean" ? raw : undefined);

/** Blanks at the ends go; a day is written out; what is no day is not searched for. */
function settled(fields: readonly FilterField[], draft: FilterValues): FilterValues {
  const days = new Set(fields.flatMap((field) => (field.kind === "day" ? [field.key] : field.kind === "days" ? [field.key, field.toKey] : [])));
  return Object.fromEntries(filterKeys(fields).map((key) => {
    const text = (draft[key] ?? "").trim();
    return [key, days.has(key) ? (dayFromText(text) ?? "") : text];
  }));
}

/** The search row: a few conditions, the rest unfolded on demand; it searches on 查询 or Enter only. */
export function ListSearch({ id, fields, values, onSearch }: ListSearchProps) {
  const phone = useIsPhone();
  const [open, setOpen] = useStored(`list.${id}.search`, false, readOpen);
  const written = JSON.stringify(filterKeys(fields).map((key) => values[key] ?? ""));
  const [draft, setDraft] = useState({ written, values });
  if (draft.written !== written) setDraft({ written, values });
  const change = (part: FilterValues) => { setDraft({ written, values: { ...draft.values, ...part } }); };
  const search = (next: FilterValues) => {
    const asked = settled(fields, next);
    setDraft({ written, values: asked });
    onSearch(asked);
  };
  const few = phone ? folded.phone : folded.desk;
  const shown = open ? fields : fields.slice(0, few);
  return (
    <search className="list-search card no-print">
      <form onSubmit={(event) => { event.preventDefault(); search(draft.values); }}>
        {shown.map((field) => <FilterControl key={field.key} field={field} values={draft.values} onChange={change} />)}
        <div className="list-search-buttons">
          <Button type="primary" htmlType="submit">{listWords.search}</Button>
          <Button onClick={() => { search({}); }}>{listWords.reset}</Button>
          {fields.length > few && (
            <Button type="link" aria-expanded={open} icon={open ? <UpOutlined /> : <DownOutlined />} iconPlacement="end" onClick={() => { setOpen(!open); }}>
              {open ? listWords.collapse : listWords.expand}
            </Button>
          )}
        </div>
      </form>
    </search>
  );
}
