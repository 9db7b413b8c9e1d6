import "server-only";
import sharp from "sharp";
import { recordEvent } from "@/lib/audit/record-event";
import { transactionForJob } from "@/lib/db/job";
import { defineJob } from "@/lib/jobs/define-job";
import { log } from "@/lib/log";
import { files } from "@/lib/storage/files";
import { clock } from "@/lib/time/clock";
import { ffmpegVersion, posterOf } from "./ffmpeg";
import { evidencePayload, findOriginal, withWorkingCopy } from "./original";

/** Pixels of the longer side: enough to recognise, not enough to judge by. */
const side = 1_280;
/** Unpacked; more is a decompression bomb or a scene for a geographer's tools. */
const mostPixels = 268_000_000;

type Made = { role: "thumbnail" | "poster"; picture: Buffer; madeBy: string };

/** A picture that stands for an original on screen: made once, without metadata, in a file of its own. */
export const makeThumbnail = defineJob({
  kind: "evidence.thumbnail",
  payload: evidencePayload,

  async run({ investigationId, payload: { evidenceId } }) {
    const original = await findOriginal(investigationId, evidenceId);
    if (!original || original.roles.some((role) => role === "thumbnail" || role === "poster")) return;

    const made = await withWorkingCopy(investigationId, original.sha256, (copy) => pictureOf(copy, original.mediaType));
    if (!made) return;

    const { role, picture, madeBy } = made;
    const file = await files().store(investigationId, chunksOf(picture));
    const now = clock.now();
    await transactionForJob(investigationId, async (tx) => {
      const { count } = await tx.evidenceFile.createMany({
        data: [
          { investigationId, evidenceId, role, ...file, mediaType: "image/webp", fileName: "", madeBy, createdAt: now },
        ],
        skipDuplicates: true,
      });
      if (count === 0) return;
      const subject = { subjectType: "evidence", subjectId: evidenceId, investigationId };
      await recordEvent(tx, null, {
        ...subject,
        name: "evidence.preview-made",
        at: now,
        details: { role, sha256: file.sha256 },
      });
    });
  },
});

/** Null where there is nothing to show, or no program here that can: the page says so. */
async function pictureOf(copy: string, mediaType: string): Promise<Made | null> {
  if (/^image\/(?!svg)/.test(mediaType)) {
    const picture = await reduced(copy, mediaType);
    return (
      picture && {
        role: "thumbnail",
        picture,
        madeBy: `sharp ${sharp.versions.sharp}, ${side} px, WebP, metadata removed`,
      }
    );
  }
  if (!mediaType.startsWith("video/")) return null;

  const version = await ffmpegVersion();
  if (!version) {
    log("warn", "preview.no-ffmpeg", { mediaType });
    return null;
  }
  const frame = await posterOf(copy);
  const picture = frame && (await reduced(frame, "image/png"));
  return (
    picture && { role: "poster", picture, madeBy: `ffmpeg ${version}, one frame; ${side} px, WebP, metadata removed` }
  );
}

/** sharp writes no metadata unless told to. A format that it cannot read has no picture; that is not worth a retry. */
async function reduced(source: string | Buffer, mediaType: string): Promise<Buffer | null> {
  const image = sharp(source, { limitInputPixels: mostPixels, failOn: "error" }).timeout({ seconds: 60 });
  try {
    await image.metadata();
  } catch (error) {
    log("warn", "preview.unreadable", { mediaType, message: error instanceof Error ? error.message : "" });
    return null;
  }
  return image
    .autoOrient()
    .toColourspace("srgb")
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer();
}

async function* chunksOf(picture: Buffer) {
  yield picture;
}
