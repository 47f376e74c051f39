import ts from "typescript";

/** A name that a reader meets and must find explained. */
export interface Term {
  readonly kind: "table" | "type" | "value";
  readonly name: string;
  readonly file: string;
}

/** The tables that a migration leaves standing, in the order of the text. */
export function tablesIn(sql: string): string[] {
  const bare = sql.replaceAll(/--.*$/gm, "").replaceAll(/\/\*[\s\S]*?\*\//g, "");
  const named = /\b(create|drop)\s+(?:unlogged\s+)?table\s+(?:if\s+(?:not\s+)?exists\s+)?(?:"?\w+"?\.)?"?(\w+)"?/gi;
  const standing = new Set<string>();
  for (const [, verb = "", table = ""] of bare.matchAll(named)) {
    if (verb.toLowerCase() === "create") standing.add(table);
    else standing.delete(table);
  }
  return [...standing];
}

const parse = (file: string, text: string) =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

function isExported(node: ts.Node): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

/** The types and interfaces that a file exports under its own names. */
export function exportedTypesIn(file: string, text: string): string[] {
  return parse(file, text).statements.flatMap((statement) => {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return isExported(statement) ? [statement.name.text] : [];
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier || !statement.exportClause || !ts.isNamedExports(statement.exportClause)) return [];
    return statement.exportClause.elements.filter(({ isTypeOnly }) => isTypeOnly || statement.isTypeOnly).map(({ name }) => name.text);
  });
}

const textsOf = (nodes: readonly ts.Node[]) => nodes.flatMap((node) => (ts.isStringLiteralLike(node) ? [node.text] : []));

function isConstArray(node: ts.Node): node is ts.AsExpression & { readonly expression: ts.ArrayLiteralExpression } {
  return ts.isAsExpression(node) && ts.isConstTypeReference(node.type) && ts.isArrayLiteralExpression(node.expression);
}

function valuesAt(node: ts.Node): string[] {
  if (isConstArray(node)) return textsOf(node.expression.elements);
  if (ts.isUnionTypeNode(node)) return textsOf(node.types.flatMap((type) => (ts.isLiteralTypeNode(type) ? [type.literal] : [])));
  if (!ts.isCallExpression(node)) return [];
  const [argument, values] = node.arguments;
  if (ts.isIdentifier(node.expression) && node.expression.text === "Choice") return values && ts.isArrayLiteralExpression(values) ? textsOf(values.elements) : [];
  if (!ts.isPropertyAccessExpression(node.expression)) return [];
  if (!argument) return [];
  if (node.expression.name.text === "Literal") return textsOf([argument]);
  return node.expression.name.text === "Enum" && ts.isArrayLiteralExpression(argument) ? textsOf(argument.elements) : [];
}

/**
 * The string values that a contract or the kernel lets a field take: in `Choice("…", […])`, `Enum([…])`, `Literal(…)`, `[…] as const` and unions of
 * literal types. Texts that are no identifier (a path, a header, Chinese) are not values of the domain.
 */
export function enumValuesIn(file: string, text: string): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node) => {
    for (const value of valuesAt(node)) if (/^[a-z][A-Za-z0-9]*$/.test(value)) found.add(value);
    ts.forEachChild(node, visit);
  };
  visit(parse(file, text));
  return [...found];
}

/** One spelling for `approval_case`, `approvalCase` and `ApprovalCase`. */
const spelling = (name: string) => name.replaceAll(/[_-]/g, "").toLowerCase();

/** What GLOSSARY.md and docs/technical-words.txt explain. */
export interface Explained {
  readonly glossary: string;
  readonly technicalWords: readonly string[];
}

/** Lines of docs/technical-words.txt: words, and shapes with `*` for a word that is explained or `**` for any. */
export function technicalWordsOf(text: string): string[] {
  return text.split("\n").map((line) => line.replace(/#.*$/, "").trim()).filter((line) => line !== "");
}

/** The identifiers that a glossary explains: what stands in `code` and is neither a path nor a sentence. */
const glossaryWords = (glossary: string): string[] =>
  [...glossary.matchAll(/`([^`]+)`/g)].flatMap(([, span = ""]) => (/^[A-Za-z][A-Za-z0-9_]*$/.test(span) ? [span] : []));

/** Words of a glossary that these texts do not use, in whatever spelling. */
export function unusedWords(glossary: string, texts: readonly string[]): string[] {
  const used = spelling(texts.join("\n"));
  return glossaryWords(glossary).filter((word) => !used.includes(spelling(word)));
}

/** The terms that nothing explains. */
export function unexplained(terms: readonly Term[], { glossary, technicalWords }: Explained): Term[] {
  const identifiers = [...glossary.matchAll(/`([^`]+)`/g)].flatMap(([, span = ""]) => span.split(/[^A-Za-z0-9_]+/));
  const words = new Set([...identifiers, ...technicalWords].filter((word) => word !== "" && !word.includes("*")).map(spelling));
  const shapes = technicalWords.filter((word) => word.includes("*")).map((word) => {
    const [before = "", after = ""] = word.split(/\*+/);
    return { before, after, anyWord: word.includes("**") };
  });
  const shaped = (name: string) => shapes.some(({ before, after, anyWord }) => name.startsWith(before) && name.endsWith(after)
    && (anyWord || words.has(spelling(name.slice(before.length, name.length - after.length)))));
  return terms.filter(({ kind, name }) => !words.has(spelling(name)) && !(kind === "type" && shaped(name)));
}

/** Technical words that no term uses any more. */
export function idleWords(terms: readonly Term[], technicalWords: readonly string[]): string[] {
  const used = new Set(terms.map(({ name }) => spelling(name)));
  return technicalWords.filter((word) => !word.includes("*") && !used.has(spelling(word)));
}
