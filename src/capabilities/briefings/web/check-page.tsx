import { useState } from "react";
import { useAddress } from "../../../ui/address.ts";
import { countText } from "../../../ui/amount.ts";
import { AsOf } from "../../../ui/as-of.tsx";
import { PageTitle } from "../../../ui/page-heading.tsx";
import { usePlace } from "../../../ui/place.ts";
import { textRefusalTitle } from "../messages/text-file.ts";
import { judgeText, withoutUnprintable } from "../rules/text-file.ts";
import type { TracedPaths } from "./check-links.ts";
import { checkWords } from "./check-words.ts";
import "./check.css";
import { CheckedDraft } from "./checked-draft.tsx";
import { keepDraft, keepView, keptView } from "./draft.ts";
import { readDraftFile } from "./draft-file.ts";
import { DraftForm, type DraftNotice } from "./draft-form.tsx";
import { useDraft } from "./use-draft.ts";
import { useFileDrop } from "./use-file-drop.ts";

/** The day is that of the whole place, so that the pages opened from here show the same one. */
function AsOfChoice() {
  const { asOf, today } = usePlace();
  const [, change] = useAddress();
  return <span className="no-print"><AsOf day={asOf} max={today} onChange={(day) => { change({ asOf: day === today ? "" : day }); }} /></span>;
}

/** 文稿核对: a draft is pasted or dropped, its figures are held against the ledgers, and each is traced to its records. */
export function CheckPage({ paths }: { readonly paths: TracedPaths }) {
  const [text, setText] = useDraft();
  const [isChecked, setChecked] = useState(() => keptView() !== "box");
  const [notice, setNotice] = useState<DraftNotice>();
  const show = (view: "box" | "results") => {
    keepView(view);
    setChecked(view === "results");
  };
  const edit = () => { show("box"); };

  const refuse = (words: string, mended?: string) => { setNotice({ kind: "refusal", words, ...(mended !== undefined && { mended }) }); };
  const takeFile = async (file: File) => {
    const reading = await readDraftFile(file).catch(() => undefined);
    edit();
    if (!reading?.allowed) {
      refuse(reading ? textRefusalTitle(reading) : checkWords.unreadable);
      return;
    }
    const told = text === "" ? checkWords.fileTaken : checkWords.fileTakenOver;
    setNotice({ kind: "done", words: told(file.name, countText(reading.text.length)), before: text });
    setText(reading.text);
  };
  const takeFiles = ([first, ...others]: readonly File[]) => {
    if (others.length > 0) {
      edit();
      refuse(checkWords.oneFile);
    } else if (first) void takeFile(first);
  };
  const check = () => {
    const judged = judgeText(text);
    if (!judged.allowed) {
      refuse(textRefusalTitle(judged), judged.code === "notText" ? withoutUnprintable(text) : undefined);
      return;
    }
    setNotice(undefined);
    setText(judged.text);
    keepDraft(judged.text);
    show("results");
  };
  const dragging = useFileDrop(takeFiles);
  return (
    <section className="check" aria-label={checkWords.title}>
      {isChecked && text !== ""
        ? <CheckedDraft text={text} paths={paths} asOfChoice={<AsOfChoice />} onEdit={edit} />
        : (
          <>
            <PageTitle title={checkWords.title} marks={<AsOfChoice />} />
            <DraftForm text={text} onText={setText} notice={notice} onNotice={setNotice} onFiles={takeFiles} onCheck={check} />
          </>
        )}
      {dragging && <div className="check-drop" role="status"><p>{checkWords.dropHere}</p></div>}
    </section>
  );
}
