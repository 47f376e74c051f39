import { CloseOutlined, LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { Ref } from "react";
import { countText } from "../../../ui/amount.ts";
import { Lamp } from "../../../ui/lamp.tsx";
import { PageLink } from "../../../ui/page-link.tsx";
import type { CheckedFigure } from "../contract/check.ts";
import type { Finding } from "../contract/reading.ts";
import { verdictLabel, verdictMeaning } from "../messages/check.ts";
import { correctionReason } from "../messages/correction-list.ts";
import { candidateText, recordedText } from "../messages/recorded-text.ts";
import { valueText } from "../messages/value-text.ts";
import { whenText } from "../messages/when-text.ts";
import { tracedFigurePath, type TracedPaths } from "./check-links.ts";
import { standingOf } from "../rules/standing.ts";
import { checkWords, qualifierLabel } from "./check-words.ts";
import "./check-panel.css";
import { PanelTrace } from "./panel-trace.tsx";
import { verdictTone } from "./verdict-tone.ts";

interface Props {
  readonly ref: Ref<HTMLElement>;
  readonly figure: CheckedFigure;
  readonly place: number;
  readonly total: number;
  readonly findings: readonly Finding[];
  readonly paths: TracedPaths;
  readonly onStep: (step: "next" | "previous") => void;
  readonly onClose: () => void;
}

/** How the text was understood; the value only where it is written otherwise than it is understood. */
function understood({ text, measure, subject, period, value, unit, qualifier, qualifier2 }: CheckedFigure) {
  const qualifiers = [qualifier, qualifier2].flatMap((one) => (one === undefined || qualifierLabel[one] === "" ? [] : [qualifierLabel[one]]));
  const read = valueText(value, unit);
  return [
    { label: checkWords.measure, value: measure },
    { label: checkWords.subject, value: subject },
    { label: checkWords.period, value: whenText(period) },
    ...(read === text ? [] : [{ label: checkWords.value, value: read }]),
    ...(qualifiers.length === 0 ? [] : [{ label: checkWords.qualifier, value: qualifiers.join("、") }]),
  ];
}

function Understood({ figure }: { readonly figure: CheckedFigure }) {
  return (
    <dl className="check-understood" aria-label={checkWords.understood}>
      {understood(figure).map(({ label, value }) => <div key={label}><dt>{label}</dt><dd>{value === "" ? <span className="soft">{checkWords.untold}</span> : value}</dd></div>)}
    </dl>
  );
}

/** Stated beside recorded, each with its unit and day. */
function Comparison({ figure }: { readonly figure: CheckedFigure }) {
  const { text, basis } = figure;
  return (
    <dl className="check-comparison">
      <div><dt>{checkWords.stated}</dt><dd>{text}</dd></div>
      {basis && (
        <div>
          <dt>{checkWords.recorded}</dt>
          <dd>
            {recordedText(figure)}
            {basis.denominator !== undefined && <span className="check-share">{countText(basis.numerator ?? null)} / {countText(basis.denominator)}</span>}
            <small className="soft">{basis.name} · {checkWords.until(whenText(basis.asOf))}</small>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Candidates({ figure }: { readonly figure: CheckedFigure }) {
  const { candidates = [], verdict } = figure;
  if (candidates.length === 0) return null;
  return (
    <section>
      <h3>{verdict === "definedDifferently" ? checkWords.otherDefinitions : checkWords.candidates}</h3>
      <ul className="check-candidates">
        {candidates.map(({ definition, name, value }) => <li key={definition}><PageLink to={tracedFigurePath(definition)}>{name}</PageLink><span>{candidateText(figure, value)}</span></li>)}
      </ul>
    </section>
  );
}

/** What is known of the chosen figure, down to the records that the recorded value rests on. */
export function FigurePanel({ ref, figure, place, total, findings, paths, onStep, onClose }: Props) {
  const { definition, basis } = figure;
  const verdict = standingOf(figure);
  const reason = correctionReason(figure);
  return (
    <aside
      ref={ref} tabIndex={-1} className="check-panel card no-print" aria-label={`${checkWords.panel} ${figure.text}`}
      onKeyDown={(event) => { if (event.key === "Escape") onClose(); }}
    >
      <header>
        <span className="soft">{checkWords.place(countText(place + 1), countText(total))}</span>
        <Button size="small" icon={<LeftOutlined />} aria-label={checkWords.previous} title={checkWords.previous} onClick={() => { onStep("previous"); }} />
        <Button size="small" icon={<RightOutlined />} aria-label={checkWords.next} title={checkWords.next} onClick={() => { onStep("next"); }} />
        <Button size="small" icon={<CloseOutlined />} aria-label={checkWords.close} title={checkWords.close} onClick={onClose} />
      </header>
      <p className="check-verdict"><Lamp tone={verdictTone[verdict]} word={verdictLabel[verdict]} tag /><span>{reason === "" ? verdictMeaning[verdict] : reason}</span></p>
      {findings.map(({ code, message }) => <p key={code} className="check-panel-finding">{message}</p>)}
      <Comparison figure={figure} />
      <Understood figure={figure} />
      <Candidates figure={figure} />
      {definition !== undefined && basis && <PanelTrace definition={definition} basis={basis} paths={paths} />}
    </aside>
  );
}
