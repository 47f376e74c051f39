import { FileTextOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useRef, type ClipboardEvent, type KeyboardEvent } from "react";
import { countText } from "../../../ui/amount.ts";
import { LONGEST_TEXT } from "../contract/reading.ts";
import { textRefusalTitle } from "../messages/text-file.ts";
import { checkWords } from "./check-words.ts";

/** What is told above the box: why something was refused, or what was done and may be undone. */
export type DraftNotice =
  | { readonly kind: "refusal"; readonly words: string; /** The text without what was refused. */ readonly mended?: string }
  | { readonly kind: "done"; readonly words: string; readonly before: string };

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly notice: DraftNotice | undefined;
  readonly onNotice: (notice: DraftNotice | undefined) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onCheck: () => void;
}

function Notice({ notice, onText, onNotice }: Pick<Props, "notice" | "onText" | "onNotice">) {
  if (!notice) return null;
  const put = (next: string) => () => {
    onText(next);
    onNotice(undefined);
  };
  if (notice.kind === "refusal") {
    const mend = notice.mended !== undefined && <Button size="small" onClick={put(notice.mended)}>{checkWords.mend}</Button>;
    return <Alert type="error" showIcon title={notice.words} action={mend} closable={{ onClose: () => { onNotice(undefined); } }} />;
  }
  return <Alert type="info" role="status" showIcon title={notice.words} action={<Button size="small" onClick={put(notice.before)}>{checkWords.undo}</Button>} />;
}

function FileButton({ onFiles }: Pick<Props, "onFiles">) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={<FileTextOutlined />} onClick={() => input.current?.click()}>{checkWords.chooseFile}</Button>
      <input
        ref={input} type="file" accept=".txt,text/plain" className="unseen" tabIndex={-1} aria-label={checkWords.chooseFile}
        onChange={({ target }) => {
          onFiles([...target.files ?? []]);
          // The same file may be chosen again, once it has been mended.
          target.value = "";
        }}
      />
    </>
  );
}

/** The box that a draft is pasted into, and what can be done with it. */
export function DraftForm({ text, onText, notice, onNotice, onFiles, onCheck }: Props) {
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { files } = event.clipboardData;
    const pasted = event.clipboardData.getData("text/plain");
    if (pasted === "" && files.length > 0) {
      event.preventDefault();
      onFiles([...files]);
    } else if (pasted.length > LONGEST_TEXT) {
      // Drawing it would take the browser longer than any reader waits.
      event.preventDefault();
      onNotice({ kind: "refusal", words: textRefusalTitle({ allowed: false, code: "textTooLong" }) });
    }
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onCheck();
  };
  const clear = () => {
    onNotice({ kind: "done", words: checkWords.cleared, before: text });
    onText("");
  };
  return (
    <div className="check-draft">
      {text === "" && <ol className="check-how soft">{checkWords.howTo.map((step) => <li key={step}>{step}</li>)}</ol>}
      <Notice notice={notice} onText={onText} onNotice={onNotice} />
      <textarea
        className="check-box" aria-label={checkWords.draft} placeholder={checkWords.placeholder} spellCheck={false} value={text}
        onChange={({ target }) => {
          if (notice) onNotice(undefined);
          onText(target.value);
        }}
        onPaste={paste} onKeyDown={keys}
      />
      <div className="check-actions">
        <Button type="primary" onClick={onCheck}>{checkWords.check}</Button>
        <span className="soft check-keys">{checkWords.keys}</span>
        <FileButton onFiles={onFiles} />
        <Button disabled={text === ""} onClick={clear}>{checkWords.clear}</Button>
        <span className="soft check-length">{checkWords.length(countText(text.length))}</span>
        <span className="soft check-privacy">{checkWords.privacy}</span>
      </div>
    </div>
  );
}
