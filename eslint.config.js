import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/**
 * A rule of the house: no node may match any of these selectors.
 * @param {string} message
 * @param {string[]} selectors
 * @returns {import("eslint").Rule.RuleModule}
 */
const forbid = (message, ...selectors) => ({
  create: (context) => Object.fromEntries(selectors.map((selector) => [
    selector,
    (/** @type {import("eslint").Rule.Node} */ node) => { context.report({ node, message }); },
  ])),
});

const chinese = "/[\\u3400-\\u9fff]/";
const atTop = (/** @type {string} */ node) => [`Program > ${node}`, `Program > ExportNamedDeclaration > ${node}`];

const house = {
  rules: {
    "no-chinese-text": forbid(
      "User-facing text lives in messages.ts, contract.ts, figures.ts, sheet.ts or web/.",
      `Literal[value=${chinese}]`, `TemplateElement[value.raw=${chinese}]`, `JSXText[value=${chinese}]`,
    ),
    "no-classes": forbid(
      "Functions and data: the only classes are Refusal and ProblemError.",
      "ClassDeclaration:not([id.name=/^(Refusal|ProblemError)$/])", "ClassExpression",
    ),
    "no-default-export": forbid("Name what is exported.", "ExportDefaultDeclaration", "ExportSpecifier[exported.name='default']"),
    "no-module-state": forbid(
      "Modules hold no state: pass what changes as an argument.",
      ...atTop("VariableDeclaration[kind!='const']"),
      ...atTop("VariableDeclaration > VariableDeclarator > NewExpression[callee.name=/^(Map|Set|WeakMap|WeakSet|Array)$/][arguments.length=0]"),
    ),
    "no-machine-clock": forbid(
      "Pure files take the day and the moment as arguments, and know no local time zone.",
      "NewExpression[callee.name='Date'][arguments.length=0]", "CallExpression[callee.name='Date']",
      "MemberExpression[object.name='Date'][property.name='now']", "MemberExpression[object.name='Math'][property.name='random']",
      "CallExpression[callee.property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes)$/]",
      "CallExpression[callee.property.name=/^(toLocale(Date|Time)?String|toDateString|getTimezoneOffset)$/]",
    ),
    "no-sql": forbid(
      "Only stores speak to the database: write a function with a name in store.ts.",
      "CallExpression[callee.property.name=/^(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|replaceInto|executeQuery)$/]",
    ),
    "types-only": forbid(
      "tables.ts holds column types and no code.",
      ...["VariableDeclaration", "FunctionDeclaration", "ClassDeclaration", "ExpressionStatement"].flatMap(atTop),
    ),
    "no-skipped-tests": forbid(
      "A test runs or is deleted; the article's own tests use articleTest of src/testing/article.ts.",
      "MemberExpression[object.name=/^(test|it|describe|suite)$/][property.name=/^(skip|only|todo|skipIf|runIf|fails)$/]",
    ),
  },
};

/** Where each kind of file may do what others may not. */
const tests = ["**/*.test.ts", "**/*.test.tsx", "acceptance/**"];
const trusted = ["src/platform/**", "src/testing/**", "bench/**", "src/capabilities/*/builders.ts", "src/capabilities/*/builders/**"];
const plain = ["scripts/**", "bin/**", "*.config.js", "*.config.ts"];
const chineseHomes = [
  "**/messages.ts", "**/messages/**", "src/capabilities/*/{contract,figures,sheet}.ts", "src/capabilities/*/{contract,figures,sheet}/**",
  "src/**/web/**", "src/engines/reading/**", "src/engines/reading.ts", "src/testing/article-claims.ts",
];
const pure = ["src/kernel/**", "src/engines/**", "src/capabilities/*/{contract,rules,messages}.ts", "src/capabilities/*/{contract,rules,messages}/**"];
const stores = ["src/platform/**", "src/capabilities/*/store.ts", "src/capabilities/*/store/**"];
const tables = ["src/capabilities/*/tables.ts", "src/capabilities/*/tables/**"];

/** The rules for a checkout at this folder; the house's own tests call it for a planted one. */
export const houseRules = (/** @type {string} */ root) => defineConfig(
  globalIgnores(["**/node_modules", "dist", "coverage", ".guatu", "**/*.cjs"]),
  { files: ["**/*.ts", "**/*.tsx", "**/*.mjs", "**/*.js"] },
  tseslint.configs.strictTypeChecked,
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" },
    plugins: { house },
    languageOptions: {
      parserOptions: { project: ["tsconfig.server.json", "tsconfig.web.json", "tsconfig.acceptance.json"], tsconfigRootDir: root },
    },
    rules: {
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 60 }],
      "no-var": "error",
      "prefer-const": "error",
      eqeqeq: "error",
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": true, "ts-ignore": true, "ts-nocheck": true, "ts-check": true }],
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: false, allowAny: false, allowNullish: false, allowRegExp: false }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "house/no-chinese-text": "error",
      "house/no-classes": "error",
      "house/no-default-export": "error",
      "house/no-module-state": "error",
      "house/no-sql": "error",
      "house/no-skipped-tests": "error",
    },
  },
  { files: ["**/*.tsx"], rules: { "max-lines-per-function": ["error", { max: 120 }] } },
  { files: pure, rules: { "house/no-machine-clock": "error" } },
  { files: tables, rules: { "house/types-only": "error" } },
  { files: chineseHomes, rules: { "house/no-chinese-text": "off" } },
  { files: stores, rules: { "house/no-sql": "off" } },
  { files: trusted, rules: { "@typescript-eslint/consistent-type-assertions": "off", "house/no-sql": "off" } },
  {
    files: tests,
    rules: {
      "max-lines-per-function": "off",
      "@typescript-eslint/consistent-type-assertions": "off",
      "house/no-chinese-text": "off",
      "house/no-machine-clock": "off",
      "house/no-module-state": "off",
      "house/no-sql": "off",
    },
  },
  { files: ["src/testing/article.ts"], rules: { "house/no-skipped-tests": "off" } },
  // Plain scripts: they speak to whoever runs them, have no build, and tell types by JSDoc, which the linter does not read.
  { files: plain, rules: { "house/no-chinese-text": "off", "house/no-default-export": "off", "@typescript-eslint/no-unsafe-assignment": "off" } },
);

export default houseRules(import.meta.dirname);
