import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { ExifTool } from "exiftool-vendored";
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";

const folder = path.join(import.meta.dirname, "../prisma/seed/files");
const read = (name: string) => readFileSync(path.join(folder, name));
const readJson = (name: string): unknown => JSON.parse(read(name).toString("utf8"));

const manifest = z
  .object({
    files: z.array(
      z.object({
        name: z.string(),
        kind: z.string(),
        mediaType: z.string(),
        sha256: z.string(),
        bytes: z.number(),
        capturedOn: z.iso.date(),
        lat: z.number().nullable(),
        lon: z.number().nullable(),
        title: z.string().min(1),
      }),
    ),
  })
  .parse(readJson("manifest.json"));

const exiftool = new ExifTool({ maxProcs: 1 });
afterAll(() => exiftool.end());

const files = manifest.files.map((file) => [file.name, file] as const);
const ofKind = (kind: string) => files.filter(([, file]) => file.kind === kind);

describe("the evidence files of the worked example", () => {
  test.each(files)("%s is what its name, its hash and its size say", async (name, file) => {
    const content = read(name);
    expect(createHash("sha256").update(content).digest("hex")).toBe(file.sha256);
    expect(content.length).toBe(file.bytes);
    expect(content.length).toBeLessThan(200_000);
    expect((await fileTypeFromBuffer(content))?.mime).toBe(file.mediaType);
  });

  test.each(files)("%s says in its metadata that it is fictional", async (name) => {
    const tags = await exiftool.read(path.join(folder, name));
    expect(tags.errors).toEqual([]);
    expect(`${tags.ImageDescription} ${tags.Title} ${tags.Comment}`).toContain("FICTIONAL - WORKED EXAMPLE");
  });

  test("are together under 1.5 MB", () => {
    expect(manifest.files.reduce((sum, file) => sum + file.bytes, 0)).toBeLessThan(1_500_000);
  });

  test.each(ofKind("photograph"))("%s carries place and time of its taking", async (name, file) => {
    const tags = await exiftool.read(path.join(folder, name));
    expect(tags.GPSLatitude).toBeCloseTo(file.lat ?? Number.NaN, 4);
    expect(tags.GPSLongitude).toBeCloseTo(file.lon ?? Number.NaN, 4);
    expect(String(tags.DateTimeOriginal)).toContain(file.capturedOn);
    expect(tags.Make).toContain("fictional");
  });

  test.each(ofKind("satellite_image"))("%s is georeferenced around its place", async (name, file) => {
    const tags: Record<string, unknown> = { ...(await exiftool.read(path.join(folder, name))) };
    expect(tags).toMatchObject({ GTModelType: "Geographic", GTRasterType: "Pixel Is Area", GeographicType: "WGS 84" });
    expect(String(tags.DateTimeOriginal)).toContain(file.capturedOn);

    const { width, height } = await sharp(read(name)).metadata();
    const [, , , west, north] = String(tags.ModelTiePoint).split(" ").map(Number);
    const [degreesX, degreesY] = String(tags.PixelScale).split(" ").map(Number);
    expect((west ?? 0) + ((degreesX ?? 0) * width) / 2).toBeCloseTo(file.lon ?? Number.NaN, 6);
    expect((north ?? 0) - ((degreesY ?? 0) * height) / 2).toBeCloseTo(file.lat ?? Number.NaN, 6);
  });

  test.each([["letter-to-the-government.pdf"], ["news-item.pdf"], ["communique.pdf"]])(
    "%s has a cross-reference table that points at its objects",
    (name) => {
      const text = read(name).toString("latin1");
      const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
      expect(text.slice(start, start + 5)).toBe("xref\n");
      const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map((line) => Number(line[1]));
      expect(offsets.length).toBeGreaterThan(5);
      for (const [at, offset] of offsets.entries())
        expect(text.slice(offset)).toMatch(new RegExp(`^${at + 1} 0 obj\n`));
    },
  );

  test("the forwarded video is another file, smaller, and keeps neither place nor time", async () => {
    const [video, forwarded] = ["village-g-street.mp4", "village-g-street-forwarded.mp4"];
    expect(read(forwarded).length).toBeLessThan(read(video).length);
    const first = await exiftool.read(path.join(folder, video));
    const second = await exiftool.read(path.join(folder, forwarded));
    expect(first.GPSLatitude).toBeCloseTo(16.4, 3);
    expect(second.GPSLatitude).toBeUndefined();
    expect(first.AudioFormat).toBe("mp4a");
    expect(first.CompressorID).toBe("avc1");
  });
});

