import { permissionMatrix } from "../../capabilities/accounts/contract/matrix.ts";
import { keepIntakes } from "../../capabilities/approvals/contract/notice.ts";
import { viewOwnProjects } from "../../capabilities/approvals/contract/own-project.ts";
import { windowEnquiries } from "../../capabilities/approvals/contract/window-enquiry.ts";
import { readApprovals } from "../../capabilities/approvals/contract/operations.ts";
import { viewEnterprises } from "../../capabilities/enterprises/contract/enterprise.ts";
import { readFigures } from "../../capabilities/figures/contract.ts";
import { viewProblems } from "../../capabilities/problems/contract/permissions.ts";
import { viewProjects } from "../../capabilities/projects/contract/permissions.ts";
import { viewVisits } from "../../capabilities/visits/contract.ts";
import { searchHistory } from "../../platform/history/contract.ts";

/** The pages that people open every day, by what they may do. */
export const quickLinks = [
  { to: "/own-projects", title: "我的项目", permission: viewOwnProjects.id },
  { to: "/window-desk", title: "窗口速录", permission: windowEnquiries.create.permission.id },
  { to: "/window-intake", title: "窗口收件", permission: keepIntakes.id },
  { to: "/wall-chart", title: "挂图作战", permission: readApprovals.id },
  { to: "/projects", title: "项目", permission: viewProjects.id },
  { to: "/enterprises", title: "企业", permission: viewEnterprises.id },
  { to: "/visits", title: "走访", permission: viewVisits.id },
  { to: "/problems", title: "问题台账", permission: viewProblems.id },
  { to: "/figures", title: "数据及其依据", permission: readFigures.id },
  { to: "/audit/history", title: "操作记录检索", permission: searchHistory.id },
  { to: "/audit/permissions", title: "权限矩阵", permission: permissionMatrix.permission.id },
] as const;
