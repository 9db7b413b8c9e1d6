/** Why a zip file was not unpacked. */
export class ZipRefused extends Error {
  constructor(readonly reason: "too_big" | "damaged") {
    super(`zip ${reason}`);
  }
}

type Entry = { name: string; method: number; packed: number; unpacked: number; at: number };

export type ZipLimits = {
  /** How many files it may hold. */
  entries: number;
  /** Bytes that all of them may have unpacked, by what the file itself says: nothing is unpacked before. */
  declared: number;
  /** Bytes that those which are wanted may have unpacked, counted while they are. */
  unpacked: number;
};

/**
 * The wanted files of a zip, unpacked by the platform's own `DecompressionStream`. A file that holds more than it declares is
 * damaged and is left at its declared size: no bomb goes off. Zip64, encryption and other packings are "damaged" too: no
 * word processor writes them.
 */
export async function unzip(
  bytes: Uint8Array<ArrayBuffer>,
  isWanted: (name: string) => boolean,
  limits: ZipLimits,
): Promise<{ names: string[]; files: Map<string, Uint8Array<ArrayBuffer>> }> {
  const entries = directoryOf(bytes, limits.entries);
  const declared = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  const wanted = entries.filter(({ name }) => isWanted(name));
  const wantedSize = wanted.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (declared > limits.declared || wantedSize > limits.unpacked) throw new ZipRefused("too_big");

  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of wanted) files.set(entry.name, await unpack(bytes, entry));
  return { names: entries.map(({ name }) => name), files };
}

/** The central directory (APPNOTE 4.3.12), found from the end of the file. */
function directoryOf(bytes: Uint8Array<ArrayBuffer>, most: number): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    let end = bytes.length - 22;
    while (view.getUint32(end, true) !== 0x06054b50) {
      if (bytes.length - end > 66_000) throw new ZipRefused("damaged");
      end -= 1;
    }
    const count = view.getUint16(end + 10, true);
    if (count > most) throw new ZipRefused("too_big");
    const entries: Entry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let left = count; left > 0; left--) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new ZipRefused("damaged");
      const nameLength = view.getUint16(at + 28, true);
      entries.push({
        name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
        // An encrypted file has bit 0 set: no packing of ours.
        method: view.getUint16(at + 8, true) & 1 ? -1 : view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        unpacked: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true),
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    // A number outside of the file is a RangeError of the view.
    throw error instanceof ZipRefused ? error : new ZipRefused("damaged");
  }
}

async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  { method, packed, unpacked, at }: Entry,
): Promise<Uint8Array<ArrayBuffer>> {
  if (at + 30 > bytes.length) throw new ZipRefused("damaged");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const content = bytes.subarray(from, from + packed);
  if (method === 0 && content.length === unpacked) return content;
  if (method !== 8) throw new ZipRefused("damaged");

  const whole = new Uint8Array(unpacked);
  let filled = 0;
  try {
    const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const reader = stream.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (filled + next.value.length > unpacked) {
        await reader.cancel();
        throw new ZipRefused("damaged");
      }
      whole.set(next.value, filled);
      filled += next.value.length;
    }
  } catch {
    throw new ZipRefused("damaged");
  }
  if (filled !== unpacked) throw new ZipRefused("damaged");
  return whole;
}
