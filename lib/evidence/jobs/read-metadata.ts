import "server-only";
import { ExifTool } from "exiftool-vendored";
import { recordEvent } from "@/lib/audit/record-event";
import type { Prisma } from "@/lib/db";
import { transactionForJob } from "@/lib/db/job";
import { defineJob } from "@/lib/jobs/define-job";
import { clock } from "@/lib/time/clock";
import { evidencePayload, findOriginal, withWorkingCopy } from "./original";

/** A malformed file can keep a reader busy for ever. */
const limitMs = 60_000;

/** Reads an original's metadata whole and keeps it, once. */
export const readMetadata = defineJob({
  kind: "evidence.metadata",
  payload: evidencePayload,

  async run({ investigationId, payload: { evidenceId } }) {
    const original = await findOriginal(investigationId, evidenceId);
    if (!original || original.hasMetadata) return;

    const found = await withWorkingCopy(investigationId, original.sha256, metadataOf);
    const now = clock.now();
    await transactionForJob(investigationId, async (tx) => {
      const { count } = await tx.evidenceMetadata.createMany({
        data: [{ investigationId, evidenceId, ...found, readAt: now }],
        skipDuplicates: true,
      });
      // Another run was faster: it wrote the event too.
      if (count === 0) return;
      const subject = { subjectType: "evidence", subjectId: evidenceId, investigationId };
      await recordEvent(tx, null, {
        ...subject,
        name: "evidence.metadata-read",
        at: now,
        details: { tool: found.tool },
      });
    });
  },
});

/** What exiftool finds: every group, numbers as numbers; nothing of the working copy's place and times. */
async function metadataOf(copy: string): Promise<{ data: Prisma.InputJsonObject; tool: string }> {
  const exiftool = new ExifTool({ maxProcs: 1, taskTimeoutMillis: limitMs, taskRetries: 0 });
  try {
    const tags = await exiftool.readRaw(copy, { readArgs: ["-json", "-G1", "-n"] });
    const tool = `ExifTool ${await exiftool.version()}`;
    return { data: withoutPlace(Object.entries(tags)), tool };
  } finally {
    await exiftool.end();
  }
}

/** `System:` speaks of the file system, not of the file; PostgreSQL's JSON takes no NUL character. */
function withoutPlace(tags: Array<[string, unknown]>): Prisma.InputJsonObject {
  const own = tags.filter(
    ([name]) => name === "System:FileSize" || !/^(SourceFile$|System:|errors$|warnings$)/.test(name),
  );
  return JSON.parse(JSON.stringify(Object.fromEntries(own)).replaceAll("\\u0000", ""));
}
