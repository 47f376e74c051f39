import { Id } from "../../../kernel/schema.ts";

export const ofZone = { zoneId: Id("开发区") };
export const ofProject = { ...ofZone, projectId: Id("项目") };
