import { Button, Form } from "antd";
import { useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import { choiceWords, ChoiceWordsContext } from "./choice-words.ts";
import { ConflictNotice } from "./conflict-notice.tsx";
import { FormProblem } from "./form-problem.tsx";
import { useFormSubmission, type FormSubmission } from "./form-submission.ts";
import "./form.css";
import { conflictWords, formWords } from "./messages.ts";
import { useUnsavedGuard } from "./unsaved-guard.ts";
import { useIsPhone } from "./use-is-phone.ts";

/** What a frame asks of its form: to close, with the question about unsaved work; to put the caret where writing begins. */
export interface FormHandle {
  readonly leave: () => void;
  readonly focus: () => void;
}

export interface RecordFormProps<Values, Saved> extends FormSubmission<Values, Saved> {
  readonly initial?: Partial<Values>;
  readonly submitLabel?: string;
  readonly columns?: 1 | 2;
  /** Fields of `form-fields.tsx` and sections. */
  readonly children: ReactNode;
  /** Set to what the frame around the form may ask of it. */
  readonly handle?: RefObject<FormHandle>;
  /** Absent buttons: a form that stands alone on a page has nothing to cancel. */
  readonly cancellable?: boolean;
}

/** The form itself: fields in columns, labels at the right of their column, one pending attempt, refusals where they belong. */
export function RecordForm<Values extends object, Saved>(props: RecordFormProps<Values, Saved>) {
  const { initial, submitLabel = formWords.save, columns = 2, children, onClose, handle, cancellable = true } = props;
  const phone = useIsPhone();
  const { form, pending, refusal, conflict, isDirty, changed, submit, resolve } = useFormSubmission(props);
  const mayLeave = useUnsavedGuard(isDirty);
  const [words] = useState(() => choiceWords(conflictWords.elsewhere));
  const cancel = () => {
    if (pending) return;
    void mayLeave().then((may) => { if (may) onClose(); });
  };
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!handle) return;
    handle.current = {
      leave: cancel,
      // A phone would open its keyboard over the form. Who began to write while the frame still opened keeps the caret.
      focus: () => {
        if (phone || body.current?.contains(document.activeElement) === true) return;
        body.current?.querySelector<HTMLElement>("input:not([disabled]), textarea:not([disabled])")?.focus();
      },
    };
  });
  return (
    <Form<Values>
      form={form}
      className={`record-form record-form-${String(phone ? 1 : columns)}`}
      layout={phone ? "vertical" : "horizontal"}
      labelAlign="right"
      labelWrap
      colon={false}
      labelCol={phone ? {} : { flex: "116px" }}
      wrapperCol={phone ? {} : { flex: "1 1 0" }}
      scrollToFirstError={{ focus: true, block: "center" }}
      autoComplete="off"
      disabled={pending}
      {...(initial && { initialValues: initial })}
      onValuesChange={(part: object) => { changed({ ...part }); }}
      onFinish={(values) => { void submit(values); }}
    >
      <div className="record-form-body" ref={body}>
        {refusal && <FormProblem {...refusal} />}
        {conflict && <ConflictNotice {...conflict} rows={conflict.rows.map((row) => ({ ...row, mine: words.textOf(row.name, row.mine), theirs: words.textOf(row.name, row.theirs) }))} onResolved={resolve} />}
        <ChoiceWordsContext value={words}><div className="record-form-fields">{children}</div></ChoiceWordsContext>
      </div>
      <div className="record-form-foot">
        {cancellable && <Button onClick={cancel}>{formWords.cancel}</Button>}
        <Button type="primary" htmlType="submit" loading={pending} disabled={conflict !== undefined}>{submitLabel}</Button>
      </div>
    </Form>
  );
}

/** A titled group of fields. */
export function FormSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="form-section">
      <legend>{title}</legend>
      <div className="record-form-fields">{children}</div>
    </fieldset>
  );
}
