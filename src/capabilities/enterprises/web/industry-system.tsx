import { useQuery } from "@tanstack/react-query";
import { AsOf } from "../../../ui/as-of.tsx";
import { ExampleMark } from "../../../ui/example-mark.tsx";
import { operationQuery } from "../../../ui/operation-query.ts";
import { PageLink } from "../../../ui/page-link.tsx";
import { usePlace } from "../../../ui/place.ts";
import { getIndustrySystem, IndustryStanding, type IndustryCount } from "../contract/industry.ts";
import { industryStandingLabel } from "../messages/standing.ts";
import "./industry-system.css";
import { zoneIndustryPath } from "./paths.ts";

function Group({ standing, rows }: { readonly standing: IndustryStanding; readonly rows: readonly IndustryCount[] }) {
  return (
    <section aria-label={industryStandingLabel[standing]}>
      <h3>{industryStandingLabel[standing]}（{rows.length} 个）</h3>
      <ol>
        {rows.map(({ id, name, enterprises, example }) => (
          <li key={id}><PageLink to={zoneIndustryPath(id)}>{name}</PageLink>：{enterprises} 家企业{example && <> <ExampleMark /></>}</li>
        ))}
      </ol>
    </section>
  );
}

/** The zone's system on the as-of day, named by its numbers as documents name it: 2+5. */
export function IndustrySystem() {
  const { zoneId, asOf } = usePlace();
  const { data } = useQuery(operationQuery(getIndustrySystem, { params: { zoneId }, query: { asOf } }));
  const rows = data?.rows ?? [];
  if (rows.length === 0) return null;
  const groups = IndustryStanding.enum.map((standing) => ({ standing, rows: rows.filter((row) => row.standing === standing) })).filter((group) => group.rows.length > 0);
  const numbers = groups.length > 1 ? `“${groups.map((group) => group.rows.length).join("+")}”` : "";
  return (
    <section className="card record-head industry-system">
      <div className="page-heading"><h2>{numbers}产业体系</h2><AsOf day={asOf} /></div>
      <div className="industry-groups">{groups.map((group) => <Group key={group.standing} {...group} />)}</div>
    </section>
  );
}
