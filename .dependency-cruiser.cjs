/**
 * The import table of DESIGN §4 (ARCHITECTURE.md tells it in words) and the order of the capabilities.
 * Every rule has a planted fault in src/testing/house/boundaries.test.ts; a rule without one fails that test.
 */

/** Left never imports right: facts first, what is derived from them after. */
const order = [
  "calendar", "zones", "accounts", "enterprises", "projects", "problems", "meetings", "pipeline", "approvals", "batches",
  "visits", "operations", "indicators", "construction", "figures", "briefings", "exchange", "city",
];
const roles = [
  "contract", "rules", "messages", "tables", "store", "figures", "sheet", "service", "routes", "commands", "web", "builders",
];

const capabilities = "^src/capabilities/";
/** What the browser may know of a part of the platform: its operations and words. */
const platformContract = "^src/platform/[^/]+/(contract|messages)\\.ts$";
const tests = "\\.test\\.tsx?$";
/** Names of roles, as a file or as a folder of nouns, in any capability. */
const any = (...names) => `${capabilities}[^/]+/(${names.join("|")})(\\.tsx?$|/)`;
/** The same in the capability that the rule's `from` has caught as its first group. */
const own = (...names) => `${capabilities}$1/(${names.join("|")})(\\.tsx?$|/)`;
const npm = (...names) => `(^|/)node_modules/(@types/)?(${names.join("|")})/`;

const kernel = "^src/kernel/";
const engines = "^src/engines/";
const platform = "^src/platform/";
const database = "^src/platform/db/";
const ui = "^src/ui/";
/** The part of platform/http that runs in the browser. */
const client = "^src/platform/http/(call\\.ts$|client(\\.ts$|/))";
const pure = any("contract", "rules", "messages");
const schemas = npm("typebox");
const sql = npm("kysely", "pg", "pg-copy-streams");
const http = npm("fastify", "@fastify/[^/]+");
const pages = npm("react", "react-dom", "antd", "@ant-design/icons", "@tanstack/[^/]+", "dayjs");

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
/** An allow-list: what files of this role may import; anything else is the error. */
const imports = (role, comment, ...allowed) =>
  rule(`${role}-imports`, comment, { path: `${capabilities}([^/]+)/${role}(\\.tsx?$|/)`, pathNot: tests }, { pathNot: allowed });
/** A rule on the file itself, whatever it imports: it would have to import what cannot be. */
const noFile = (name, comment, module) => ({ name, comment, severity: "error", module, to: { path: "(?!)" } });

