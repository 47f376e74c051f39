import { Button, Radio } from "antd";
import { useState } from "react";
import { conflictWords } from "./messages.ts";
import { momentText } from "./moment-text.ts";

/** One field on which the two versions differ. */
export interface ConflictRow {
  /** The form's field. */
  readonly name: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

export type ConflictChoice = Readonly<Record<string, "mine" | "theirs">>;

export interface ConflictNoticeProps {
  readonly rows: readonly ConflictRow[];
  /** Who saved the other version, where it is known. */
  readonly person?: string;
  /** When: an instant, ISO in UTC. */
  readonly at?: string;
  readonly onResolved: (choice: ConflictChoice) => void;
}

/** Someone else has changed this record meanwhile: both versions, and for each field the choice between them. Nothing is saved by it. */
export function ConflictNotice({ rows, person, at, onResolved }: ConflictNoticeProps) {
  const [choice, setChoice] = useState<ConflictChoice>({});
  const all = (side: "mine" | "theirs") => { setChoice(Object.fromEntries(rows.map(({ name }) => [name, side]))); };
  const open = rows.filter(({ name }) => choice[name] === undefined);
  const when = at === undefined ? undefined : momentText(at);
  if (rows.length === 0) {
    return (
      <section className="conflict" role="alert" aria-label={conflictWords.title}>
        <h3>{conflictWords.title}</h3>
        <p>{conflictWords.moved(person, when)}</p>
        <div className="conflict-buttons"><Button type="primary" onClick={() => { onResolved({}); }}>{conflictWords.proceed}</Button></div>
      </section>
    );
  }
  return (
    <section className="conflict" role="alert" aria-label={conflictWords.title}>
      <h3>{conflictWords.title}</h3>
      <p>{conflictWords.told(person, when)}</p>
      <table>
        <thead><tr><th scope="col">{conflictWords.item}</th><th scope="col">{conflictWords.mine}</th><th scope="col">{conflictWords.theirs}</th></tr></thead>
        <tbody>
          {rows.map(({ name, label, mine, theirs }) => {
            const side = (value: "mine" | "theirs", text: string) => (
              <td>
                <Radio
                  name={`conflict-${name}`}
                  aria-label={`${conflictWords.choice(label)} ${text}`}
                  checked={choice[name] === value}
                  onChange={() => { setChoice({ ...choice, [name]: value }); }}
                >
                  {text}
                </Radio>
              </td>
            );
            return <tr key={name}><th scope="row">{label}</th>{side("mine", mine)}{side("theirs", theirs)}</tr>;
          })}
        </tbody>
      </table>
      <div className="conflict-buttons">
        <Button onClick={() => { all("mine"); }}>{conflictWords.allMine}</Button>
        <Button onClick={() => { all("theirs"); }}>{conflictWords.allTheirs}</Button>
        <Button type="primary" disabled={open.length > 0} onClick={() => { onResolved(choice); }}>{conflictWords.apply}</Button>
      </div>
    </section>
  );
}
