import { useQuery } from "@tanstack/react-query";
import { ChoiceField } from "../../../ui/form-fields.tsx";
import { ledgerPage } from "../../../ui/ledger-query.ts";
import { operationQuery } from "../../../ui/operation-query.ts";
import { listParks } from "../../zones/contract.ts";
import { zoneIndustries } from "../contract/industry.ts";
import { industryStandingLabel } from "../messages/standing.ts";
import { industryLabels, pairingLabels, qualificationLabels } from "./standing-words.ts";
import { usePeople } from "./use-people.ts";

interface Chosen { readonly id: string; readonly name: string }
interface Props {
  readonly zoneId: string;
  /** The one chosen so far, which the list may no longer hold. */
  readonly chosen?: Chosen | undefined;
}

const optionsOf = (rows: readonly Chosen[], chosen: Chosen | undefined) =>
  [...new Map([...(chosen ? [chosen] : []), ...rows].map(({ id, name }) => [id, name]))].map(([value, label]) => ({ value, label }));

/** One of the zone's parks. */
export function ParkField({ zoneId, chosen }: Props) {
  const { data } = useQuery(operationQuery(listParks, { params: { zoneId } }));
  return <ChoiceField name="parkId" label={qualificationLabels.parkId} required options={optionsOf(data?.rows ?? [], chosen)} />;
}

/** One of the industries of the zone's system. */
export function IndustryField({ zoneId, chosen }: Props) {
  const { data } = useQuery(ledgerPage(zoneIndustries, zoneId, { limit: 200 }));
  const rows = (data?.rows ?? []).map(({ id, name, standing }) => ({ id, name: `${name}（${industryStandingLabel[standing]}）` }));
  return <ChoiceField name="industryId" label={industryLabels.name} required options={optionsOf(rows, chosen)} />;
}

/** One of the zone's people in post, each once whatever their roles. */
export function PersonField({ permissions, chosen }: { readonly permissions: ReadonlySet<string>; readonly chosen?: Chosen | undefined }) {
  const { rows, isFetching } = usePeople(permissions);
  return <ChoiceField name="userId" label={pairingLabels.userId} options={optionsOf(rows, chosen)} searching={isFetching} help="有系统账号的，选择用户；包联干部据此查看所包联企业" />;
}
