import "server-only";
import { createWriteStream } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { transactionForJob } from "@/lib/db/job";
import { files } from "@/lib/storage/files";
import { withWorkingFolder } from "@/lib/storage/working";

export const evidencePayload = z.strictObject({ evidenceId: z.uuid() });

export type OriginalFile = { sha256: string; bytes: number; mediaType: string };

/** An item's original and what has been made of it; null for an item that has none. */
export function findOriginal(investigationId: string, evidenceId: string) {
  return transactionForJob(investigationId, async (tx) => {
    const rows = await tx.evidenceFile.findMany({
      where: { investigationId, evidenceId },
      select: { role: true, sha256: true, bytes: true, mediaType: true },
    });
    const original = rows.find((row) => row.role === "original");
    const hasMetadata = (await tx.evidenceMetadata.count({ where: { evidenceId } })) > 0;
    if (!original) return null;
    const { sha256, mediaType } = original;
    return { sha256, mediaType, bytes: Number(original.bytes), roles: rows.map((row) => row.role), hasMetadata };
  });
}

/**
 * Lends a copy of an original to a program that reads files, under a name that says nothing. Originals are never opened
 * for work (Berkeley Protocol, preservation); the copy goes when the work is done.
 */
export const withWorkingCopy = <T>(
  investigationId: string,
  sha256: string,
  work: (copy: string) => Promise<T>,
): Promise<T> =>
  withWorkingFolder(async (folder) => {
    const opened = await files().open(investigationId, sha256);
    if (!opened) throw new Error(`the original ${sha256} is missing`);
    const copy = path.join(folder, "original");
    await pipeline(opened.stream, createWriteStream(copy, { mode: 0o600 }));
    return await work(copy);
  });
