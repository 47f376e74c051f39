import { App, Button, Modal } from "antd";
import "./account-page.css";

export interface GivenPassword { readonly account: string; readonly name: string; readonly password: string }

/** Shown once: only its hash is stored. */
export function OneTimePassword({ given, onClose }: { readonly given: GivenPassword | undefined; readonly onClose: () => void }) {
  const { message } = App.useApp();
  const copy = (text: string) => {
    navigator.clipboard.writeText(text).then(() => message.success("已复制"), () => message.warning("浏览器不允许复制，请选中后手动复制"));
  };
  return (
    <Modal open={given !== undefined} title="一次性密码" centered closable={false} keyboard={false} mask={{ closable: false }} footer={<Button type="primary" onClick={onClose}>我已记下</Button>}>
      {given && (
        <>
          <p>请将此密码当面或以安全方式交给 <b>{given.name}</b>（账号 {given.account}）。登录后须立即修改。</p>
          <p className="one-time-password"><code>{given.password}</code><Button onClick={() => { copy(given.password); }}>复制</Button></p>
          <p className="soft">此密码只显示这一次，系统不保存原文；遗失须重新重置。</p>
        </>
      )}
    </Modal>
  );
}
