import { useState } from "react";
import { call } from "../../../platform/http/client/call.ts";
import { conflictBetween, type ConflictField } from "../../../ui/conflict-between.ts";
import { writtenDay } from "../../../ui/day-text.ts";
import { FormDrawer, FormModal } from "../../../ui/form-drawer.tsx";
import { ChoiceField, DayField, LineField, NumberField, ReasonField } from "../../../ui/form-fields.tsx";
import { usePlace } from "../../../ui/place.ts";
import { useLedgerSaved } from "../../zones/web/ledger/use-ledger-saved.ts";
import { correctRound, createRound, RoundLevel, withdrawRound, type BatchRound } from "../contract/round.ts";
import { roundLevelLabel } from "../messages.ts";
import { roundWords } from "./words.ts";

interface Values {
  readonly level: RoundLevel;
  readonly organiser: string;
  readonly year: number;
  readonly seq: number;
  readonly name: string;
  readonly heldOn: string;
  readonly sourceRef?: string | undefined;
  readonly reason?: string | undefined;
}

const names = ["level", "organiser", "year", "seq", "name", "heldOn"] as const;
const conflicts: readonly ConflictField[] = [
  ...names.map((name) => ({ name, label: roundWords[name], theirs: (current: Readonly<Record<string, unknown>>) => current[name] })),
  { name: "sourceRef", label: roundWords.source, theirs: (current) => current["sourceRef"] },
];

const bodyOf = ({ level, organiser, year, seq, name, heldOn, sourceRef }: Values) =>
  ({ level, organiser, year, seq, name, heldOn: writtenDay(heldOn), ...(sourceRef !== undefined && { sourceRef }) });

interface Props {
  /** Absent for a new one. */
  readonly round?: BatchRound | undefined;
  readonly onSaved?: (round: BatchRound) => void;
  readonly onClose: () => void;
}

const initialOf = ({ level, organiser, year, seq, name, heldOn, sourceRef }: BatchRound): Values => ({ level, organiser, year, seq, name, heldOn, sourceRef: sourceRef ?? undefined });

/** Records a round, or puts it right. */
export function RoundForm({ round, onSaved, onClose }: Props) {
  const { today, zoneName } = usePlace();
  const moved = useLedgerSaved();
  const [version, setVersion] = useState(round?.version ?? 1);
  return (
    <FormDrawer<Values, BatchRound>
      open
      title={round ? roundWords.correctTitle : roundWords.create}
      initial={round ? initialOf(round) : { level: "city", organiser: zoneName, year: Number(today.slice(0, 4)) }}
      onClose={onClose}
      onSaved={(saved) => { moved(); onSaved?.(saved); }}
      onSubmit={(values, idempotencyKey) => (round
        ? call(correctRound, { params: { roundId: round.id }, body: { ...bodyOf(values), version, reason: values.reason ?? "" } }, { idempotencyKey })
        : call(createRound, { body: bodyOf(values) }, { idempotencyKey }))}
      conflictOf={(problem, values) => conflictBetween(problem, { ...values }, conflicts, setVersion)}
    >
      <ChoiceField name="level" label={roundWords.level} required options={RoundLevel.enum.map((value) => ({ value, label: roundLevelLabel[value] }))} />
      <LineField name="organiser" label={roundWords.organiser} required maxLength={100} />
      <NumberField name="year" label={roundWords.year} required min={2000} max={2999} />
      <NumberField name="seq" label={roundWords.seq} required min={1} max={99} />
      <LineField name="name" label={roundWords.name} required maxLength={100} help={roundWords.nameHelp} />
      <DayField name="heldOn" label={roundWords.heldOn} required near={today} help={roundWords.heldOnHelp} />
      <LineField name="sourceRef" label={roundWords.source} help={roundWords.sourceHelp} wide />
      {round && <ReasonField />}
    </FormDrawer>
  );
}

/** Takes back a round that was entered by mistake. */
export function RoundWithdrawForm({ round, onClose }: { readonly round: BatchRound; readonly onClose: () => void }) {
  const moved = useLedgerSaved();
  const [version, setVersion] = useState(round.version);
  return (
    <FormModal<{ readonly reason: string }, BatchRound>
      open
      title={roundWords.withdrawTitle}
      submitLabel={roundWords.withdraw}
      onClose={onClose}
      onSaved={moved}
      onSubmit={({ reason }, idempotencyKey) => call(withdrawRound, { params: { roundId: round.id }, body: { version, reason } }, { idempotencyKey })}
      conflictOf={(problem, values) => conflictBetween(problem, values, [], setVersion)}
    >
      <p className="soft field-wide">{roundWords.withdrawHint}</p>
      <ReasonField label={roundWords.withdrawReason} />
    </FormModal>
  );
}
