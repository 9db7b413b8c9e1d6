import type { LeftOutList } from "./left-out";

// Control characters but tab and line feed, and halves of characters: no text, and PostgreSQL stores no NUL and no half.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to find
const controls = /[\0-\x08\x0B-\x1F\x7F-\x9F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * The text with one kind of line end, without control characters: each of these is reported by its number. A vertical tab
 * (Word's line break), NEL and LS end a line; a form feed and PS end a paragraph.
 */
export function cleaned(raw: string, leftOut: LeftOutList): string {
  const lines = raw
    .replaceAll(/\r\n?|[\v\x85\u2028]/g, "\n")
    .replaceAll(/[\f\u2029]/g, "\n\n")
    .replace(/^\uFEFF/, "");
  // What a decoder could not read came here as this sign: it stays, and is counted.
  const unreadable = lines.match(/\uFFFD/g)?.length ?? 0;
  if (unreadable > 0) leftOut.add("unreadable", null, "", unreadable);
  return lines.replaceAll(controls, (found) => {
    leftOut.add("controls", null, `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
    return "";
  });
}
