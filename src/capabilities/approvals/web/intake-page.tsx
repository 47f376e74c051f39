import { useQuery } from "@tanstack/react-query";
import { Alert, Checkbox, Form, Select } from "antd";
import { useState } from "react";
import { useAddress } from "../../../ui/address.ts";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import "../../../ui/plain-table.css";
import { usePlace } from "../../../ui/place.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { getProject } from "../../projects/contract/project.ts";
import { ProjectField } from "../../projects/web/project-field.tsx";
import { materialsOf, mostItems, type IntakeItem } from "../contract/notice.ts";
import { caseStateLabel } from "../messages.ts";
import { limitsText, organText } from "../messages/notice-document.ts";
import { IntakeActions, type IntakeDone } from "./intake-actions.tsx";
import { counterLines, outcomeOf, type CounterLine } from "./intake-lines.ts";
import { IntakeMaterials } from "./intake-materials.tsx";
import { intakeWords as words } from "./intake-words.ts";
import { noticePath } from "./paths.ts";
import { itemName, useItems } from "./use-items.ts";
import "./window.css";

interface Chosen { readonly project: string; readonly items: readonly string[] }

function Choosing({ chosen, onChange }: { readonly chosen: Chosen; readonly onChange: (change: Partial<Chosen>) => void }) {
  const { zoneId } = usePlace();
  const { data } = useItems();
  const { data: project } = useQuery({ ...operationQuery(getProject, { params: { zoneId, projectId: chosen.project }, query: {} }), enabled: chosen.project !== "" });
  // A select that knows no name yet would show the id.
  if (chosen.project !== "" && !project || !data) return <Loading />;
  const known = project && { id: project.project.id, name: project.project.name };
  return (
    <section className="card intake-part" aria-label={words.items}>
      <Form
        layout="vertical" initialValues={{ projectId: chosen.project === "" ? undefined : chosen.project }}
        onValuesChange={({ projectId }: { readonly projectId?: string }) => { onChange({ project: projectId ?? "" }); }}
      >
        <ProjectField name="projectId" zoneId={zoneId} label={words.project} chosen={known} />
        <Form.Item label={words.items} extra={words.itemsHint}>
          <Select<string[]>
            mode="multiple" value={[...chosen.items]} aria-label={words.items} placeholder="输入事项名称查找" showSearch={{ optionFilterProp: "label" }} maxCount={mostItems}
            options={data.items.map(({ code, name }) => ({ value: code, label: name }))} onChange={(items) => { onChange({ items }); }}
          />
        </Form.Item>
      </Form>
    </section>
  );
}

interface SituationProps {
  readonly items: readonly IntakeItem[];
  readonly lines: readonly CounterLine[];
  readonly held: ReadonlySet<string>;
  readonly onHold: (item: string, hold: boolean) => void;
}

function Situation({ items, lines, held, onHold }: SituationProps) {
  return (
    <section className="card intake-part" aria-label={words.situation}>
      <h2>{words.situation}</h2>
      <table className="plain-table" aria-label={words.situation}>
        <thead><tr>{["事项", "现状", "时限", "办理机关", "收件结果"].map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
        <tbody>
          {items.map((item) => {
            const outcome = outcomeOf(item.item, lines, held);
            return (
              <tr key={item.item}>
                <td data-label="事项">{item.name}</td>
                <td data-label="现状">{item.state === null ? "未列入" : caseStateLabel[item.state]}{item.missing.length > 0 && !item.open && <div className="own-missing">前置未办结：{item.missing.map(({ name }) => name).join("、")}</div>}</td>
                <td data-label="时限">{limitsText(item) || "—"}</td>
                <td data-label="办理机关">{organText(item)}</td>
                <td data-label="收件结果">
                  {item.open ? <span className="own-missing">{words.open}</span> : <>{words.outcome[outcome]}{outcome !== "incomplete" && <div><Checkbox checked={held.has(item.item)} onChange={({ target }) => { onHold(item.item, target.checked); }}>{words.hold}</Checkbox></div>}</>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Outcome({ done, onNext }: { readonly done: IntakeDone; readonly onNext: () => void }) {
  return (
    <Alert
      type="success" showIcon title={done.text}
      description={<><PageLink to={noticePath(done.noticeId)}>{words.openNotice}</PageLink>　<a href="#next" onClick={(event) => { event.preventDefault(); onNext(); }}>{words.next}</a></>}
    />
  );
}

function Counter({ chosen, onDone }: { readonly chosen: Chosen; readonly onDone: (done: IntakeDone) => void }) {
  const { zoneId } = usePlace();
  const { byCode } = useItems();
  const [kept, setKept] = useState<readonly CounterLine[]>([]);
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set<string>());
  const [held, setHeld] = useState<ReadonlySet<string>>(new Set<string>());
  const { data, error, refetch } = useQuery(operationQuery(materialsOf, { params: { zoneId, projectId: chosen.project }, query: { items: chosen.items.join(",") } }));
  if (error && !data) return <ErrorState error={error} onRetry={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const lines = counterLines(data.materials, kept, dropped, chosen.items);
  const change = (next: readonly CounterLine[]) => { setKept(next); };
  const hold = (item: string, on: boolean) => { setHeld(new Set([...held].filter((one) => one !== item).concat(on ? [item] : []))); };
  return (
    <>
      <Situation items={data.items} lines={lines} held={held} onHold={hold} />
      <section className="card intake-part" aria-label={words.materials}>
        <h2>{words.materials}</h2>
        <p className="soft">{data.materials.length === 0 ? words.noList : data.items.some(({ materialsEvidence }) => materialsEvidence === "unverified") ? words.unverified : words.verified}</p>
        <IntakeMaterials
          lines={lines} items={chosen.items} nameOf={(item) => itemName(byCode, item)}
          onTick={(name, received) => { change(lines.map((line) => (line.name === name ? { ...line, received } : line))); }}
          onDrop={(name) => { setDropped(new Set([...dropped, name])); change(lines.filter((line) => line.name !== name)); }}
          onAdd={(line) => { change([...lines, line]); }}
        />
      </section>
      <IntakeActions key={data.place ?? ""} projectId={chosen.project} items={data.items} lines={lines} held={held} place={data.place ?? undefined} onDone={onDone} />
    </>
  );
}

/** 窗口收件: several items, one list of materials, one notice. */
export function IntakePage() {
  const [address, change] = useAddress();
  const [done, setDone] = useState<IntakeDone>();
  const chosen: Chosen = { project: address["project"] ?? "", items: (address["items"] ?? "").split(",").filter((item) => item !== "") };
  return (
    <div className="intake">
      <PageTitle title={words.title} />
      {done && <Outcome done={done} onNext={() => { setDone(undefined); change({ project: "", items: "" }); }} />}
      {!done && <Choosing chosen={chosen} onChange={({ project, items }) => { change({ ...(project !== undefined && { project }), ...(items !== undefined && { items: items.join(",") }) }); }} />}
      {!done && (chosen.project === "" || chosen.items.length === 0 ? <EmptyState title={words.choose} /> : <Counter key={chosen.project} chosen={chosen} onDone={setDone} />)}
    </div>
  );
}
