/** A north-up picture on WGS84 geographic coordinates (EPSG:4326): its north-west corner and its pixel size in degrees. */
export type Georeference = { west: number; north: number; degreesPerPixelX: number; degreesPerPixelY: number };

export type TiffWords = { description: string; takenAt: string; maker: string; instrument: string; rights: string };

type Field = { tag: number; type: 2 | 3 | 4 | 12; values: number[] | string };

/**
 * Adds GeoTIFF keys (OGC 19-008r4) and describing tags to a little-endian TIFF. The picture stays byte for byte where it
 * was; a new directory follows it at the end of the file and the header points there.
 */
export function georeference(tiff: Buffer, where: Georeference, words: TiffWords): Buffer {
  if (tiff.toString("latin1", 0, 2) !== "II" || tiff.readUInt16LE(2) !== 42)
    throw new Error("not a little-endian TIFF");

  const added = [...describingFields(words), ...geoFields(where)];
  const kept = readDirectory(tiff).filter((entry) => !added.some((field) => field.tag === entry.readUInt16LE(0)));
  const start = tiff.length + (tiff.length % 2);
  const count = kept.length + added.length;
  let heapAt = start + 2 + count * 12 + 4;
  const heap: Buffer[] = [];

  const entries = added.map((field) => {
    const value = bytesOf(field);
    const entry = Buffer.alloc(12);
    entry.writeUInt16LE(field.tag, 0);
    entry.writeUInt16LE(field.type, 2);
    entry.writeUInt32LE(typeof field.values === "string" ? value.length : field.values.length, 4);
    if (value.length <= 4) {
      value.copy(entry, 8);
      return entry;
    }
    entry.writeUInt32LE(heapAt, 8);
    const padded = value.length % 2 === 0 ? value : Buffer.concat([value, Buffer.alloc(1)]);
    heap.push(padded);
    heapAt += padded.length;
    return entry;
  });

  // The standard asks for ascending tags.
  const all = [...kept, ...entries].sort((a, b) => a.readUInt16LE(0) - b.readUInt16LE(0));
  const head = Buffer.alloc(2);
  head.writeUInt16LE(count);
  const result = Buffer.concat([tiff, Buffer.alloc(start - tiff.length), head, ...all, Buffer.alloc(4), ...heap]);
  result.writeUInt32LE(start, 4);
  return result;
}

function readDirectory(tiff: Buffer): Buffer[] {
  const at = tiff.readUInt32LE(4);
  return Array.from({ length: tiff.readUInt16LE(at) }, (_, index) =>
    Buffer.from(tiff.subarray(at + 2 + index * 12, at + 14 + index * 12)),
  );
}

function describingFields(words: TiffWords): Field[] {
  return [
    // Says that this is the picture itself: readers take strips of JPEG without it for a preview.
    { tag: 254, type: 4, values: [0] },
    { tag: 270, type: 2, values: words.description },
    { tag: 271, type: 2, values: words.maker },
    { tag: 272, type: 2, values: words.instrument },
    { tag: 306, type: 2, values: words.takenAt },
    { tag: 36867, type: 2, values: words.takenAt },
    { tag: 33432, type: 2, values: words.rights },
  ];
}

function geoFields({ west, north, degreesPerPixelX, degreesPerPixelY }: Georeference): Field[] {
  return [
    { tag: 33550, type: 12, values: [degreesPerPixelX, degreesPerPixelY, 0] },
    { tag: 33922, type: 12, values: [0, 0, 0, west, north, 0] },
    {
      tag: 34735,
      type: 3,
      // Version 1.1.0, four keys: geographic model, pixel is area, EPSG 4326, degrees.
      values: [1, 1, 0, 4, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326, 2054, 0, 1, 9102],
    },
  ];
}

function bytesOf({ type, values }: Field): Buffer {
  if (typeof values === "string") return Buffer.from(`${values}\0`, "latin1");
  const size = type === 3 ? 2 : type === 4 ? 4 : 8;
  const value = Buffer.alloc(values.length * size);
  for (const [at, number] of values.entries()) {
    if (type === 3) value.writeUInt16LE(number, at * size);
    else if (type === 4) value.writeUInt32LE(number, at * size);
    else value.writeDoubleLE(number, at * size);
  }
  return value;
}
