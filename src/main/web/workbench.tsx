import type { ReactNode } from "react";
import { editUsers } from "../../capabilities/accounts/contract/user.ts";
import { readApprovals } from "../../capabilities/approvals/contract/operations.ts";
import { viewWindow } from "../../capabilities/approvals/contract/window-enquiry.ts";
import { CaseChangesPanel } from "../../capabilities/approvals/web/case-changes-panel.tsx";
import { DueCasesPanel } from "../../capabilities/approvals/web/due-cases-panel.tsx";
import { WindowToDoTiles } from "../../capabilities/approvals/web/window-tiles.tsx";
import { readFigures } from "../../capabilities/figures/contract.ts";
import { viewProblems } from "../../capabilities/problems/contract/permissions.ts";
import { ProblemTiles } from "../../capabilities/problems/web/problem-tiles.tsx";
import { editZones } from "../../capabilities/zones/contract.ts";
import { AsOf } from "../../ui/as-of.tsx";
import { useHeld } from "../../ui/held.ts";
import { PageTitle } from "../../ui/page-heading.tsx";
import { PageLink } from "../../ui/page-link.tsx";
import { usePlace } from "../../ui/place.ts";
import { EmptyState } from "../../ui/states.tsx";
import { FigureRow } from "./figure-row.tsx";
import type { Held } from "./menu.ts";
import "./pages.css";
import { quickLinks } from "./quick-links.ts";

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <section className="workbench-part card" aria-label={title}><h2>{title}</h2>{children}</section>;
}

const setUp = [
  { to: "/settings/zones", title: "区域与单位", hint: "核对区域名称，设立下级区域，登记责任单位、园区和地块", permission: editZones.id },
  { to: "/settings/users", title: "用户与授权", hint: "为每名工作人员登记用户、交给一次性密码，并按区域授予角色", permission: editUsers.id },
] as const;

/** What an administrator sets up, in the order in which it is needed. */
function SetUp({ held }: { readonly held: Held }) {
  const steps = setUp.filter(({ permission }) => held.has(permission));
  if (steps.length === 0) return null;
  return (
    <Part title="系统设置">
      <ol className="workbench-steps">{steps.map(({ to, title, hint }) => <li key={to}><PageLink to={to}>{title}</PageLink><span className="soft">：{hint}</span></li>)}</ol>
    </Part>
  );
}

/** 工作台: what is due and overdue, the zone's figures, and the ways to what this reader does. */
export function Workbench() {
  const { zoneName, today } = usePlace();
  const held = useHeld();
  const links = quickLinks.filter(({ permission }) => held.has(permission));
  return (
    <div className="workbench">
      <PageTitle title={`${zoneName} · 工作台`} marks={<AsOf day={today} />} />
      {held.size === 0 && <EmptyState title="您在本区域没有任何角色" hint="请在上方选择其他区域，或联系系统管理员办理授权。" />}
      {held.has(readFigures.id) && <FigureRow />}
      {held.has(viewProblems.id) && <Part title="问题台账"><ProblemTiles /></Part>}
      {held.has(viewWindow.id) && <Part title="窗口待办"><WindowToDoTiles /></Part>}
      {held.has(readApprovals.id) && <Part title="临期和超期办件"><DueCasesPanel /></Part>}
      {held.has(readApprovals.id) && <CaseChangesPanel />}
      {links.length > 0 && (
        <Part title="快捷入口">
          <ul className="workbench-links">{links.map(({ to, title }) => <li key={to}><PageLink to={to}>{title}</PageLink></li>)}</ul>
        </Part>
      )}
      <SetUp held={held} />
    </div>
  );
}
