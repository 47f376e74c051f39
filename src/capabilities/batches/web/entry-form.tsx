import { useQuery } from "@tanstack/react-query";
import { Form } from "antd";
import { useEffect, useRef } from "react";
import type { ConflictField } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { ChoiceField, DayField, LineField, MoneyField } from "../../../ui/form-fields.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { usePlace } from "../../../ui/place.ts";
import { getProject } from "../../projects/contract/project.ts";
import { ProjectField } from "../../projects/web/project-field.tsx";
import { LedgerForm } from "../../zones/web/ledger/ledger-form.tsx";
import type { FormOfLedger } from "../../zones/web/ledger/ledger-list-page.tsx";
import { batchEntries, BatchTrack, type BatchEntry } from "../contract/entry.ts";
import { listRounds } from "../contract/round.ts";
import { batchTrackLabel } from "../messages.ts";
import { fenOf, wanText } from "./amount-text.ts";
import { entryWords } from "./words.ts";

interface Values {
  readonly roundId: string;
  readonly track: BatchTrack;
  readonly projectId: string;
  readonly totalInvestment: string;
  readonly expectedOutput?: string | undefined;
  readonly expectedTax?: string | undefined;
  readonly verifiedOn?: string | undefined;
  readonly verifiedBy?: string | undefined;
  readonly evidence?: string | undefined;
}

const amounts = { totalInvestment: "totalInvestmentFen", expectedOutput: "expectedOutputFen", expectedTax: "expectedTaxFen" } as const;
const plain = ["roundId", "track", "projectId", "verifiedOn", "verifiedBy", "evidence"] as const;
const amountNames = ["totalInvestment", "expectedOutput", "expectedTax"] as const;
const conflicts: readonly ConflictField[] = [
  ...plain.map((name) => ({ name, label: entryWords[name], theirs: (current: Readonly<Record<string, unknown>>) => current[name] })),
  ...amountNames.map((name) => ({
    name, label: entryWords[name],
    theirs: (current: Readonly<Record<string, unknown>>) => { const fen = current[amounts[name]]; return typeof fen === "number" ? wanText(fen) : undefined; },
  })),
];

const initialOf = (row: BatchEntry): Values => ({
  roundId: row.roundId, track: row.track, projectId: row.projectId, totalInvestment: wanText(row.totalInvestmentFen) ?? "",
  expectedOutput: wanText(row.expectedOutputFen), expectedTax: wanText(row.expectedTaxFen),
  verifiedOn: row.verifiedOn ?? undefined, verifiedBy: row.verifiedBy ?? undefined, evidence: row.evidence ?? undefined,
});

function bodyOf({ roundId, track, projectId, totalInvestment, expectedOutput, expectedTax, verifiedOn, verifiedBy, evidence }: Values) {
  const [expectedOutputFen, expectedTaxFen] = [fenOf(expectedOutput), fenOf(expectedTax)];
  return {
    roundId, track, projectId, totalInvestmentFen: fenOf(totalInvestment) ?? 0,
    ...(expectedOutputFen !== undefined && { expectedOutputFen }), ...(expectedTaxFen !== undefined && { expectedTaxFen }),
    ...(verifiedOn !== undefined && { verifiedOn: writtenDay(verifiedOn) }), ...(verifiedBy !== undefined && { verifiedBy }), ...(evidence !== undefined && { evidence }),
  };
}

const ROUNDS = 200;
/** Rounds that an entry may be made in, newest first. */
const useRounds = () => useQuery(operationQuery(listRounds, { query: { limit: ROUNDS } })).data?.rows ?? [];

const measures = { totalInvestment: "totalInvestment", expectedOutput: "promisedOutput", expectedTax: "promisedTax" } as const;

/** Fills in what the project's ledger says on the round's day, where nothing was typed; what was typed stands. Gives the day. */
function useProjectAmounts(rounds: ReturnType<typeof useRounds>, active: boolean): string | undefined {
  const { zoneId, today } = usePlace();
  const form = Form.useFormInstance<Values>();
  const projectId = Form.useWatch<string | undefined>("projectId", form);
  const roundId = Form.useWatch<string | undefined>("roundId", form);
  const heldOn = rounds.find(({ id }) => id === roundId)?.heldOn;
  const asOf = heldOn === undefined || heldOn > today ? today : heldOn;
  const ready = active && projectId !== undefined && heldOn !== undefined;
  const { data } = useQuery({ ...operationQuery(getProject, { params: { zoneId, projectId: projectId ?? "" }, query: { asOf } }), enabled: ready });
  const filled = useRef<Readonly<Record<string, string | undefined>>>({});
  useEffect(() => {
    if (!ready || !data) return;
    const own = Object.fromEntries(amountNames.map((name) => [name, wanText(data.values.find(({ measure }) => measure === measures[name])?.current.amountFen)]));
    for (const name of amountNames) {
      const present: unknown = form.getFieldValue(name);
      if (present === undefined || present === filled.current[name]) form.setFieldValue(name, own[name]);
    }
    filled.current = own;
  }, [data, form, ready]);
  return ready && data ? asOf : undefined;
}

function AnnouncedFields({ rounds, fresh }: { readonly rounds: ReturnType<typeof useRounds>; readonly fresh: boolean }) {
  const day = useProjectAmounts(rounds, fresh);
  return (
    <>
      <MoneyField name="totalInvestment" label={entryWords.totalInvestment} required help={day === undefined ? entryWords.announced : entryWords.fromProject(day)} />
      <MoneyField name="expectedOutput" label={entryWords.expectedOutput} />
      <MoneyField name="expectedTax" label={entryWords.expectedTax} />
    </>
  );
}

export interface BatchEntryFormProps extends FormOfLedger<typeof batchEntries> {
  /** On a round's page, a track's list or a project's page. */
  readonly roundId?: string;
  readonly track?: BatchTrack;
  readonly project?: { readonly id: string; readonly name: string };
}

/** Enters a project in a round, or puts the entry right; verification may follow later by a correction. */
export function BatchEntryForm({ row, roundId, track, project, ...frame }: BatchEntryFormProps) {
  const { zoneId, today } = usePlace();
  const rounds = useRounds();
  const offered = rounds.map(({ id, name, heldOn }) => ({ value: id, label: `${name}（${heldOn}）` }));
  const kept = row && !rounds.some(({ id }) => id === row.roundId) ? [{ value: row.roundId, label: row.roundName }] : [];
  const fresh = { ...(roundId !== undefined && { roundId }), ...(track && { track }), ...(project && { projectId: project.id }) };
  return (
    <LedgerForm<typeof batchEntries, Values> {...frame} ledger={batchEntries} row={row} bodyOf={bodyOf} conflicts={conflicts} initial={row ? initialOf(row) : fresh}>
      <ChoiceField name="roundId" label={entryWords.roundId} required options={[...kept, ...offered]} />
      <ChoiceField name="track" label={entryWords.track} required options={BatchTrack.enum.map((value) => ({ value, label: batchTrackLabel[value] }))} />
      <ProjectField name="projectId" zoneId={row?.zoneId ?? zoneId} label={entryWords.projectId} chosen={row ? { id: row.projectId, name: row.projectName } : project} />
      <AnnouncedFields rounds={rounds} fresh={row === undefined} />
      <DayField name="verifiedOn" label={entryWords.verifiedOn} max={today} near={today} />
      <LineField name="verifiedBy" label={entryWords.verifiedBy} maxLength={100} />
      <LineField name="evidence" label={entryWords.evidence} maxLength={500} wide help="会议纪要、合同编号或现场核查记录" />
    </LedgerForm>
  );
}
