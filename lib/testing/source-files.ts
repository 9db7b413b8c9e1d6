import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** The product's own source, read as a test reads it: which file brings which along, and on which side it runs. */

const parsed = new Map<string, ts.SourceFile>();

export function sourceFiles(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
}

export function parse(file: string): ts.SourceFile {
  const known = parsed.get(file);
  if (known) return known;
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, kind);
  parsed.set(file, source);
  return source;
}

/** `"use client"`, `"use server"`, or nothing. */
export function directiveOf(file: string): string | undefined {
  const [first] = parse(file).statements;
  return first && ts.isExpressionStatement(first) && ts.isStringLiteral(first.expression)
    ? first.expression.text
    : undefined;
}

/** The screens and frames that Next.js makes of `app/`. */
export function screens(): string[] {
  return sourceFiles("app").filter((file) => /\/(page|layout|template|error|not-found|loading)\.tsx$/.test(file));
}

/** What runs in the browser and what on the server when this screen is shown; an action's own file runs at neither. */
export function sidesOf(screen: string): { server: string[]; client: string[] } {
  const seen = { server: new Set<string>(), client: new Set<string>() };
  const follow = (file: string, isClient: boolean) => {
    const directive = directiveOf(file);
    const side = isClient || directive === "use client" ? "client" : "server";
    if (directive === "use server" || seen[side].has(file)) return;
    seen[side].add(file);
    for (const each of importsOf(file)) follow(each, side === "client");
  };
  follow(screen, false);
  return { server: [...seen.server], client: [...seen.client] };
}

/** Packages that a file brings along when it runs. */
export function packagesOf(file: string): string[] {
  return specifiersOf(file).filter((specifier) => !/^(@\/|\.)/.test(specifier));
}

/** The product's own files that a file brings along: what is only a type is not there when the page runs. */
export function importsOf(file: string): string[] {
  return specifiersOf(file).flatMap((specifier) => fileAt(file, specifier) ?? []);
}

function specifiersOf(file: string): string[] {
  return parse(file).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const isType = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    const { moduleSpecifier } = statement;
    return isType || !moduleSpecifier || !ts.isStringLiteral(moduleSpecifier) ? [] : [moduleSpecifier.text];
  });
}

function fileAt(from: string, specifier: string): string | undefined {
  if (!/^(@\/|\.)/.test(specifier)) return undefined;
  const base = specifier.startsWith("@/") ? specifier.slice(2) : path.join(path.dirname(from), specifier);
  return [base, `${base}.ts`, `${base}.tsx`].find((each) => /\.tsx?$/.test(each) && existsSync(each));
}
