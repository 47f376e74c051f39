import { Button, Checkbox, Input, Select } from "antd";
import { useState } from "react";
import { materialFormLabel } from "../messages/agent-service.ts";
import type { CounterLine } from "./intake-lines.ts";
import { intakeWords as words } from "./intake-words.ts";

interface Props {
  readonly lines: readonly CounterLine[];
  readonly nameOf: (item: string) => string;
  readonly items: readonly string[];
  readonly onTick: (name: string, received: boolean) => void;
  readonly onDrop: (name: string) => void;
  readonly onAdd: (line: CounterLine) => void;
}

function Standing({ line, onTick }: { readonly line: CounterLine; readonly onTick: Props["onTick"] }) {
  if (line.held) return <span className="soft">{line.held.state === "received" ? words.known(line.held.on, line.held.source) : words.onFile(line.held.source)}</span>;
  return (
    <Checkbox checked={line.received} onChange={({ target }) => { onTick(line.name, target.checked); }} aria-label={`${words.received}：${line.name}`}>
      {line.received ? words.received : <span className="own-missing">{words.missing}</span>}
    </Checkbox>
  );
}

function AddLine({ items, nameOf, onAdd, taken }: Pick<Props, "items" | "nameOf" | "onAdd"> & { readonly taken: ReadonlySet<string> }) {
  const [name, setName] = useState("");
  const [item, setItem] = useState("");
  const text = name.trim();
  const add = () => {
    onAdd({ name: text, form: "original", copies: 1, items: item === "" ? items : [item], held: null, received: false });
    setName("");
  };
  return (
    <div className="intake-add">
      <Input value={name} maxLength={100} placeholder={words.newName} aria-label={words.newName} onChange={({ target }) => { setName(target.value); }} style={{ flex: "1 1 220px" }} />
      <Select<string> value={item} aria-label="所属事项" style={{ flex: "1 1 200px" }} onChange={setItem} options={[{ value: "", label: words.forAll }, ...items.map((value) => ({ value, label: nameOf(value) }))]} />
      <Button onClick={add} disabled={text === "" || taken.has(text) || items.length === 0}>{words.add}</Button>
    </div>
  );
}

/** The materials of all the items, each once: what is there already, and a tick for what comes in now. */
export function IntakeMaterials({ lines, nameOf, items, onTick, onDrop, onAdd }: Props) {
  return (
    <>
      <table className="plain-table" aria-label={words.materials}>
        <thead><tr>{["材料名称", "形式和份数", "所属事项", "情况", "操作"].map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.name}>
              <td data-label="材料名称">{line.name}</td>
              <td data-label="形式和份数">{materialFormLabel[line.form]} {line.copies} 份</td>
              <td data-label="所属事项">{line.items.map(nameOf).join("、")}</td>
              <td data-label="情况"><Standing line={line} onTick={onTick} /></td>
              <td data-label="操作"><Button type="link" size="small" onClick={() => { onDrop(line.name); }}>{words.drop}</Button></td>
            </tr>
          ))}
        </tbody>
      </table>
      <AddLine items={items} nameOf={nameOf} onAdd={onAdd} taken={new Set(lines.map(({ name }) => name))} />
    </>
  );
}
