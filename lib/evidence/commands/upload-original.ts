import "server-only";
import type { Actor } from "@/lib/access/actor";
import { conflict, Failure, forbidden, invalid, notFound } from "@/lib/errors";
import { files } from "@/lib/storage/files";
import { mediaTypeOf } from "@/lib/storage/media-type";
import { canReceiveOriginal } from "../policy";
import { findEvidenceForUpload } from "../queries";
import { problemWithFile } from "../rules";
import { receiveOriginal } from "./receive-original";

export type Upload = {
  evidenceId: string;
  fileName: string;
  content: AsyncIterable<Uint8Array>;
  /** As the sender states it; null when it does not say. */
  statedBytes: number | null;
  maxBytes: number;
};

/**
 * Streams a file to the store while it is hashed, looks at what it is, and makes it the item's original. Whoever may not,
 * is told before a byte is read; what is refused is not kept. The same file sent again changes nothing and is answered
 * as the first time; another file for an item that has one is a `conflict` with the hash of the one it has.
 */
export async function uploadOriginal(actor: Actor, upload: Upload) {
  const evidence = await findEvidenceForUpload(actor, upload.evidenceId);
  if (!evidence) throw notFound();
  const decision = canReceiveOriginal(actor, evidence);
  if (!decision.allowed) throw forbidden(decision.reason, decision.values);
  if (evidence.original) return repeated(evidence.original, upload);

  const { investigationId, kind } = evidence;
  const { evidenceId, fileName, maxBytes } = upload;
  const seen = { mediaType: "" };
  const file = await files().store(investigationId, upload.content, {
    maxBytes,
    accept: async ({ path, bytes }) => {
      const mediaType = await mediaTypeOf(path);
      const problem = problemWithFile({ kind, fileName, bytes, mediaType });
      if (problem) throw invalid(problem, { file: problem });
      seen.mediaType = mediaType ?? "";
    },
  });

  const original = { ...file, ...seen };
  try {
    return await receiveOriginal(actor, { evidenceId, fileName, ...original });
  } catch (error) {
    // Two senders of one file at once: the other was first, and nothing differs.
    if (error instanceof Failure && error.words.values?.sha256 === file.sha256)
      return { evidenceId, code: evidence.code, ...original, sameFileAs: [] };
    throw error;
  }
}

type Original = { evidenceId: string; code: string; sha256: string; bytes: number; mediaType: string };

async function repeated(original: Original, upload: Upload) {
  const { content, maxBytes, statedBytes } = upload;
  const isOther = statedBytes !== null && statedBytes !== original.bytes;
  const sent = isOther ? null : await files().hash(content, { maxBytes });
  if (sent?.sha256 !== original.sha256) throw conflict("evidence.upload.originalExists", { sha256: original.sha256 });
  return { ...original, sameFileAs: [] };
}
