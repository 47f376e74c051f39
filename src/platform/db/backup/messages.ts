import { Refusal } from "../../../kernel/refusal.ts";

/** Why a backup is not made or not restored, told to whoever asked for it. */
export const backupRefusal = {
  fileExists: (file: string) => new Refusal("conflict", "backupFileExists", `文件 ${file} 已存在，为免覆盖，未作备份；请另取文件名`),
  fileUnusable: (file: string, reason: string) => new Refusal("invalid", "backupFileUnusable", `备份文件 ${file} 无法读写：${reason}`),
  notMigrated: () => new Refusal("conflict", "backupDatabaseEmpty", "数据库尚未建立，没有可备份的内容"),
  corrupt: (file: string, reason: string) => new Refusal("invalid", "backupCorrupt", `备份文件 ${file} 已损坏或不完整（${reason}），未作任何改动`),
  newer: (migration: string) => new Refusal("conflict", "backupNewer", `备份由更新版本的系统制作（含 ${migration}），请先升级系统再恢复`),
  migrationDiffers: (migration: string) => new Refusal("conflict", "backupMigrationDiffers", `备份中的数据库版本 ${migration} 与本系统的不一致，不能恢复`),
  databaseNotEmpty: () => new Refusal("conflict", "databaseNotEmpty", "目标数据库不是空库，为免覆盖数据，未作任何改动；请恢复到新建的空数据库"),
} as const;

/** What about a file's content is wrong. */
export const backupFault = {
  notBackup: "不是挂图备份文件",
  unreadable: "压缩数据有误",
  endMissing: "内容不完整",
  frame: "结构有误",
  digest: (table: string) => `表 ${table} 的校验值不符`,
  columns: (table: string) => `表 ${table} 的列不符`,
  restored: (table: string) => `表 ${table} 恢复后与备份不符`,
  seal: "操作记录的封存校验不符",
} as const;
