import { FactTable } from "../../ui/fact-table.tsx";
import { PageLink } from "../../ui/page-link.tsx";
import { signInPath } from "./page.ts";
import "./pages.css";

const steps = [
  {
    label: "Windows", wide: true,
    value: "双击 authority.crt，点“安装证书”，选“当前用户”，再选“将所有的证书都放入下列存储”，点“浏览”，选“受信任的根证书颁发机构”，完成后重新打开浏览器。",
  },
  {
    label: "统信 UOS 等 Linux", wide: true,
    value: "在浏览器的“设置 → 隐私和安全 → 安全 → 管理证书 → 授权机构”中导入 authority.crt，勾选“信任该证书，以标识网站的身份”。",
  },
  { label: "Firefox", wide: true, value: "在“设置 → 隐私与安全 → 查看证书 → 证书颁发机构”中导入，勾选“信任由此证书颁发机构来标识网站”。" },
];

/** How to check and install the certificate that the server makes for the office network; readable before signing in. */
export function CertificateHelp() {
  return (
    <main className="certificate-help">
      <article className="card">
        <h1>浏览器提示“不安全”怎么办？</h1>
        <p>在办公网上使用时，本系统以 HTTPS 提供服务。由系统自建证书的，每台计算机须安装一次证书。<b>核对指纹以前，请不要点“继续访问”，也不要输入密码。</b></p>
        <h2>一、核对指纹</h2>
        <p>请系统管理员发给 authority.crt 文件，并当面或在电话中告知 SHA-256 指纹（启动时显示在服务器的控制台上）。在本机计算文件的指纹，与告知的一致才可安装，冒号和大小写不计：</p>
        <ul>
          <li>Windows：在文件所在的文件夹打开“命令提示符”，运行 <code>certutil -hashfile authority.crt SHA256</code></li>
          <li>统信 UOS 等 Linux：在终端运行 <code>sha256sum authority.crt</code></li>
        </ul>
        <h2>二、安装证书</h2>
        <FactTable facts={steps} label="安装证书" />
        <h2>三、仍有提示</h2>
        <p>核对地址是否与系统管理员告知的完全一致，再请管理员核对指纹。本单位已有统一证书的，一般不会出现提示，请直接联系管理员。</p>
        <p><PageLink to={signInPath}>返回登录</PageLink></p>
      </article>
    </main>
  );
}