module.exports = {
  forbidden: [
    imports("contract", "kernel, the schema library and pure files", kernel, schemas, pure),
    imports("rules", "kernel, engines and pure files", kernel, engines, pure),
    imports("messages", "kernel and pure files", kernel, pure),
    rule("tables-imports", "column types only: type imports of kernel, kysely, contracts and the columns that ledgers share (decision 0002)",
      { path: any("tables"), pathNot: tests }, { pathNot: [kernel, npm("kysely"), any("contract"), "^src/platform/db/ledger-columns\\.ts$", "^src/capabilities/[^/]+/tables/"] }),
    rule("tables-hold-types-only", "column types only: a value import makes tables.ts code (decision 0002)",
      { path: any("tables"), pathNot: tests }, { dependencyTypesNot: ["type-only"] }),
    rule("tables-are-for-stores", "own store and stores to the right read a table; others ask a service",
      { path: capabilities, pathNot: [any("store", "tables", "builders"), tests] }, { path: any("tables") }),
    imports("store", "kernel, platform/db, pure files, own and left tables", kernel, database, pure, own("store"), any("tables"), sql, schemas),
    imports("figures", "kernel, types of platform/db, own and left stores, pure files", kernel, database, pure, any("store"), own("figures")),
    imports("sheet", "kernel, types of platform/db, pure files, own service", kernel, database, pure, own("sheet", "service")),
    rule("definitions-take-the-transaction", "figures and sheets know platform/db by its types only",
      { path: any("figures", "sheet"), pathNot: tests }, { path: database, dependencyTypesNot: ["type-only"] }),
    imports("service", "kernel, engines, platform, own store, own and left services, pure files",
      kernel, engines, platform, pure, own("store"), any("service")),
    imports("routes", "kernel, platform/http, own service, own contract", kernel, "^src/platform/http/", own("routes", "service", "contract"), http),
    imports("commands", "kernel, engines, platform (no database), pure files",
      kernel, engines, "^src/platform/(?!db/)", pure, own("commands"), npm("citty")),
    imports("web", "kernel, pure files, ui, the browser's part of platform/http, own and left web",
      kernel, pure, ui, client, any("web"), pages),
    imports("builders", "what builds test data: kernel, platform, pure files, services, stores, tables and builders",
      kernel, platform, pure, any("service", "store", "tables", "builders")),
    rule("builders-are-for-tests", "test data never reaches the product",
      { pathNot: [tests, "^src/testing/", "^bench/", "^acceptance/", any("builders")] }, { path: any("builders") }),

    ...order.map((name, place) =>
      rule(`${name}-imports-only-left`, "capabilities stand in one order and import only to the left",
        { path: `${capabilities}${name}/`, pathNot: tests },
        { path: capabilities, pathNot: `${capabilities}(${order.slice(0, place + 1).join("|")})/` })),
    rule("root-capabilities-take-lists", "main/ passes them the definitions, sheets and panels of the others",
      { path: `${capabilities}(figures|briefings|exchange|city)/`, pathNot: tests },
      // The kit of ledgers and the zone's own fields are nobody's panel: goals are a ledger too.
      { path: any("figures", "sheet", "web"), pathNot: [`${capabilities}$1/`, `${capabilities}zones/web/(ledger/|department-field\\.tsx$|use-zones\\.ts$)`] }),

    rule("kernel-stands-alone", "kernel and the schema library", { path: kernel, pathNot: tests }, { pathNot: [kernel, schemas] }),
    rule("engines-are-pure", "kernel and engines", { path: engines, pathNot: tests }, { pathNot: [kernel, engines] }),
    rule("platform-knows-no-business", "kernel and platform", { path: platform, pathNot: tests }, { path: "^src/", pathNot: [kernel, platform] }),
    rule("client-runs-in-the-browser", "kernel, the schema library and itself", { path: client, pathNot: tests }, { pathNot: [kernel, client, schemas] }),
    rule("ui-knows-no-business", "kernel, ui, the browser's part of platform/http and page packages",
      { path: ui, pathNot: tests }, { pathNot: [kernel, ui, client, pages, "\\.css$"] }),
    rule("main-pages-run-in-the-browser", "what a page of main/ imports must run in a browser",
      { path: "^src/main/web/", pathNot: tests }, { pathNot: ["^src/main/web/", kernel, pure, platformContract, ui, client, any("web"), pages, "\\.css$"] }),

    rule("nothing-imports-main", "main/ is the root: only tests, testing/ and bench/ may stand above it",
      { pathNot: ["^src/main/", "^src/testing/", "^bench/", "^acceptance/", tests] }, { path: "^src/main/" }),
    rule("testing-is-for-tests", "test databases and tests never reach the product",
      { pathNot: ["^src/testing/", "^bench/", "^acceptance/", tests, "^[^/]+\\.config\\.ts$"] }, { path: ["^src/testing/", tests] }),
    rule("sql-only-in-stores", "only platform/ and stores speak to the database",
      { path: "^src/", pathNot: [platform, any("store"), "^src/main/", "^src/testing/", tests] },
      { path: sql, dependencyTypesNot: ["type-only"] }),
    rule("http-only-in-routes", "only platform/http and routes know the HTTP library",
      { path: "^src/", pathNot: ["^src/platform/http/", any("routes"), "^src/main/", "^src/testing/", tests] }, { path: http }),

    rule("no-cycles", "types included", {}, { circular: true }),
    rule("no-orphans", "a file that nothing imports and that imports nothing is dead",
      { orphan: true, pathNot: [tests, "\\.d\\.ts$"] }, {}),
    rule("resolvable", "an import must lead somewhere", {}, { couldNotResolve: true }),
    rule("declared-packages", "a package stands in package.json", { path: "^src/" }, { dependencyTypes: ["npm-no-pkg", "npm-unknown"] }),
    rule("no-development-packages", "the product runs without development packages",
      { path: "^src/", pathNot: ["^src/testing/", tests] }, { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] }),
  ],
  required: [
    noFile("unplaced-capability", "give it its place in `order` (.dependency-cruiser.cjs)",
      { path: capabilities, pathNot: `${capabilities}(${order.join("|")})/` }),
    noFile("unknown-role", "a file of a capability has one of the roles of DESIGN §4, or is a folder of nouns under one",
      { path: capabilities, pathNot: [any(...roles), `${capabilities}[^/]+/[^/]+${tests}`] }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.server.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
    },
  },
};
