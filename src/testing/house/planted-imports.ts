/**
 * What the boundary test plants, one file a line. A target is a path under src/ without its ending, a package, or `node:fs`;
 * `type:` makes it a type import.
 */

/** The file, then imports that the table allows: none of these may be reported. */
export const allowedImports = `
src/kernel/day.ts typebox
src/kernel/period.ts kernel/day
src/engines/network/path.ts kernel/day
src/platform/db/database.ts kysely pg kernel/day
src/platform/http/serve.ts fastify kernel/day platform/db/database
src/platform/http/client/call.ts kernel/day typebox
src/ui/table.tsx react antd kernel/day platform/http/client/call
src/capabilities/zones/contract.ts typebox kernel/day
src/capabilities/zones/tables.ts type:kysely type:kernel/day
src/capabilities/zones/store.ts type:capabilities/zones/tables kysely
src/capabilities/zones/service.ts capabilities/zones/store platform/db/database
src/capabilities/zones/routes.ts capabilities/zones/service
src/capabilities/zones/figures.ts capabilities/zones/store
src/capabilities/zones/sheet.ts capabilities/zones/service
src/capabilities/zones/web/panel.tsx react ui/table
src/capabilities/zones/builders.ts capabilities/zones/service
src/capabilities/projects/contract.ts typebox kernel/day capabilities/zones/contract capabilities/projects/rules/stage
src/capabilities/projects/rules/stage.ts kernel/day engines/network/path capabilities/zones/contract
src/capabilities/projects/messages.ts kernel/day capabilities/projects/contract
src/capabilities/projects/tables.ts type:kysely type:kernel/day
src/capabilities/projects/store/rows.ts kysely typebox platform/db/database type:capabilities/zones/tables type:capabilities/projects/tables capabilities/projects/messages
src/capabilities/projects/figures.ts kernel/day type:platform/db/database capabilities/zones/store capabilities/projects/store/rows
src/capabilities/projects/sheet.ts type:platform/db/database capabilities/projects/service/change
src/capabilities/projects/service/change.ts engines/network/path platform/db/database capabilities/zones/service capabilities/projects/store/rows
src/capabilities/projects/routes.ts fastify platform/http/serve capabilities/projects/service/change capabilities/projects/contract
src/capabilities/projects/commands.ts citty platform/http/client/call engines/network/path capabilities/zones/contract
src/capabilities/projects/web/page.tsx react antd ui/table platform/http/client/call capabilities/zones/web/panel capabilities/projects/contract
src/capabilities/projects/builders.ts capabilities/zones/builders capabilities/projects/service/change
src/capabilities/projects/service/change.test.ts vitest node:fs testing/app capabilities/projects/builders capabilities/city/service/base main/server kysely
src/main/server.ts fastify pg node:fs capabilities/projects/routes capabilities/projects/figures capabilities/projects/sheet capabilities/projects/commands capabilities/zones/routes capabilities/zones/figures capabilities/zones/sheet
src/main/web/main.tsx react capabilities/projects/web/page
src/testing/app.ts vitest main/server capabilities/projects/builders
bench/wall.bench.ts testing/app capabilities/projects/builders kernel/period
`;

/** The rule meant for it, the file, and the import that breaks it. */
export const wrongImports = `
contract-imports src/capabilities/projects/contract/store.ts platform/db/database
contract-imports src/capabilities/projects/contract/disk.ts node:fs
rules-imports src/capabilities/projects/rules.ts typebox
rules-imports src/capabilities/projects/rules/load.ts capabilities/zones/service
messages-imports src/capabilities/projects/messages/path.ts engines/network/path
tables-imports src/capabilities/projects/tables/rules.ts type:capabilities/zones/rules
tables-hold-types-only src/capabilities/projects/tables/row.ts kysely
tables-are-for-stores src/capabilities/projects/service/table.ts type:capabilities/zones/tables
store-imports src/capabilities/projects/store/left.ts capabilities/zones/store
store-imports src/capabilities/projects/store/serve.ts platform/http/serve
figures-imports src/capabilities/projects/figures/service.ts capabilities/zones/service
figures-imports src/capabilities/projects/figures/sql.ts kysely
definitions-take-the-transaction src/capabilities/projects/figures/open.ts platform/db/database
definitions-take-the-transaction src/capabilities/projects/figures/both.ts type:platform/db/database platform/db/database
definitions-take-the-transaction src/capabilities/projects/sheet/open.ts platform/db/database
sheet-imports src/capabilities/projects/sheet/store.ts capabilities/projects/store/rows
sheet-imports src/capabilities/projects/sheet/left.ts capabilities/zones/service
service-imports src/capabilities/projects/service/left.ts capabilities/zones/store
service-imports src/capabilities/projects/service/disk.ts node:fs
routes-imports src/capabilities/projects/routes/left.ts capabilities/zones/service
routes-imports src/capabilities/projects/routes/store.ts capabilities/projects/store/rows
commands-imports src/capabilities/projects/commands/open.ts platform/db/database
commands-imports src/capabilities/projects/commands/own.ts capabilities/projects/service/change
web-imports src/capabilities/projects/web/change.tsx capabilities/projects/service/change
web-imports src/capabilities/projects/web/serve.ts platform/http/serve
web-imports src/capabilities/projects/web/disk.ts node:fs
builders-imports src/capabilities/projects/builders/routes.ts capabilities/zones/routes
builders-are-for-tests src/main/demo.ts capabilities/projects/builders
unplaced-capability src/capabilities/weather/service.ts kernel/day
unknown-role src/capabilities/projects/extra.ts kernel/day
root-capabilities-take-lists src/capabilities/city/web/page.tsx capabilities/zones/web/panel
root-capabilities-take-lists src/capabilities/figures/service/list.ts capabilities/projects/figures
kernel-stands-alone src/kernel/clock.ts platform/db/database
kernel-stands-alone src/kernel/file.ts node:fs
engines-are-pure src/engines/network/read.ts typebox
platform-knows-no-business src/platform/history.ts capabilities/zones/contract
platform-knows-no-business src/platform/render.ts ui/table
client-runs-in-the-browser src/platform/http/client/open.ts platform/db/database
ui-knows-no-business src/ui/badge.tsx capabilities/zones/contract
main-pages-run-in-the-browser src/main/web/open.tsx platform/db/database
nothing-imports-main src/platform/boot.ts main/server
testing-is-for-tests src/main/trial.ts testing/app
testing-is-for-tests src/main/again.ts capabilities/projects/service/change.test
sql-only-in-stores src/capabilities/projects/service/sql.ts kysely
sql-only-in-stores src/ui/sql.ts pg
http-only-in-routes src/capabilities/projects/service/http.ts fastify
http-only-in-routes src/platform/db/http.ts type:@fastify/cookie
no-cycles src/engines/network/chicken.ts engines/network/egg
no-cycles src/engines/network/egg.ts type:engines/network/chicken
no-orphans src/main/alone.ts
resolvable src/main/nowhere.ts capabilities/zones/missing
declared-packages src/main/undeclared.ts stray
no-development-packages src/main/development.ts vitest
`;

export const capabilityOrder = [
  "calendar", "zones", "accounts", "enterprises", "projects", "problems", "meetings", "pipeline", "approvals", "batches",
  "visits", "operations", "indicators", "construction", "figures", "briefings", "exchange", "city",
] as const;
