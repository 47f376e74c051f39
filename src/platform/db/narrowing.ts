import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Narrowing } from "../../kernel/scope.ts";
import type { ScopedTx } from "./scoped-transaction.ts";

/**
 * What agents, cadres and department handlers may see within the zones of their scope. The database enforces the
 * zone; these predicates narrow further, over dated assignments. A column is named as the query at hand names it,
 * such as `p.agent_id`. Where the scope is not narrowed, every predicate is `true`.
 */
type Condition = RawBuilder<SqlBool>;

interface ProjectColumns {
  readonly zone: string;
  readonly id: string;
  readonly agent: string;
  readonly enterprise: string;
}

/** The day on the zone's clock: its own where it stands still, else the Shanghai day of the transaction. */
const clockDay = (tx: ScopedTx, zone: string): RawBuilder<string> =>
  sql`(select coalesce(z.clock_day, (${tx.now}::timestamptz at time zone 'Asia/Shanghai')::date) from zone z where z.id = ${sql.ref(zone)})`;

const served = (narrowing: Narrowing, agent: string): Condition[] =>
  narrowing.asAgent ? [sql`${sql.ref(agent)} = ${narrowing.userId}::uuid`] : [];

const paired = (tx: ScopedTx, narrowing: Narrowing, zone: string, enterprise: string): Condition[] =>
  narrowing.asCadre
    ? [sql`exists (select from pairing s where s.zone_id = ${sql.ref(zone)} and s.enterprise_id = ${sql.ref(enterprise)} and s.user_id = ${narrowing.userId}::uuid
        and not s.withdrawn and s.valid_from <= ${clockDay(tx, zone)} and (s.valid_to is null or s.valid_to >= ${clockDay(tx, zone)}))`]
    : [];

const ofDepartment = (narrowing: Narrowing, department: string): Condition[] =>
  narrowing.departmentIds.length > 0 ? [sql`${sql.ref(department)} = any (${narrowing.departmentIds}::uuid[])`] : [];

const handled = (narrowing: Narrowing, project: { readonly zone: string; readonly id: string }): Condition[] =>
  ofDepartment(narrowing, "c.department_id").map((own) =>
    sql`exists (select from approval_case c where c.zone_id = ${sql.ref(project.zone)} and c.project_id = ${sql.ref(project.id)} and ${own})`);

function within(tx: ScopedTx, zone: string, ways: (narrowing: Narrowing) => Condition[]): Condition {
  const { narrowed } = tx.scope;
  if (!narrowed) return sql`true`;
  const whole: Condition = sql`${sql.ref(zone)} = any (${narrowed.wholeZoneIds}::uuid[])`;
  return sql`(${sql.join([whole, ...ways(narrowed)], sql` or `)})`;
}

const projectWays = (tx: ScopedTx, narrowing: Narrowing, project: ProjectColumns): Condition[] =>
  [...served(narrowing, project.agent), ...paired(tx, narrowing, project.zone, project.enterprise), ...handled(narrowing, project)];

/** Projects that the actor serves, whose owner they are paired with today, or of which their department handles a case. */
export const projectInSight = (tx: ScopedTx, project: ProjectColumns): Condition =>
  within(tx, project.zone, (narrowing) => projectWays(tx, narrowing, project));

/** Enterprises paired with the actor today, and the owners of projects in their sight. */
export const enterpriseInSight = (tx: ScopedTx, enterprise: { readonly zone: string; readonly id: string }): Condition =>
  within(tx, enterprise.zone, (narrowing) => [
    ...paired(tx, narrowing, enterprise.zone, enterprise.id),
    ...[...served(narrowing, "own.agent_id"), ...handled(narrowing, { zone: "own.zone_id", id: "own.id" })].map((way): Condition =>
      sql`exists (select from project own where own.zone_id = ${sql.ref(enterprise.zone)} and own.enterprise_id = ${sql.ref(enterprise.id)} and ${way})`),
  ]);

/** Cases of the actor's department, and every case of a project that they serve or whose owner they are paired with. */
export const caseInSight = (tx: ScopedTx, columns: { readonly department: string; readonly project: Omit<ProjectColumns, "id"> }): Condition =>
  within(tx, columns.project.zone, (narrowing) => [
    ...ofDepartment(narrowing, columns.department),
    ...served(narrowing, columns.project.agent),
    ...paired(tx, narrowing, columns.project.zone, columns.project.enterprise),
  ]);

interface ProblemColumns {
  readonly zone: string;
  readonly enterprise: string;
  readonly department: string;
  readonly assignedOn: string;
  /** Of the project concerned, where there is one. */
  readonly project: { readonly agent: string; readonly enterprise: string };
}

/** Of the shared pool: nobody has been charged with it yet. */
const pooled = (narrowing: Narrowing, assignedOn: string): Condition[] => (narrowing.asCadre ? [sql`${sql.ref(assignedOn)} is null`] : []);

/** Problems charged to the actor's department, of projects that they serve, of enterprises paired with them today; cadres share the pool. */
export const problemInSight = (tx: ScopedTx, columns: ProblemColumns): Condition =>
  within(tx, columns.zone, (narrowing) => [
    ...ofDepartment(narrowing, columns.department),
    ...served(narrowing, columns.project.agent),
    ...paired(tx, narrowing, columns.zone, columns.enterprise),
    ...paired(tx, narrowing, columns.zone, columns.project.enterprise),
    ...pooled(narrowing, columns.assignedOn),
  ]);
