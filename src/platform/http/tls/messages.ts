import { Refusal } from "../../../kernel/refusal.ts";

/** Names that appear in the certificate stores of people's computers. */
export const certificateName = {
  organisation: "挂图",
  authority: (host: string, day: string) => `挂图本地证书颁发机构 ${host} ${day}`,
  server: "挂图服务器",
} as const;

/** Why the server does not start on an address off loopback, told to whoever starts it. */
export const tlsRefusal = {
  trustProxyInvalid: (entry: string) =>
    new Refusal("invalid", "trustProxyInvalid", `TRUST_PROXY 中的“${entry}”不是有效的 IP 地址或网段（如 10.0.0.5 或 10.0.0.0/24，不得为 /0）`),
  pairIncomplete: (missing: "TLS_CERT" | "TLS_KEY") =>
    new Refusal("invalid", "tlsPairIncomplete", `使用自备证书须同时设置 TLS_CERT 和 TLS_KEY，现缺少 ${missing}`),
  fileUnreadable: (setting: "TLS_CERT" | "TLS_KEY", file: string, reason: string) =>
    new Refusal("invalid", "tlsFileUnreadable", `${setting} 指定的文件 ${file} 无法读取：${reason}`),
  certificateMalformed: (file: string) =>
    new Refusal("invalid", "tlsCertificateMalformed", `TLS_CERT 指定的文件 ${file} 不是有效的 PEM 格式证书`),
  keyMalformed: (file: string) =>
    new Refusal("invalid", "tlsKeyMalformed", `TLS_KEY 指定的文件 ${file} 不是有效的 PEM 格式私钥，或私钥设有口令（不支持带口令的私钥）`),
  keyDiffers: (certFile: string, keyFile: string) =>
    new Refusal("invalid", "tlsKeyDiffers", `私钥 ${keyFile} 与证书 ${certFile} 不配套；证书文件含多张证书时，服务器证书须排在最前`),
  unusable: (certFile: string, reason: string) =>
    new Refusal("invalid", "tlsCertificateUnusable", `证书 ${certFile} 不能用于 HTTPS：${reason}`),
  expired: (certFile: string, until: string) =>
    new Refusal("invalid", "tlsCertificateExpired", `证书 ${certFile} 已于 ${until}（北京时间）到期，请更换`),
  notYetValid: (certFile: string, from: string) =>
    new Refusal("invalid", "tlsCertificateNotYetValid", `证书 ${certFile} 自 ${from}（北京时间）起方才有效，请核对证书和本机时间`),
  nothingToCertify: () =>
    new Refusal("invalid", "tlsNothingToCertify", "本机没有可供其他计算机访问的地址或主机名，无法签发证书：请用 HOST 指定本机的网络地址或域名"),
  nameMalformed: (name: string) =>
    new Refusal("invalid", "tlsNameMalformed", `“${name}”不是有效的主机名或 IP 地址，无法签发证书：请更正 HOST`),
  authorityDamaged: (file: string) =>
    new Refusal("conflict", "tlsAuthorityDamaged",
      `本地证书颁发机构文件 ${file} 已损坏，为免使各计算机上已安装的证书失效，未作任何改动；请恢复该文件，或移走后重新启动（将建立新的颁发机构，各计算机须重新安装）`),
  directoryUnusable: (directory: string, reason: string) =>
    new Refusal("forbidden", "tlsDirectoryUnusable", `证书目录 ${directory} 不可用：${reason}`),
} as const;

const replacement = {
  expiring: "原颁发机构即将到期",
  addressesChanged: "本机的地址或主机名已变，超出原颁发机构的限定范围",
} as const;

/** What the console says of the authority at each start. */
export const authorityNotice = {
  made: "已建立本地证书颁发机构。",
  remade: (reason: keyof typeof replacement, former: string) =>
    `${replacement[reason]}，已建立新的本地证书颁发机构；各计算机须重新安装，并删除原颁发机构的证书（SHA-256 指纹 ${former}）。`,
  fingerprint: (fingerprint: string, file: string) =>
    `本地证书颁发机构的证书：${file}\nSHA-256 指纹：${fingerprint}\n请在各计算机上核对指纹一致后再安装。`,
} as const;
