// Makes the evidence files of the worked example beside this script, and manifest.json, which describes them.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { catalogue, describe } from "./make/catalogue";
import { type Georeference, georeference } from "./make/geotiff";
import { mark } from "./make/lettering";
import { drawCommunique, drawLetter, drawNewsItem, newsItem } from "./make/papers";
import { takePhotograph } from "./make/photographs";
import { canRecord, recordInterview, recordVideo, reencodeVideo } from "./make/recordings";
import { drawFromAbove, type Pass } from "./make/satellite";
import * as scenes from "./make/scenes";
import { type Fate, layOutVillage, type Village } from "./make/village";

const here = import.meta.dirname;
const metresPerPixel = 0.5;

type Flown = Pick<Pass, "shadow" | "green" | "haze"> & { name: string; hour: string };

async function main() {
  await makeVillage("village-a", { seed: 11, land: 3, size: 640 }, villageA, [
    { name: "village-a-before.tif", hour: "10:41:07", shadow: { dx: -1.5, dy: -1.9 }, green: 0, haze: 0.06 },
    { name: "village-a-after-1.tif", hour: "10:38:52", shadow: { dx: -1.3, dy: -2 }, green: 0.05, haze: 0.12 },
    { name: "village-a-after-2.tif", hour: "10:44:30", shadow: { dx: -1.7, dy: -1.6 }, green: 0.55, haze: 0.04 },
  ]);
  await makeVillage("village-b", { seed: 29, land: 17, size: 540 }, villageB, [
    { name: "village-b-before.tif", hour: "10:29:14", shadow: { dx: -1.4, dy: -1.7 }, green: 0.5, haze: 0.05 },
    { name: "village-b-after.tif", hour: "10:31:45", shadow: { dx: -1.6, dy: -1.5 }, green: 0.7, haze: 0.09 },
  ]);
  await makePhotographs();
  await makeRecordings();
  write("letter-to-the-government.pdf", drawLetter());
  write("news-item.pdf", drawNewsItem());
  write("communique.pdf", drawCommunique());
  writeJson("news-item.json", { fictional: true, ...newsItem });
  writeManifest();
}

const villageA: Fate = {
  total: 84,
  after: [
    { destroyed: 52, possiblyDamaged: 11 },
    { destroyed: 60, possiblyDamaged: 11 },
  ],
};
const villageB: Fate = { total: 52, after: [{ destroyed: 40, possiblyDamaged: 0 }] };

async function makeVillage(
  name: string,
  plan: { seed: number; land: number; size: number },
  fate: Fate,
  passes: Flown[],
) {
  const village = layOutVillage(plan.seed, plan.size, fate);
  const where = footprintOf(describe(passes[0]?.name ?? ""), plan.size);

  for (const [image, { name: file, hour, ...light }] of passes.entries()) {
    const { capturedOn, place, title } = describe(file);
    const label = `${name.replace("-", " ")} (invented) ${capturedOn}`;
    const drawn = await drawFromAbove(village, plan.land, { image, words: label, seed: plan.seed + image, ...light });
    const tiff = await drawn.tiff({ compression: "jpeg", quality: 84 }).toBuffer();
    const words = {
      description: `${mark}. ${title}. ${place?.split(",")[0]} does not exist.`,
      takenAt: `${capturedOn.replaceAll("-", ":")} ${hour}`,
      maker: "Example Instruments (fictional)",
      instrument: "Example Satellite 1 (fictional)",
      rights: "CC0-1.0",
    };
    write(file, georeference(tiff, where, words));
  }
  writeStructures(name, village, where, passes);
}

