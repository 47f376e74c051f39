import { Alert, Button, Form } from "antd";
import { useRef, useState } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { DayField, LineField, ProseField } from "../../../ui/form-fields.tsx";
import { FormProblem } from "../../../ui/form-problem.tsx";
import { usePlace } from "../../../ui/place.ts";
import { useProblemListener } from "../../../ui/problem-listener.ts";
import { problemOf, type ShownProblem } from "../../../ui/problem.ts";
import { takeIntake } from "../contract/intake.ts";
import { issueNotice, type IntakeItem, type NoticeKind } from "../contract/notice.ts";
import type { CounterLine } from "./intake-lines.ts";
import { intakeWords as words } from "./intake-words.ts";
import { useSaved } from "./use-saved.ts";

/** What came of it, and the notice to be printed. */
export interface IntakeDone {
  readonly text: string;
  readonly noticeId: string;
}

interface Props {
  readonly projectId: string;
  readonly items: readonly IntakeItem[];
  readonly lines: readonly CounterLine[];
  readonly held: ReadonlySet<string>;
  /** Where the zone last asked people to come. */
  readonly place: string | undefined;
  readonly onDone: (done: IntakeDone) => void;
}

interface Values {
  readonly handedBy?: string | undefined;
  readonly receivedOn: string;
  readonly place?: string | undefined;
  readonly note?: string | undefined;
}

const material = ({ name, form, copies, items }: CounterLine) => ({ name, form, copies, items: [...items] });
const told = ({ place, note }: Values) => ({ ...(place !== undefined && { place }), ...(note !== undefined && { note }) });

/** One attempt at a time, under one key until something changes. */
function useAttempt(onDone: Props["onDone"]) {
  const tell = useProblemListener();
  const saved = useSaved();
  const [problem, setProblem] = useState<ShownProblem>();
  const [pending, setPending] = useState(false);
  const key = useRef<{ readonly of: string; readonly key: string }>(undefined);
  const attempt = async (what: string, send: (idempotencyKey: string) => Promise<IntakeDone>) => {
    if (pending) return;
    if (key.current?.of !== what) key.current = { of: what, key: crypto.randomUUID() };
    setPending(true);
    setProblem(undefined);
    try {
      const done = await send(key.current.key);
      saved();
      onDone(done);
    } catch (error) {
      const shown = problemOf(error);
      tell(shown);
      setProblem(shown);
    } finally {
      setPending(false);
    }
  };
  return { attempt, pending, problem };
}

/** Who hands in, when, and what is to be done with it: taken in, or told of alone. */
export function IntakeActions({ projectId, items, lines, held, place, onDone }: Props) {
  const { zoneId, today } = usePlace();
  const [form] = Form.useForm<Values>();
  const { attempt, pending, problem } = useAttempt(onDone);
  const params = { zoneId, projectId };
  const codes = items.map(({ item }) => item);
  const take = async (values: Values) => {
    const body = {
      ...told(values), receivedOn: writtenDay(values.receivedOn), handedBy: values.handedBy ?? "",
      items: codes.map((item) => ({ item, ...(held.has(item) && { hold: true }) })), materials: lines.map((line) => ({ ...material(line), received: line.received })),
    };
    await attempt(JSON.stringify(body), async (idempotencyKey) => {
      const reply = await call(takeIntake, { params, body }, { idempotencyKey });
      return { text: words.done(reply.submitted.length, reply.preparing.length), noticeId: reply.notice.id };
    });
  };
  const issue = async (kind: NoticeKind) => {
    const body = { ...told(form.getFieldsValue()), kind, items: codes, materials: lines.map(material) };
    await attempt(JSON.stringify(body), async (idempotencyKey) => ({ text: words.issued, noticeId: (await call(issueNotice, { params, body }, { idempotencyKey })).id }));
  };
  const applied = items.some(({ state }) => state === "submitted" || state === "accepted");
  return (
    <section className="card intake-part" aria-label={words.take}>
      <Form<Values> form={form} layout="vertical" initialValues={{ receivedOn: today, ...(place !== undefined && { place }) }} onFinish={(values) => { void take(values); }} disabled={pending}>
        <LineField name="handedBy" label={words.handedBy} required maxLength={50} />
        <DayField name="receivedOn" label={words.receivedOn} required max={today} near={today} />
        <LineField name="place" label={words.place} maxLength={200} />
        <ProseField name="note" label={words.note} maxLength={1000} rows={2} />
        {problem && <FormProblem problem={problem} loose={(problem.fields ?? []).map(({ message }) => message)} />}
        <Alert type="info" showIcon title={words.noticeHint} className="paper-hint" />
        <div className="intake-foot">
          <Button onClick={() => { void issue("notice"); }}>{words.noticeOnly}</Button>
          {applied && <Button onClick={() => { void issue("correction"); }}>{words.correction}</Button>}
          <Button type="primary" htmlType="submit" loading={pending}>{words.take}</Button>
        </div>
      </Form>
    </section>
  );
}
