import { Drawer } from "antd";
import { useEffect, useLayoutEffect, useRef } from "react";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import { useIsPhone } from "../../../ui/use-is-phone.ts";
import { projectPath } from "../../projects/web/paths.ts";
import { CaseContent } from "./case-content.tsx";
import { CaseLampMark } from "./case-lamp.tsx";
import { casePath } from "./paths.ts";
import { useCase, useProjectName } from "./use-case.ts";
import { itemName, useItems } from "./use-items.ts";
import { caseWords } from "./words.ts";

const width = 760;

interface Props {
  /** Of the case shown; absent or empty while the drawer is closed. */
  readonly caseId: string | undefined;
  readonly permissions: ReadonlySet<string>;
  readonly onClose: () => void;
}

function Content({ caseId, permissions }: { readonly caseId: string; readonly permissions: ReadonlySet<string> }) {
  const { data, error, refetch } = useCase(caseId);
  const items = useItems();
  const project = useProjectName(data?.case.projectId, permissions);
  const fault = error ?? items.error;
  if (fault && (!data || !items.data)) return <ErrorState error={fault} onRetry={() => { void refetch(); void items.refetch(); }} />;
  if (!data || !items.data) return <Loading />;
  return (
    <>
      <div className="case-head">
        <CaseLampMark lamp={data.case.lamp} over={data.case.workdaysOver} tag />
        <b>{itemName(items.byCode, data.case.item)}</b>
        {data.case.example && <ExampleMark />}
        <PageLink to={projectPath(data.case.projectId)}>{project ?? caseWords.openProject}</PageLink>
        <PageLink to={casePath(caseId)}>{caseWords.page}</PageLink>
      </div>
      <CaseContent detail={data} item={items.byCode.get(data.case.item)} permissions={permissions} />
    </>
  );
}

/**
 * Gives the keys back to what had them when the drawer opened: who works without a mouse goes on from the same cell.
 * The drawer itself does not where it is closed before it has quite opened.
 */
function useFocusBack(open: boolean): void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => { if (open) before.current = document.activeElement; }, [open]);
  useEffect(() => {
    if (!open && before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  }, [open]);
}

/** A case over the chart, so that the chart stays where it is. */
export function CaseDrawer({ caseId = "", permissions, onClose }: Props) {
  const phone = useIsPhone();
  useFocusBack(caseId !== "");
  return (
    <Drawer title={caseWords.title} open={caseId !== ""} size={phone ? "100%" : width} destroyOnHidden onClose={onClose}>
      {caseId !== "" && <Content key={caseId} caseId={caseId} permissions={permissions} />}
    </Drawer>
  );
}
