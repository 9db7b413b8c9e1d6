import { createReadStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordEvidence } from "@/lib/evidence/commands/record-evidence";
import { uploadOriginal } from "@/lib/evidence/commands/upload-original";
import type { recordEvidenceInput } from "@/lib/evidence/schema";
import type { EvidenceKind } from "@/lib/evidence/types";

type Input = z.input<typeof recordEvidenceInput>;
type DetailsOf = { [One in Input as One["kind"]]: One["details"] };

/** What a kind cannot do without. */
const leastDetails: Record<EvidenceKind, object> = {
  satellite_image: { provider: "Example Imaging", acquiredAt: "2024-06-02T10:31", role: "after" },
  video: {},
  photograph: {},
  audio: {},
  document: {},
  web_capture: { url: "https://example.org/post/1", capturedAt: "2024-06-02T10:31" },
  external_report: { publisher: "Example News", publishedOn: "2024-12-12" },
};

type Fields = Partial<Omit<Input, "kind" | "details" | "investigationId">>;

/** An item of evidence recorded by the command, without an original unless a file is given. */
export async function buildEvidence<Kind extends EvidenceKind = "photograph">(
  actor: Actor,
  investigationId: string,
  fields: Fields & { kind?: Kind; details?: DetailsOf[Kind]; file?: string | Uint8Array; fileName?: string } = {},
) {
  const { kind = "photograph", details, file, fileName, ...rest } = fields;
  const input = {
    title: "Burned walls",
    ...rest,
    kind,
    investigationId,
    details: { ...leastDetails[kind], ...details },
  };
  const recorded = await recordEvidence(actor, input as Input);
  if (file !== undefined) await buildOriginal(actor, recorded.evidenceId, file, fileName);
  return recorded;
}

/** Gives an item its original: bytes, or a file of the worked example by name. */
export function buildOriginal(actor: Actor, evidenceId: string, file: string | Uint8Array, fileName?: string) {
  const content =
    typeof file === "string" ? createReadStream(seedFile(file)) : Readable.from([file], { objectMode: false });
  const name = fileName ?? (typeof file === "string" ? file : "");
  return uploadOriginal(actor, { evidenceId, fileName: name, content, statedBytes: null, maxBytes: 50_000_000 });
}

export function seedFile(name: string): string {
  return path.join(process.cwd(), "prisma/seed/files", name);
}