const structuresFile = z.object({
  georeferenced: z.object({ widthPixels: z.number(), heightPixels: z.number() }),
  images: z.array(z.object({ file: z.string(), destroyed: z.number(), possiblyDamaged: z.number() })),
  structures: z.array(
    z.object({
      id: z.string(),
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
      states: z.array(z.enum(["intact", "possibly_damaged", "destroyed"])),
    }),
  ),
});

describe("the structures drawn from above", () => {
  const villageA = structuresFile.parse(readJson("village-a.structures.json"));
  const villageB = structuresFile.parse(readJson("village-b.structures.json"));

  test("Village A: none destroyed before, 52 after, then 8 more, and the same 11 possibly damaged", () => {
    expect(villageA.structures.length).toBeGreaterThanOrEqual(75);
    expect(villageA.images.map((image) => image.destroyed)).toEqual([0, 52, 60]);
    expect(villageA.images.map((image) => image.possiblyDamaged)).toEqual([0, 11, 11]);
    const later = villageA.structures.filter((s) => s.states[2] === "destroyed" && s.states[1] !== "destroyed");
    expect(later.length).toBe(8);
    expect(later.every((s) => s.states[1] === "intact")).toBe(true);
  });

  test("Village B: 40 destroyed, none possibly", () => {
    expect(villageB.images.map((image) => [image.destroyed, image.possiblyDamaged])).toEqual([
      [0, 0],
      [40, 0],
    ]);
  });

  test.each([
    ["Village A", villageA],
    ["Village B", villageB],
  ])("%s: each lies whole in the picture, above the caption, once", (_, { structures, georeferenced }) => {
    expect(new Set(structures.map((s) => s.id)).size).toBe(structures.length);
    for (const s of structures) {
      const reach = Math.hypot(s.width, s.height) / 2;
      expect(Math.min(s.x, s.y) - reach).toBeGreaterThan(0);
      expect(s.x + reach).toBeLessThan(georeferenced.widthPixels);
      expect(s.y + reach).toBeLessThan(georeferenced.heightPixels - 34);
    }
  });

  test.each([
    ["Village A", villageA],
    ["Village B", villageB],
  ])(
    "%s: what the list calls destroyed has gone dark on the picture, what it calls intact has not",
    async (_, village) => {
      const light = await Promise.all(village.images.map((image) => lightOf(image.file, village.structures)));
      for (const [at, s] of village.structures.entries()) {
        for (const [image, state] of s.states.entries()) {
          const share = (light[image]?.[at] ?? 0) / (light[0]?.[at] ?? 1);
          const [low, high] = { intact: [0.97, 1.1], possibly_damaged: [0.8, 0.97], destroyed: [0, 0.8] }[state];
          expect(share, `${s.id}, image ${image}, ${state}`).toBeGreaterThan(low ?? 0);
          expect(share, `${s.id}, image ${image}, ${state}`).toBeLessThan(high ?? 0);
        }
      }
    },
  );
});

/** Mean light within each structure: it shows when picture and list come apart. */
async function lightOf(file: string, structures: { x: number; y: number; height: number }[]): Promise<number[]> {
  const { data, info } = await sharp(read(file)).greyscale().raw().toBuffer({ resolveWithObject: true });
  return structures.map(({ x, y, height }) => {
    const reach = Math.max(3, Math.floor(height / 2) - 1);
    const seen: number[] = [];
    for (let dy = -reach; dy <= reach; dy++) {
      for (let dx = -reach; dx <= reach; dx++) {
        seen.push(data[(Math.round(y + dy) * info.width + Math.round(x + dx)) * info.channels] ?? 0);
      }
    }
    return seen.reduce((sum, value) => sum + value, 0) / seen.length;
  });
}
