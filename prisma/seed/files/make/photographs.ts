import sharp, { type Sharp } from "sharp";
import { lettering, mark, widthOf } from "./lettering";
import { randomFrom } from "./random";
import { frame, textures } from "./scenery";

export type Photograph = {
  scene: string;
  seed: number;
  takenAt: string;
  lat: number;
  lon: number;
  /** Words for the strip burned into the picture; letters that `lettering` knows. */
  words: string;
  description: string;
};

/** The camera's grain and falling light toward the corners, as it would leave them. */
export async function exposePicture(scene: string, seed: number): Promise<Sharp> {
  const { width, height } = frame;
  const pixels = await sharp(Buffer.from(wrap(textures + scene)))
    .removeAlpha()
    .blur(0.5)
    .raw()
    .toBuffer();
  const random = randomFrom(seed);
  for (let at = 0; at < pixels.length; at += 3) {
    const x = (at / 3) % width;
    const y = Math.floor(at / 3 / width);
    const away = Math.hypot(x / width - 0.5, y / height - 0.5);
    const light = 1.03 - away * away * 0.42;
    const grain = (random.next() + random.next() - 1) * 6;
    for (let channel = 0; channel < 3; channel++) {
      const value = (pixels[at + channel] ?? 0) * light + grain;
      pixels[at + channel] = Math.max(0, Math.min(255, Math.round(value)));
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A JPEG with the mark burned in, and EXIF as a telephone writes it: place, time with its offset, maker. */
export async function takePhotograph(photograph: Photograph): Promise<Buffer> {
  const exposed = await exposePicture(photograph.scene, photograph.seed);
  const png = await exposed
    .composite([{ input: Buffer.from(strip(photograph.words)) }])
    .png()
    .toBuffer();
  const local = photograph.takenAt.replaceAll("-", ":").replace("T", " ");

  return sharp(png)
    .withExif({
      IFD0: {
        ImageDescription: `${mark}. ${photograph.description}`,
        Make: "Example Instruments, fictional",
        Model: "Fieldphone 3, fictional",
        Software: "Attest worked example",
        Artist: "Worked example, no real person",
        Copyright: "CC0-1.0",
        DateTime: local,
      },
      IFD2: {
        DateTimeOriginal: local,
        DateTimeDigitized: local,
        OffsetTimeOriginal: "+00:00",
      },
      IFD3: {
        GPSVersionID: "2 3 0 0",
        GPSLatitudeRef: photograph.lat < 0 ? "S" : "N",
        GPSLatitude: degreesMinutesSeconds(photograph.lat),
        GPSLongitudeRef: photograph.lon < 0 ? "W" : "E",
        GPSLongitude: degreesMinutesSeconds(photograph.lon),
        GPSMapDatum: "WGS-84",
      },
    })
    .jpeg({ quality: 74, chromaSubsampling: "4:2:0", mozjpeg: false })
    .toBuffer();
}

function degreesMinutesSeconds(degrees: number): string {
  const hundredths = Math.round(Math.abs(degrees) * 360_000);
  const whole = Math.floor(hundredths / 360_000);
  const minutes = Math.floor((hundredths - whole * 360_000) / 6000);
  return `${whole}/1 ${minutes}/1 ${hundredths - whole * 360_000 - minutes * 6000}/100`;
}

function strip(words: string): string {
  const { width, height } = frame;
  const right = width - widthOf(words, 2) - 14;
  return wrap(
    `<rect y="${height - 30}" width="${width}" height="30" fill="#15110d" fill-opacity="0.78"/>${lettering(mark, 14, height - 22, 2, "#ffd9a0")}${lettering(words, right, height - 22, 2, "#fff")}`,
  );
}

const wrap = (body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${frame.width}" height="${frame.height}" viewBox="0 0 ${frame.width} ${frame.height}">${body}</svg>`;
