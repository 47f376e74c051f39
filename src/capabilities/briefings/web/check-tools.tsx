import { CopyOutlined, PrinterOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { correctionList, type CheckedText } from "../messages/correction-list.ts";
import { checkWords } from "./check-words.ts";
import { copyText } from "./copy-text.ts";

/** The text to be copied by hand, chosen already. */
function ByHand({ text }: { readonly text: string }) {
  return <textarea className="check-by-hand" readOnly rows={12} aria-label={checkWords.copyList} value={text} ref={(box) => { box?.select(); }} />;
}

/** What is taken away from a checked text: the list of corrections, and paper. */
export function CheckTools({ checked }: { readonly checked: CheckedText }) {
  const { message, modal } = App.useApp();
  const copy = async () => {
    const list = correctionList(checked);
    if (await copyText(list)) void message.success(checkWords.copied);
    else void modal.info({ title: checkWords.copyByHand, content: <ByHand text={list} />, okText: checkWords.close, width: 720 });
  };
  return (
    <>
      <Button type="primary" icon={<CopyOutlined />} onClick={() => { void copy(); }}>{checkWords.copyList}</Button>
      <Button icon={<PrinterOutlined />} onClick={() => { window.print(); }}>{checkWords.print}</Button>
    </>
  );
}
