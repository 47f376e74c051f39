import { Form, type FormInstance } from "antd";
import { useCallback, useRef, useState } from "react";
import type { ConflictChoice, ConflictRow } from "./conflict-notice.tsx";
import { useProblemListener } from "./problem-listener.ts";
import { problemOf, type ShownProblem } from "./problem.ts";

/** Another version of the record, saved by someone else while the form was open. */
export interface FormConflict {
  readonly rows: readonly ConflictRow[];
  readonly person?: string;
  /** An instant, ISO in UTC. */
  readonly at?: string;
  /** The other version's values by field, as the form holds them. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Called once the choice is made: the page then names the newer version in its next attempt. */
  readonly onRebased: () => void;
}

export interface FormSubmission<Values, Saved> {
  /** Sends the values; `key` stays the same until they change, so that a second attempt after a lost reply does no double. */
  readonly onSubmit: (values: Values, key: string) => Promise<Saved>;
  readonly onSaved?: (saved: Saved) => void;
  /** What the refusal tells of another version; absent where the record has no versions. */
  readonly conflictOf?: (problem: ShownProblem, values: Values) => FormConflict | undefined;
  readonly onClose: () => void;
}

const same = (one: readonly (string | number)[], other: readonly (string | number)[]) => one.join("/") === other.join("/");

/** Shows each fault at its field and gives back those that no field shown can take. */
function showFaults(form: FormInstance, problem: ShownProblem): readonly string[] {
  const names = form.getFieldsError().map(({ name }) => name);
  const faults = (problem.fields ?? []).map((fault) => ({ ...fault, name: names.find((name) => same(name, fault.path)) }));
  const first = faults.find(({ name }) => name !== undefined)?.name;
  for (const { name, message } of faults) if (name) form.setFields([{ name, errors: [message] }]);
  if (first) form.scrollToField(first, { focus: true });
  return faults.flatMap(({ name, message }) => (name ? [] : [message]));
}

/** A form's way to the server: one attempt at a time, refusals at their fields, conflicts to choose from. */
export function useFormSubmission<Values, Saved>({ onSubmit, onSaved, conflictOf, onClose }: FormSubmission<Values, Saved>) {
  const [form] = Form.useForm();
  const tell = useProblemListener();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<{ readonly problem: ShownProblem; readonly loose: readonly string[] }>();
  const [conflict, setConflict] = useState<FormConflict>();
  const dirty = useRef(false);
  const sending = useRef(false);
  const key = useRef<string>(undefined);
  const isDirty = useCallback(() => dirty.current, []);

  const changed = (part: Readonly<Record<string, unknown>> = {}) => {
    dirty.current = true;
    key.current = undefined;
    // What was told to be wrong is looked at again at once, not only when the field is left.
    const faulty = form.getFieldsError().filter(({ name, errors }) => errors.length > 0 && String(name[0]) in part).map(({ name }) => name);
    if (faulty.length === 0) return;
    // A field without a rule of its own is not looked at again: what the server told of it would stay.
    form.setFields(faulty.map((name) => ({ name, errors: [] })));
    form.validateFields(faulty).catch(() => undefined);
  };
  const refused = (error: unknown, values: Values) => {
    const problem = problemOf(error);
    const other = conflictOf?.(problem, values);
    tell(problem);
    setConflict(other);
    setRefusal(other ? undefined : { problem, loose: showFaults(form, problem) });
  };
  const submit = async (values: Values) => {
    if (sending.current) return;
    sending.current = true;
    setPending(true);
    setRefusal(undefined);
    key.current ??= crypto.randomUUID();
    try {
      const saved = await onSubmit(values, key.current);
      dirty.current = false;
      onClose();
      onSaved?.(saved);
    } catch (error) {
      refused(error, values);
    } finally {
      sending.current = false;
      setPending(false);
    }
  };
  const resolve = (choice: ConflictChoice) => {
    if (!conflict) return;
    for (const { name } of conflict.rows) if (choice[name] === "theirs") form.setFields([{ name: [name], value: conflict.values[name], errors: [] }]);
    changed();
    setConflict(undefined);
    conflict.onRebased();
  };
  return { form, pending, refusal, conflict, isDirty, changed, submit, resolve };
}
