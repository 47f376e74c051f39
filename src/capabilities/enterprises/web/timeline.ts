import type { LedgerOperations } from "../../../kernel/ledger.ts";
import { call } from "../../../platform/http/client/call.ts";
import { ledgerClient, type LedgerRow } from "../../../platform/http/client/ledger-client.ts";
import { enterpriseIndustries } from "../contract/industry.ts";
import { listSizeClasses, memberships } from "../contract/membership.ts";
import { pairings } from "../contract/pairing.ts";
import { listQualificationKinds, qualifications } from "../contract/qualification.ts";
import { qualificationLevelLabel } from "../messages/catalogue.ts";
import { endedBecauseLabel, pairingDutyLabel } from "../messages/standing.ts";
import { kindByCode } from "../rules/qualification-kind.ts";
import { sizeClassByCode } from "../rules/size-class.ts";
import { enterpriseIndustryPath, membershipPath, pairingPath, qualificationPath } from "./paths.ts";
import type { TimelineSource } from "./timeline-source.ts";

interface Moment { readonly on: string | null | undefined; readonly what: string; readonly title: string; readonly detail?: string | undefined }

interface Told<L extends LedgerOperations> {
  readonly title: string;
  readonly pathOf: (id: string) => string;
  /** Names that the catalogue gives to codes. */
  readonly names: (signal: AbortSignal) => Promise<(code: string) => string>;
  /** Each row happens at its beginning and, where there is one, at its end. */
  readonly moments: (row: LedgerRow<L>, nameOf: (code: string) => string) => readonly Moment[];
}

const noNames = () => Promise.resolve((code: string) => code);

const ofLedger = <L extends LedgerOperations>(ledger: L, { title, pathOf, names, moments }: Told<L>): TimelineSource => ({
  key: ledger.list.id,
  title,
  permission: ledger.list.permission.id,
  load: async ({ zoneId, enterpriseId, asOf, most, signal }) => {
    const [{ rows, total }, nameOf] = await Promise.all([ledgerClient(ledger).list(zoneId, { enterpriseId, asOf, limit: most }, { signal }), names(signal)]);
    const events = rows.flatMap((row) => moments(row, nameOf).flatMap(({ on, what, ...told }) =>
      (on && on <= asOf ? [{ id: `${row.id}/${what}`, on, kind: title, to: pathOf(row.id), example: row.example, ...told }] : [])))
      .sort((a, b) => b.on.localeCompare(a.on));
    return { events, total: events.length + total - rows.length };
  },
});

/** What this capability knows of an enterprise. */
export const standingTimelines: readonly TimelineSource[] = [
  ofLedger<typeof qualifications>(qualifications, {
    title: "资质荣誉", pathOf: qualificationPath,
    names: async (signal) => { const catalogue = await call(listQualificationKinds, {}, { signal }); return (code) => kindByCode(catalogue, code)?.name ?? code; },
    moments: ({ kind, level, awardedOn, validTo, endedOn, endedBecause, title, documentNumber }, nameOf) => {
      const name = `${nameOf(kind)}（${qualificationLevelLabel[level]}）`;
      return [
        { on: awardedOn, what: "awarded", title: `获得${name}`, detail: title ?? documentNumber ?? undefined },
        endedOn ? { on: endedOn, what: "ended", title: `${name}终止`, detail: endedBecause ? endedBecauseLabel[endedBecause] : undefined } : { on: validTo, what: "expired", title: `${name}有效期届满` },
      ];
    },
  }),
  ofLedger<typeof memberships>(memberships, {
    title: "“四上”", pathOf: membershipPath,
    names: async (signal) => { const catalogue = await call(listSizeClasses, {}, { signal }); return (code) => sizeClassByCode(catalogue, code)?.name ?? code; },
    moments: ({ sizeClass, enteredOn, entryDocument, leftOn, leftBecause }, nameOf) => [
      { on: enteredOn, what: "entered", title: `入库：${nameOf(sizeClass)}`, detail: entryDocument ?? undefined },
      { on: leftOn, what: "left", title: `退库：${nameOf(sizeClass)}`, detail: leftBecause ?? undefined },
    ],
  }),
  ofLedger<typeof pairings>(pairings, {
    title: "包联", pathOf: pairingPath, names: noNames,
    moments: ({ duty, personName, validFrom, validTo, handover }) => [
      { on: validFrom, what: "begun", title: `${pairingDutyLabel[duty]}${personName}开始包联` },
      { on: validTo, what: "ended", title: `${pairingDutyLabel[duty]}${personName}包联到此日止`, detail: handover ?? undefined },
    ],
  }),
  ofLedger<typeof enterpriseIndustries>(enterpriseIndustries, {
    title: "所属产业", pathOf: enterpriseIndustryPath, names: noNames,
    moments: ({ industryName, validFrom, validTo }) => [
      { on: validFrom, what: "begun", title: `列入产业：${industryName}` }, { on: validTo, what: "ended", title: `列入产业到此日止：${industryName}` },
    ],
  }),
];
