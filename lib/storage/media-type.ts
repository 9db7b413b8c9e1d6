import "server-only";
import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";

/** As much of the start as tells text from anything else. */
const sampleBytes = 65_536;

const xmlTypes = new Set(["application/xml", "text/xml"]);

/**
 * The media type of a file by its content; names and what a browser says are never asked. Null when the content says
 * nothing: not a known format, and not text in UTF-8 or UTF-16.
 */
export async function mediaTypeOf(path: string): Promise<string | null> {
  const found = await fileTypeFromFile(path);
  const mime = found?.mime.split(";")[0] ?? null;
  if (mime !== null && !xmlTypes.has(mime)) return mime;

  const text = await startAsText(path);
  return text === null ? mime : (markupType(text) ?? mime ?? "text/plain");
}

/** HTML and SVG are text that a browser would run: they are told apart from other text by how they begin. */
function markupType(text: string): string | null {
  const start = text.trimStart().slice(0, 4_096).toLowerCase();
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype svg[^>]*>\s*)?<svg[\s>]/.test(start)) return "image/svg+xml";
  if (/<(!doctype html|html|head|body|script)[\s>]/.test(start)) return "text/html";
  return /^mime-version:|^(from|received|return-path|message-id|date|subject): /m.test(start.slice(0, 512))
    ? "message/rfc822"
    : null;
}

async function startAsText(path: string): Promise<string | null> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    return decoded(buffer.subarray(0, bytesRead), bytesRead === sampleBytes);
  } finally {
    await handle.close();
  }
}

function decoded(bytes: Buffer, isCut: boolean): string | null {
  const mark = bytes.subarray(0, 2).toString("hex");
  const encoding = mark === "fffe" ? "utf-16le" : mark === "feff" ? "utf-16be" : "utf-8";
  try {
    // A sample may end inside a character: `stream` lets the last one be incomplete.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isCut });
    return hasControls(text) ? null : text;
  } catch {
    // Not a failure of ours: bytes that are no text in this encoding.
    return null;
  }
}

/** Text holds line breaks, tabs and form feeds; other control characters say that it is something else. */
function hasControls(text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 32 && ![9, 10, 12, 13, 27].includes(code)) return true;
  }
  return false;
}
