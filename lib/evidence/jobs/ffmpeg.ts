import "server-only";
import { spawn } from "node:child_process";
import { buffer } from "node:stream/consumers";

/** A film made to keep a decoder busy ends here. */
const limitMs = 60_000;

/** The version of the system's ffmpeg; null where there is none. It is never brought along: see docs/operations.md. */
export async function ffmpegVersion(): Promise<string | null> {
  const found = await run(["-version"]);
  return found && (/ffmpeg version (\S+)/.exec(found.toString("latin1"))?.[1] ?? "unknown");
}

/** A frame that stands for the film, as PNG; null when no picture can be read from it. Nothing but this file is opened. */
export async function posterOf(film: string): Promise<Buffer | null> {
  const input = ["-nostdin", "-v", "error", "-protocol_whitelist", "file,pipe", "-i", `file:${film}`];
  const frame = [
    "-map",
    "0:v:0",
    "-vf",
    "thumbnail=60,scale='min(1280,iw)':-2",
    "-frames:v",
    "1",
    "-map_metadata",
    "-1",
  ];
  const picture = await run([...input, ...frame, "-f", "image2pipe", "-c:v", "png", "pipe:1"]);
  return picture && picture.length > 0 ? picture : null;
}

/** What it writes; null when it is not there or says that it failed. Its messages could quote the file: they are not kept. */
async function run(args: string[]): Promise<Buffer | null> {
  const child = spawn("ffmpeg", args, { stdio: ["ignore", "pipe", "ignore"], timeout: limitMs, killSignal: "SIGKILL" });
  const ended = new Promise<boolean>((resolve) => {
    child.once("error", () => resolve(false));
    child.once("close", (code) => resolve(code === 0));
  });
  const [output, isGood] = await Promise.all([buffer(child.stdout), ended]);
  return isGood ? output : null;
}
