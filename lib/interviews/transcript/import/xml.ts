/** An element of a Word file, by its usual prefix (`w:p`), with its attributes as written. */
export type Element = { name: string; attributes: ReadonlyMap<string, string>; children: (Element | string)[] };

/** What is no XML that a word processor writes. */
export class NotXml extends Error {}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/g;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const characters: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const word =
  /xmlns:([\w.-]+)\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org|http:\/\/purl\.oclc\.org\/ooxml)\/wordprocessingml\/(?:2006\/)?main["']/;
const deepest = 400;

/**
 * XML as a tree, read here rather than by `DOMParser`: Trusted Types let no text become a document, and a document type,
 * with the entities that could grow out of one, is refused.
 */
export function parseXml(text: string): Element {
  const prefix = word.exec(text)?.[1] ?? "w";
  const root: Element = { name: "", attributes: new Map(), children: [] };
  const open: Element[] = [root];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  token.lastIndex = at;

  for (let found = token.exec(text); found; found = token.exec(text)) {
    if (found.index !== at) break;
    at = token.lastIndex;
    const [, cdata, slash, name, attributes = "", empty, words] = found;
    const parent = open.at(-1) ?? root;
    if (words !== undefined) parent.children.push(unescaped(words));
    else if (cdata !== undefined) parent.children.push(cdata);
    else if (name !== undefined && slash === "/") {
      if (open.length < 2 || parent.name !== usual(name, prefix)) throw new NotXml();
      open.pop();
    } else if (name !== undefined) {
      const element: Element = {
        name: usual(name, prefix),
        attributes: attributesIn(attributes, prefix),
        children: [],
      };
      parent.children.push(element);
      if (empty !== "/") open.push(element);
      if (open.length > deepest) throw new NotXml();
    }
  }
  const [whole, ...others] = root.children.filter((child) => typeof child !== "string");
  if (at !== text.length || open.length !== 1 || !whole || others.length > 0) throw new NotXml();
  return whole;
}

function usual(name: string, prefix: string) {
  return prefix !== "w" && name.startsWith(`${prefix}:`) ? `w:${name.slice(prefix.length + 1)}` : name;
}

function attributesIn(text: string, prefix: string): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(attribute)];
  return new Map(pairs.map(([, name = "", one, other]) => [usual(name, prefix), unescaped(one ?? other ?? "")]));
}

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return characters[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

/** The elements below one, of a name if one is given. */
export function elementsIn(element: Element | undefined, name?: string): Element[] {
  const elements = element?.children.filter((child) => typeof child !== "string") ?? [];
  return name === undefined ? elements : elements.filter((child) => child.name === name);
}

/** The first element down a path of names. */
export function elementAt(element: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((at, name) => elementsIn(at, name)[0], element);
}

/** `w:val` and the like of an element; undefined where it has none. */
export function settingOf(element: Element | undefined, name = "w:val"): string | undefined {
  return element?.attributes.get(name);
}

/** All words below an element, whatever they stand in; paragraphs on lines of their own. */
export function wordsOf(element: Element): string {
  if (element.name === "w:instrText") return "";
  const isText = /^(?:w:t|w:delText|m:t|a:t)$/.test(element.name);
  const words = element.children.map((child) => {
    if (typeof child === "string") return isText ? child : "";
    return wordsOf(child);
  });
  return words.join("") + (/^(?:w|a):p$/.test(element.name) ? "\n" : "");
}
