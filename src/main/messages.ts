import { Refusal } from "../kernel/refusal.ts";

/** What the start and the command line say to the person at the console. */
export const mainText = {
  ready: (address: string) => `挂图已启动，请用浏览器打开：${address}`,
  demo: "演示数据：祁县经济开发区（示例）。开发区日期停在 2025-04-14。演示账号如下，仅在本机可用：",
  demoOnLan: "演示数据：祁县经济开发区（示例）。开发区日期停在 2025-04-14。演示账号如下，其他计算机也可登录，请勿录入真实数据：",
  demoAccount: (account: string, name: string, password: string) => `  账号 ${account.padEnd(12)} 密码 ${password}    ${name}`,
  administrator: (account: string, password: string) => `系统管理员账号 ${account}，一次性密码 ${password}（只显示这一次，首次登录须修改）`,
  administratorName: "系统管理员",
  firstZone: "（请改为本市名称）",
  stopping: "正在停止……",
  sealed: (batches: string, rows: string) => `操作记录已核验：封存 ${batches} 批、${rows} 条，全部一致`,
  unsealed: (rows: string) => `尚未封存 ${rows} 条`,
  broken: (number: string) => `第 ${number} 批封存与记录不一致：操作记录被改动过`,
  backedUp: (file: string) => `已备份到 ${file}`,
  restored: (file: string) => `已从 ${file} 恢复`,
  fault: "程序出错",
} as const;

export const mainRefusal = {
  portInvalid: (text: string) => new Refusal("invalid", "portInvalid", `PORT 应为 1 至 65535 的整数：${text}`),
  ownerUrlMissing: () => new Refusal("invalid", "ownerUrlMissing", "设置了 DATABASE_URL，还须用 DATABASE_OWNER_URL 设置数据库所有者的连接"),
  sameLogin: () => new Refusal("forbidden", "sameLogin", "DATABASE_URL 与 DATABASE_OWNER_URL 不能是同一个登录名"),
  loginTooStrong: (login: string) => new Refusal("forbidden", "loginTooStrong", `数据库登录名 ${login} 权限过大：不能是超级用户，也不能绕过行级安全`),
  applicationOwns: (login: string) => new Refusal("forbidden", "applicationOwns", `数据库登录名 ${login} 不能拥有任何表`),
  addressInUse: (address: string) => new Refusal("conflict", "addressInUse", `${address} 已被其他程序占用，请用 PORT 换一个端口`),
  stopFirst: () => new Refusal("conflict", "stopFirst", "请先停止服务器再恢复备份"),
  zoneNotFound: (code: string) => new Refusal("notFound", "zoneNotFound", `没有代码为“${code}”的开发区`),
  serverUnreachable: () => new Refusal("conflict", "serverUnreachable", "服务器记录在案但没有应答"),
  catalogueFaulty: (what: string) => new Refusal("invalid", "catalogueFaulty", `随产品发布的目录有误：${what}`),
} as const;

/** What the verbs and options of the command line are for. */
export const commandText = {
  json: "输出 JSON",
  serve: "启动服务器",
  empty: "不载入演示数据，只建一个系统管理员",
  demo: "在外部数据库中载入演示数据",
  demoOnLan: "允许演示账号从其他计算机登录",
  figure: "一项数据及其依据的记录",
  figureId: "数据编号",
  zone: "开发区代码",
  asOf: "截至日期",
  period: "统计期",
  project: "只看一个项目（名称或代码）",
  enterprise: "只看一家企业（名称或统一社会信用代码）",
  as: "以此账号的权限查询",
  workdays: "逐日列出是否工作日及原因",
  from: "开始日期",
  to: "结束日期",
  deadline: "计算办理期限的届满日",
  acceptedOn: "受理日期",
  limit: "天数",
  unit: "workday 或 calendarDay",
  pause: "停止计时 A..B，可多次",
  product: "挂图：开发区工作台账",
  file: "备份文件",
  backup: "备份全部数据到一个文件",
  restore: "把备份恢复到空数据库",
  verify: "核验操作记录的封存",
} as const;