/** The corner and pixel size that put the middle of the image on the place's point, north up. */
function footprintOf({ lat, lon }: { lat: number | null; lon: number | null }, size: number): Georeference {
  if (lat === null || lon === null) throw new Error("an image from above needs a place");
  const degreesPerPixelY = metresPerPixel / 110_660;
  const degreesPerPixelX = metresPerPixel / (111_320 * Math.cos((lat * Math.PI) / 180));
  return {
    west: lon - (size / 2) * degreesPerPixelX,
    north: lat + (size / 2) * degreesPerPixelY,
    degreesPerPixelX,
    degreesPerPixelY,
  };
}

function writeStructures(name: string, village: Village, where: Georeference, passes: Flown[]) {
  const images = passes.map(({ name: file }, at) => {
    const count = (state: string) => village.structures.filter((s) => s.states[at] === state).length;
    return {
      file,
      capturedOn: describe(file).capturedOn,
      intact: count("intact"),
      possiblyDamaged: count("possibly_damaged"),
      destroyed: count("destroyed"),
    };
  });
  const georeferenced = { crs: "EPSG:4326", widthPixels: village.size, heightPixels: village.size, ...where };
  writeJson(`${name}.structures.json`, {
    fictional: true,
    note: "Pixels from the top left corner; width and height before turning by angle (degrees, clockwise) about (x, y). One state per image, in the order of images.",
    georeferenced,
    images,
    structures: village.structures,
  });
}

async function makePhotographs() {
  const drawn = {
    "village-a-burned-walls.jpg": { scene: scenes.burnedWalls(), hour: "10:02:11" },
    "village-b-granaries.jpg": { scene: scenes.granaries(), hour: "15:47:30" },
    "village-c-track.jpg": { scene: scenes.track(), hour: "08:20:05" },
    "village-d-market.jpg": { scene: scenes.marketShelters(), hour: "09:13:48" },
    "village-e-burial-ground.jpg": { scene: scenes.burialGround(), hour: "17:36:02" },
    "village-f-enclosure.jpg": { scene: scenes.emptyEnclosure(), hour: "07:55:20" },
    "displaced-shelters.jpg": { scene: scenes.shelters(), hour: "11:28:41" },
  };
  for (const [at, [name, { scene, hour }]] of Object.entries(drawn).entries()) {
    const { lat, lon, capturedOn, title } = describe(name);
    if (lat === null || lon === null) throw new Error(`${name} needs a place`);
    const label = name.startsWith("village") ? `${name.slice(0, 9).replace("-", " ")} (invented)` : "site (invented)";
    const photograph = { scene, seed: 31 + at, takenAt: `${capturedOn}T${hour}`, lat, lon };
    write(name, await takePhotograph({ ...photograph, words: `${label} ${capturedOn}`, description: title }));
  }
}

async function makeRecordings() {
  if (!canRecord()) {
    console.log("ffmpeg or espeak-ng is missing: sound and video stay as they are");
    return;
  }
  const video = await recordVideo();
  write("village-g-street.mp4", video);
  write("village-g-street-forwarded.mp4", reencodeVideo(video));
  write("interview.mp3", recordInterview());
}

function writeManifest() {
  const files = catalogue.map((file) => {
    const content = readFileSync(path.join(here, file.name));
    return { ...file, bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") };
  });
  writeJson("manifest.json", { fictional: true, mark, licence: "CC0-1.0", files });
  console.log(`${files.length} files, ${files.reduce((sum, file) => sum + file.bytes, 0)} bytes in all`);
}

function writeJson(name: string, value: unknown) {
  // Short lists on one line, as the formatter wants them.
  const text = JSON.stringify(value, null, 2).replace(/\[\n\s+("[a-z_]+",?\s+)+\]/g, (list) =>
    list.replace(/\s+/g, " ").replace("[ ", "[").replace(" ]", "]"),
  );
  writeFileSync(path.join(here, name), `${text}\n`);
}

function write(name: string, content: Buffer) {
  const file = path.join(here, name);
  const isSame = existsSync(file) && readFileSync(file).equals(content);
  writeFileSync(file, content);
  console.log(`${isSame ? "same   " : "written"} ${name} ${content.length}`);
}

await main();
