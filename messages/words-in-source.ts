import ts from "typescript";
import { parse } from "@/lib/testing/source-files";

/**
 * Words that a file asks for: a whole key (`incidents.form.title`), or all that begins so (`incidents.form`). `keys` says
 * which of these: of `t(`${step}.title`)` only titles.
 */
export type WordUse = { path: string; isExact: boolean; keys: RegExp };

const translators = new Set(["useTranslations", "getTranslations"]);

/**
 * The words asked for through next-intl. `t("a.b")` is one key; `t(`kinds.${kind}`)` is all of `kinds`; a translator that
 * is handed to someone else, or asked for a key that only the run knows, may ask for all of its namespace.
 */
export function wordsAskedFor(file: string): WordUse[] {
  const source = parse(file);
  const bindings = bindingsIn(source);
  const uses: WordUse[] = [];

  visit(source, (node) => {
    const namespace = namespaceOfCall(node);
    // useTranslations("ui")("search"): asked at once.
    if (namespace !== undefined && !isBound(node)) uses.push(...usesAt(outermost(node), namespace));
    if (!ts.isIdentifier(node) || isName(node)) return;
    const binding = bindings.filter(({ name, scope }) => name === node.text && contains(scope, node)).at(-1);
    if (binding) uses.push(...usesAt(node, binding.namespace));
  });
  return uses;
}

/** `<Words of="letter">` → `letter`, for each such element of a file. */
export function textsOfAttribute(file: string, element: string, attribute: string): string[] {
  const found: string[] = [];
  visit(parse(file), (node) => {
    if (!ts.isJsxOpeningLikeElement(node) || node.tagName.getText() !== element) return;
    for (const each of node.attributes.properties) {
      if (!ts.isJsxAttribute(each) || each.name.getText() !== attribute) continue;
      if (each.initializer && ts.isStringLiteral(each.initializer)) found.push(each.initializer.text);
    }
  });
  return found;
}

type Binding = { name: string; namespace: string; scope: ts.Node };

/** Outer scopes first: of two with one name, the last that contains a use is the one meant. */
function bindingsIn(source: ts.SourceFile): Binding[] {
  const found: Binding[] = [];
  visit(source, (node) => {
    if (!ts.isVariableDeclaration(node) || !node.initializer) return;
    const scope = scopeOf(node);
    for (const [name, value] of namedValues(node)) {
      const namespace = namespaceOfCall(unwrapped(value));
      if (namespace !== undefined) found.push({ name, namespace, scope });
    }
  });
  return found;
}

/** `const t = x`, and `const [t, words] = await Promise.all([x, y])`. */
function namedValues({ name, initializer }: ts.VariableDeclaration): [string, ts.Expression][] {
  if (!initializer) return [];
  if (ts.isIdentifier(name)) return [[name.text, initializer]];
  const call = unwrapped(initializer);
  const list = ts.isCallExpression(call) ? call.arguments[0] : undefined;
  if (!ts.isArrayBindingPattern(name) || !list || !ts.isArrayLiteralExpression(list)) return [];
  return name.elements.flatMap((element, index): [string, ts.Expression][] => {
    const value = list.elements[index];
    return value && ts.isBindingElement(element) && ts.isIdentifier(element.name) ? [[element.name.text, value]] : [];
  });
}

function namespaceOfCall(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  if (!translators.has(node.expression.text)) return undefined;
  const [argument] = node.arguments;
  if (!argument) return "";
  if (ts.isStringLiteral(argument)) return argument.text;
  const named = ts.isObjectLiteralExpression(argument)
    ? argument.properties.find((each) => each.name?.getText() === "namespace")
    : undefined;
  return named && ts.isPropertyAssignment(named) && ts.isStringLiteral(named.initializer) ? named.initializer.text : "";
}

/** What is asked of the translator that stands at `node`. */
function usesAt(node: ts.Node, namespace: string): WordUse[] {
  const { parent } = node;
  const callee = ts.isPropertyAccessExpression(parent) && parent.expression === node ? parent : node;
  const call = callee.parent;
  const [key] = ts.isCallExpression(call) && call.expression === callee ? call.arguments : [];
  return key ? keysIn(key, namespace) : [allOf(namespace)];
}

function keysIn(key: ts.Expression, namespace: string): WordUse[] {
  if (ts.isAsExpression(key)) return keysIn(key.expression, namespace);
  if (ts.isConditionalExpression(key)) return [...keysIn(key.whenTrue, namespace), ...keysIn(key.whenFalse, namespace)];
  if (ts.isStringLiteralLike(key)) {
    const path = joined(namespace, key.text);
    return [{ path, isExact: true, keys: new RegExp(`^${escaped(path)}$`) }];
  }
  if (!ts.isTemplateExpression(key)) return [allOf(namespace)];
  const { text } = key.head;
  const path = joined(namespace, text.slice(0, Math.max(0, text.lastIndexOf("."))));
  return [
    {
      path,
      isExact: false,
      keys: new RegExp(`^${escaped(namespace === "" ? text : `${namespace}.${text}`)}${restOf(key)}$`),
    },
  ];
}

/** What a template asks for after its first words: what is put in is one part of a key. */
export function restOf({ templateSpans }: ts.TemplateExpression): string {
  return templateSpans.map(({ literal }) => `[\\w-]+${escaped(literal.text)}`).join("");
}

export const escaped = (text: string) => text.replaceAll(".", "\\.");

function allOf(path: string): WordUse {
  return { path, isExact: false, keys: path === "" ? /^/ : new RegExp(`^${escaped(path)}(\\.|$)`) };
}

const joined = (...parts: string[]) => parts.filter((part) => part !== "").join(".");

function unwrapped(node: ts.Expression): ts.Expression {
  return ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node) ? unwrapped(node.expression) : node;
}

function outermost(node: ts.Node): ts.Node {
  const { parent } = node;
  return ts.isAwaitExpression(parent) || ts.isParenthesizedExpression(parent) ? outermost(parent) : node;
}

/** Its translator got a name, so the name's own uses say what is asked. */
function isBound(node: ts.Node): boolean {
  const { parent } = outermost(node);
  return ts.isVariableDeclaration(parent) || ts.isArrayLiteralExpression(parent);
}

/** An identifier that names something of its own, not what stands in scope under that name. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isPropertyAssignment(parent) || ts.isJsxAttribute(parent)) return parent.name === node;
  return ts.isVariableDeclaration(parent) || ts.isBindingElement(parent) || ts.isParameter(parent);
}

function scopeOf(node: ts.Node): ts.Node {
  const { parent } = node;
  return ts.isFunctionLike(parent) || ts.isSourceFile(parent) || ts.isBlock(parent) ? parent : scopeOf(parent);
}

const contains = (scope: ts.Node, node: ts.Node) => scope.pos <= node.pos && node.end <= scope.end;

function visit(node: ts.Node, see: (node: ts.Node) => void) {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}
