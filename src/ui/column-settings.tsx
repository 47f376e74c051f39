import { ArrowDownOutlined, ArrowUpOutlined, SettingOutlined } from "@ant-design/icons";
import { Button, Checkbox, Popover } from "antd";
import { inOrder, moved, toggled, type ColumnChoice } from "./list-column.ts";
import { listWords } from "./messages.ts";

interface Column { readonly key: string; readonly title: string }

export interface ColumnSettingsProps {
  readonly columns: readonly Column[];
  readonly choice: ColumnChoice;
  readonly onChange: (choice: ColumnChoice | undefined) => void;
}

function Entries({ columns, choice, onChange }: ColumnSettingsProps) {
  const ordered = inOrder(columns, choice);
  const order = ordered.map(({ key }) => key);
  const move = (key: string, by: -1 | 1) => { onChange({ ...choice, order: moved(order, key, by) }); };
  return (
    <ul className="column-settings">
      {ordered.map(({ key, title }, index) => (
        <li key={key}>
          <Checkbox checked={!choice.hidden.includes(key)} onChange={() => { onChange(toggled(columns, { ...choice, order }, key)); }}>{title}</Checkbox>
          <Button type="text" size="small" icon={<ArrowUpOutlined />} disabled={index === 0} aria-label={listWords.up(title)} onClick={() => { move(key, -1); }} />
          <Button type="text" size="small" icon={<ArrowDownOutlined />} disabled={index === ordered.length - 1} aria-label={listWords.down(title)} onClick={() => { move(key, 1); }} />
        </li>
      ))}
    </ul>
  );
}

/** Which columns are shown, and in what order; by keyboard as well as by mouse. */
export function ColumnSettings(props: ColumnSettingsProps) {
  const content = (
    <>
      <Entries {...props} />
      <Button type="link" size="small" onClick={() => { props.onChange(undefined); }}>{listWords.columnsReset}</Button>
    </>
  );
  return (
    <Popover trigger="click" placement="bottomRight" title={listWords.columns} content={content}>
      <Button type="text" icon={<SettingOutlined />} aria-label={listWords.columns} title={listWords.columns} />
    </Popover>
  );
}
