import "server-only";
import { createReadStream, readFileSync } from "node:fs";
import path from "node:path";
import { joinOrigin } from "@/lib/evidence/commands/join-origin";
import { recordEvidence } from "@/lib/evidence/commands/record-evidence";
import { uploadOriginal } from "@/lib/evidence/commands/upload-original";
import type { Cast } from "./cast";

/** A file of `prisma/seed/files/manifest.json`. */
type ExampleFile = {
  name: string;
  kind: string;
  title: string;
  description: string;
  place: string | null;
  region: string | null;
  lat: number | null;
  lon: number | null;
  capturedOn: string;
  bytes: number;
};

export type ExampleItem = { evidenceId: string; code: string; kind: string; file: string };

const folder = path.join(process.cwd(), "prisma/seed/files");

/** Records every file as an item of evidence, its original streamed and hashed like any upload. */
export async function recordFiles(cast: Cast): Promise<Map<string, ExampleItem>> {
  const { files } = JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8")) as { files: ExampleFile[] };
  const items = new Map<string, ExampleItem>();

  for (const file of files) {
    const { evidenceId, code } = await recordEvidence(
      cast.researcher,
      inputOf(cast, file) as Parameters<typeof recordEvidence>[1],
    );
    await uploadOriginal(cast.researcher, {
      evidenceId,
      fileName: file.name,
      content: createReadStream(path.join(folder, file.name)),
      statedBytes: file.bytes,
      maxBytes: 10_000_000,
    });
    items.set(file.name, { evidenceId, code, kind: file.kind, file: file.name });
  }
  await joinCopies(cast, items);
  return items;
}

/** The forwarded copy of a video is the same source: counted once. */
async function joinCopies(cast: Cast, items: Map<string, ExampleItem>) {
  const original = items.get("village-g-street.mp4");
  const copy = items.get("village-g-street-forwarded.mp4");
  if (!original || !copy) throw new Error("the videos of Village G are missing");
  await joinOrigin(cast.researcher, {
    investigationId: cast.investigationId,
    a: original.code,
    b: copy.code,
    kind: "same_upload",
    reason: "The same recording frame by frame, made smaller when it was forwarded.",
  });
}

function inputOf(cast: Cast, file: ExampleFile) {
  return {
    investigationId: cast.investigationId,
    kind: file.kind,
    title: file.title,
    description: file.description,
    claimedWhen: { edtf: file.capturedOn },
    ...(file.place
      ? { claimedPlace: { words: file.place, adminPcode: file.region, lat: file.lat, lon: file.lon } }
      : {}),
    collectedOn: "2024-11-20",
    provenance: "Made for the worked example. Fictional.",
    reliability: file.kind === "external_report" ? "likely_reliable" : "unknown",
    details: detailsOf(file),
  };
}

function detailsOf(file: ExampleFile): Record<string, unknown> {
  if (file.kind === "satellite_image") {
    return {
      provider: "Fictional imagery (drawn)",
      platform: "Example satellite",
      sceneId: file.name.replace(".tif", ""),
      acquiredAt: `${file.capturedOn}T10:30:00Z`,
      gsdMetres: 0.5,
      cloudCoverPercent: 0,
      role: file.name.includes("before") ? "before" : "after",
      licence: "CC0-1.0",
    };
  }
  if (file.name === "news-item.pdf") {
    const item = JSON.parse(readFileSync(path.join(folder, "news-item.json"), "utf8")) as Record<string, string>;
    return {
      publisher: item.publisher,
      agency: item.agency,
      authorRole: item.author,
      publishedOn: item.date,
      rights: `${item.rights} ${item.termsOfUse}`,
    };
  }
  if (file.kind === "external_report")
    return { publisher: "An armed force of the example (fictional)", publishedOn: file.capturedOn };
  if (file.kind === "document") return { docType: "Letter", language: "fr", pages: "1" };
  return { device: "Example device (fictional)" };
}
