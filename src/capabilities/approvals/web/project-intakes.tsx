import { Button } from "antd";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { EmptyState } from "../../../ui/states.tsx";
import type { Intake } from "../contract/intake.ts";
import { intakeNumber } from "../messages/notice.ts";
import { itemName, useItems } from "./use-items.ts";
import { PaperNumber } from "./void-paper-form.tsx";

interface Props {
  readonly rows: readonly Intake[];
  readonly onVoid: ((intake: Intake) => void) | undefined;
}

/** The visits to the window for a project, those that are void struck. */
export function ProjectIntakes({ rows, onVoid }: Props) {
  const { byCode } = useItems();
  if (rows.length === 0) return <EmptyState title="尚未在窗口收件" />;
  return (
    <table className="plain-table" aria-label="窗口收件">
      <thead><tr>{["收件编号", "收件日期", "递交人", "收件人", "事项", ...(onVoid ? ["操作"] : [])].map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
      <tbody>
        {rows.map((intake) => (
          <tr key={intake.id}>
            <td data-label="收件编号"><PaperNumber voided={intake.voided}>{intakeNumber(intake)}</PaperNumber>{intake.example && <ExampleMark />}</td>
            <td data-label="收件日期">{intake.receivedOn}</td>
            <td data-label="递交人">{intake.handedBy}</td>
            <td data-label="收件人">{intake.receivedBy ?? "—"}</td>
            <td data-label="事项">{intake.items.map((item) => `${itemName(byCode, item)}${intake.submitted.includes(item) ? "（申报）" : "（准备）"}`).join("、")}</td>
            {onVoid && <td data-label="操作">{intake.voided === null && <Button type="link" size="small" onClick={() => { onVoid(intake); }}>作废</Button>}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
