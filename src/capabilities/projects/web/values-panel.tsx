import { Button } from "antd";
import { Fragment, useState } from "react";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { momentText } from "../../../ui/moment-text.ts";
import { EmptyState } from "../../../ui/states.tsx";
import type { ProjectDetail } from "../contract/project.ts";
import { Measure, type ProjectValue, type ValueSeries } from "../contract/value.ts";
import "../../../ui/plain-table.css";
import "./projects.css";
import { CorrectValueForm, MoveValueForm } from "./value-forms.tsx";
import { firstText, largeText, seriesLabel, valueText } from "./value-text.ts";

type Open = { readonly form: "new" } | { readonly form: "move"; readonly series: ValueSeries } | { readonly form: "correct"; readonly value: ProjectValue };

interface Props {
  readonly detail: ProjectDetail;
  readonly permissions: ReadonlySet<string>;
  readonly mayEdit: boolean;
  readonly nameOf: (userId: string) => string;
}

interface RowsProps extends Pick<Props, "mayEdit" | "nameOf"> {
  readonly series: ValueSeries;
  readonly unfolded: boolean;
  readonly onFold: () => void;
  readonly onOpen: (open: Open) => void;
}

function Recorded({ value, nameOf }: { readonly value: ProjectValue } & Pick<Props, "nameOf">) {
  return <span title={momentText(value.recordedAt)}>{value.recordedOn} {nameOf(value.recordedBy)}</span>;
}

function HistoryRow({ value, at, mayEdit, nameOf, onOpen }: Pick<RowsProps, "mayEdit" | "nameOf" | "onOpen"> & { readonly value: ProjectValue; readonly at: number }) {
  return (
    <tr className="ledger-history">
      <td>{at === 0 ? "首次" : `第 ${String(at)} 次调整`}{value.example && <> <ExampleMark /></>}</td>
      <td colSpan={2} data-label="数值">{valueText(value)}{value.sourceRef !== null && <div className="soft fact-more">来源：{value.sourceRef}</div>}</td>
      <td data-label="起算日期">{value.occurredOn}</td>
      <td data-label="登记"><Recorded value={value} nameOf={nameOf} /></td>
      <td data-label="原因">{value.reason ?? "—"}</td>
      {mayEdit && <td className="ledger-actions no-print"><Button type="link" size="small" onClick={() => { onOpen({ form: "correct", value }); }}>更正</Button></td>}
    </tr>
  );
}

function SeriesRows({ series, unfolded, onFold, mayEdit, nameOf, onOpen }: RowsProps) {
  const { first, current, history } = series;
  return (
    <Fragment>
      <tr>
        <th scope="row">
          {seriesLabel(series)}{current.example && <> <ExampleMark /></>}
          <Button type="link" size="small" className="no-print" aria-expanded={unfolded} onClick={onFold}>{unfolded ? "收起" : `历次 ${String(history.length)}`}</Button>
        </th>
        <td data-label="首次值">{valueText(first)}</td>
        <td data-label="现行值"><b>{valueText(current)}</b>{largeText(current.amountFen)}{firstText(series) !== undefined && <span className="moved-mark">已调整</span>}</td>
        <td data-label="起算日期">{current.occurredOn}</td>
        <td data-label="登记"><Recorded value={current} nameOf={nameOf} /></td>
        <td data-label="调整原因">{current.reason ?? "—"}</td>
        {mayEdit && <td className="ledger-actions no-print"><Button type="link" size="small" onClick={() => { onOpen({ form: "move", series }); }}>调整</Button></td>}
      </tr>
      {unfolded && history.map((value, at) => <HistoryRow key={value.id} value={value} at={at} mayEdit={mayEdit} nameOf={nameOf} onOpen={onOpen} />)}
    </Fragment>
  );
}

const keyOf = ({ measure, year }: ValueSeries) => `${measure} ${String(year ?? 0)}`;
const placeOf = ({ measure }: ValueSeries) => Measure.enum.indexOf(measure);

/** What has a first and a current value, with what stood between them, who recorded it, when and why. */
export function ValuesPanel({ detail, permissions, mayEdit, nameOf }: Props) {
  const [open, setOpen] = useState<Open>();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const close = () => { setOpen(undefined); };
  const fold = (key: string) => { setUnfolded(new Set(unfolded.has(key) ? [...unfolded].filter((one) => one !== key) : [...unfolded, key])); };
  const all = [...detail.values].sort((a, b) => placeOf(a) - placeOf(b) || (a.year ?? 0) - (b.year ?? 0));
  return (
    <section className="ledger">
      <div className="ledger-bar">
        <h2>项目数值</h2>
        {mayEdit && <Button className="no-print" onClick={() => { setOpen({ form: "new" }); }}>填报数值</Button>}
      </div>
      {all.length === 0 && <EmptyState title="截至该日尚未填报项目数值" />}
      {all.length > 0 && (
        <table className="plain-table" aria-label="项目数值">
          <thead>
            <tr>{["指标", "首次值", "现行值", "起算日期", "登记", "调整原因"].map((title) => <th key={title} scope="col">{title}</th>)}{mayEdit && <th scope="col" className="no-print">操作</th>}</tr>
          </thead>
          <tbody>
            {all.map((series) => {
              const key = keyOf(series);
              return <SeriesRows key={key} series={series} unfolded={unfolded.has(key)} onFold={() => { fold(key); }} mayEdit={mayEdit} nameOf={nameOf} onOpen={setOpen} />;
            })}
          </tbody>
        </table>
      )}
      {open?.form === "new" && <MoveValueForm detail={detail} permissions={permissions} onClose={close} />}
      {open?.form === "move" && <MoveValueForm detail={detail} permissions={permissions} series={open.series} onClose={close} />}
      {open?.form === "correct" && <CorrectValueForm detail={detail} permissions={permissions} value={open.value} onClose={close} />}
    </section>
  );
}
