import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { lettering, mark, widthOf } from "./lettering";
import { exposePicture } from "./photographs";
import { acacia, earthWall, hills, land, opening, scatter, sky } from "./scenery";

/** Sound and film need ffmpeg and espeak-ng. Without them the committed recordings stay as they are. */
export const canRecord = () =>
  ["ffmpeg", "espeak-ng"].every((tool) => !spawnSync(tool, ["-h"], { stdio: "ignore" }).error);

// Makes ffmpeg leave out versions and the hour of the day: the same build writes the same bytes.
const exact = ["-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact", "-threads", "1"];

/** A short interview: two synthetic voices, in French, with the mark spoken first in English. */
export function recordInterview(): Buffer {
  return inScratch((folder) => {
    const lines = [
      { voice: "en", pitch: 45, words: "Fictional. Worked example." },
      { voice: "fr", pitch: 62, words: "Ceci est un entretien fictif. Pouvez-vous dire ce que vous avez vu ?" },
      {
        voice: "fr",
        pitch: 30,
        words: "J'ai vu de la fumée au-dessus du village. Au moins soixante maisons ont brûlé.",
      },
      { voice: "fr", pitch: 62, words: "Merci. Fin de l'exemple." },
    ];
    const spoken = lines.map((line, at) => speak(folder, `line-${at}`, line));
    const inputs = spoken.flatMap((file) => ["-i", file]);
    const pauses = spoken.map((_, at) => `[${at}]apad=pad_dur=0.35[p${at}]`).join(";");
    const joined = `${pauses};${spoken.map((_, at) => `[p${at}]`).join("")}concat=n=${spoken.length}:v=0:a=1[voice]`;
    const room =
      "anoisesrc=color=brown:amplitude=0.02:seed=7:sample_rate=22050[room];[voice][room]amix=inputs=2:duration=first:normalize=0[out]";
    return ffmpeg(folder, "interview.mp3", [
      ...inputs,
      "-filter_complex",
      `${joined};${room}`,
      "-map",
      "[out]",
      "-ac",
      "1",
      "-c:a",
      "libmp3lame",
      "-b:a",
      "48k",
      ...tags("Interview"),
      "-metadata",
      "date=2024-10-15",
      "-id3v2_version",
      "3",
      "-write_xing",
      "0",
    ]);
  });
}

/** Six seconds walking along a street after a fire, wind and a far siren for sound; H.264 and AAC. */
export async function recordVideo(): Promise<Buffer> {
  const picture = await (await exposePicture(street(), 12)).png().toBuffer();
  const stripPicture = await sharp(Buffer.from(strip())).png().toBuffer();
  return inScratch((folder) => {
    writeFileSync(path.join(folder, "street.png"), picture);
    const stripFile = path.join(folder, "strip.png");
    writeFileSync(stripFile, stripPicture);
    const voice = speak(folder, "mark", { voice: "en", pitch: 45, words: "Fictional. Worked example." });
    const walk = "[0]crop=640:360:x='18+t*38+5*sin(t*2.3)':y='128+7*sin(t*3.7)+4*sin(t*6.1)',format=yuv420p[v]";
    const sound =
      "anoisesrc=color=pink:amplitude=0.12:seed=3:sample_rate=22050,lowpass=f=500[wind];sine=frequency=520:sample_rate=22050,vibrato=f=0.7:d=0.9,volume=0.03[siren];[2]adelay=300[say];[wind][siren][say]amix=inputs=3:duration=first:normalize=0[a]";
    return ffmpeg(folder, "video.mp4", [
      "-loop",
      "1",
      "-framerate",
      "15",
      "-i",
      path.join(folder, "street.png"),
      "-i",
      stripFile,
      "-i",
      voice,
      "-filter_complex",
      `${walk};[v][1]overlay=0:H-24[out];${sound}`,
      "-map",
      "[out]",
      "-map",
      "[a]",
      "-t",
      "6",
      "-c:v",
      "libx264",
      "-preset",
      "slow",
      "-crf",
      "29",
      "-pix_fmt",
      "yuv420p",
      "-c:a",
      "aac",
      "-b:a",
      "40k",
      "-ac",
      "1",
      ...tags("Video, Village G"),
      "-metadata",
      "creation_time=2024-09-05T08:14:00Z",
      "-metadata",
      "location=+16.4000+000.6000/",
      "-movflags",
      "+faststart",
    ]);
  });
}

/** The same recording as a messaging service would hand it on: smaller, weaker, its metadata gone. */
export function reencodeVideo(video: Buffer): Buffer {
  return inScratch((folder) => {
    writeFileSync(path.join(folder, "in.mp4"), video);
    return ffmpeg(folder, "video-again.mp4", [
      "-i",
      path.join(folder, "in.mp4"),
      "-vf",
      "scale=426:240",
      "-map_metadata",
      "-1",
      "-c:v",
      "libx264",
      "-preset",
      "fast",
      "-crf",
      "33",
      "-pix_fmt",
      "yuv420p",
      "-c:a",
      "aac",
      "-b:a",
      "24k",
      "-metadata",
      `comment=${mark}`,
      "-movflags",
      "+faststart",
    ]);
  });
}

function street(): string {
  return [
    sky(250, "#aebfc8", "#ecdcc2"),
    hills(15, 254, 30, "#b5a084"),
    `<ellipse cx="610" cy="150" rx="54" ry="110" fill="#3d3833" fill-opacity="0.5" filter="url(#smoke)"/>`,
    land(250, "#cfae80", "#b38a5b"),
    acacia(62, 500, 280, 0.5),
    earthWall(63, { x: 560, base: 318, width: 130, height: 66, breaks: 0.5 }, "#b18a5f"),
    opening(600, 276, 22, 42, true),
    earthWall(64, { x: 700, base: 372, width: 210, height: 130, breaks: 0.4 }, "#b98f61"),
    opening(760, 296, 40, 76, true),
    earthWall(65, { x: 20, base: 384, width: 300, height: 150, breaks: 0.35 }, "#bb9163"),
    opening(110, 290, 46, 94, true),
    opening(220, 288, 40, 34, true),
    `<ellipse cx="400" cy="420" rx="260" ry="30" fill="#4a4038" fill-opacity="0.5" filter="url(#smoke)"/>`,
    scatter(66, 400, 120, ["#352a22", "#7a6e62", "#9c7d59"]),
  ].join("");
}

function strip(): string {
  const words = "VILLAGE G (INVENTED) 2024-09-05";
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="24"><rect width="640" height="24" fill="#15110d" fill-opacity="0.8"/>${lettering(mark, 10, 5, 2, "#ffd9a0")}${lettering(words, 630 - widthOf(words, 1.5), 7, 1.5, "#fff")}</svg>`;
}

function speak(folder: string, name: string, line: { voice: string; pitch: number; words: string }): string {
  const file = path.join(folder, `${name}.wav`);
  execFileSync("espeak-ng", ["-v", line.voice, "-p", String(line.pitch), "-s", "165", "-w", file, line.words]);
  return file;
}

const tags = (title: string) => [
  "-metadata",
  `title=${mark}. ${title}`,
  "-metadata",
  `comment=${mark}`,
  "-metadata",
  "copyright=CC0-1.0",
];

function ffmpeg(folder: string, name: string, settings: string[]): Buffer {
  const file = path.join(folder, name);
  execFileSync("ffmpeg", ["-v", "error", "-y", ...settings, ...exact, file]);
  return readFileSync(file);
}

function inScratch<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), "worked-example-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
