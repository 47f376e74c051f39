import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form } from "antd";
import type { ReactNode } from "react";
import "./row-list.css";
import { meetingWords } from "./words.ts";

interface Props {
  /** Name of the list in the form's values; within a row of another list the path from there. */
  readonly name: string | (string | number)[];
  readonly titleOf: (place: number) => string;
  readonly addLabel: string;
  readonly help?: string;
  /** The fields of one row; `name` leads to the row within the list. */
  readonly children: (name: number) => ReactNode;
}

/** Rows of a form that a person adds and removes. */
export function RowList({ name, titleOf, addLabel, help, children }: Props) {
  return (
    <Form.List name={name}>
      {(rows, { add, remove }) => (
        <div className="row-list field-wide">
          {rows.map((row, place) => (
            <fieldset key={row.key} className="row-list-row">
              <legend>
                {titleOf(place + 1)}
                <Button type="link" size="small" danger icon={<DeleteOutlined />} onClick={() => { remove(row.name); }}>{meetingWords.remove}</Button>
              </legend>
              {children(row.name)}
            </fieldset>
          ))}
          <Button block type="dashed" icon={<PlusOutlined />} onClick={() => { add({}); }}>{addLabel}</Button>
          {help !== undefined && <p className="soft">{help}</p>}
        </div>
      )}
    </Form.List>
  );
}
