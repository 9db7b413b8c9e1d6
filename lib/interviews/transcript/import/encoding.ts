/** How the bytes of a text were read. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof encodings)[number];

/**
 * Bytes as text: UTF-16 where its mark says so, UTF-8 where every byte fits, else Windows-1252, in which every byte is a
 * character: that is a guess, and the screen says so. Null for what is no text: without a mark no text holds NUL bytes.
 */
export function decodeText(bytes: Uint8Array<ArrayBuffer>): { text: string; encoding: Encoding } | null {
  const [first, second, third, fourth] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  if (isLittle && third === 0 && fourth === 0 && bytes.length > 3) return null;
  if (isLittle || (first === 0xfe && second === 0xff)) {
    const encoding = isLittle ? "utf-16le" : "utf-16be";
    return { text: new TextDecoder(encoding).decode(bytes), encoding };
  }
  if (bytes.includes(0)) return null;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}
