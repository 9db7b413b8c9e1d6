import "server-only";
import type { Actor } from "@/lib/access/actor";
import { presentPlace } from "@/lib/places/present";
import { dayOf } from "@/lib/time/clock";
import type { When } from "@/lib/time/types";
import { verifyCustody } from "./custody";
import { filledDetails } from "./details";
import { canChangeEvidence, canJoinOrigin, canNoteCustody, canReceiveOriginal } from "./policy";
import type { EvidenceListRow, EvidenceRecord, OriginRow, StaffByUser } from "./rows";
import { bearsCapture, discrepanciesOf, foundInFile, needsOriginal } from "./rules";
import {
  custodyActions,
  type EvidenceReference,
  type EvidenceRowView,
  type EvidenceView,
  evidenceKinds,
  graphicLevels,
  type MetadataLine,
  originKinds,
  reliabilities,
  type SharedOriginView,
} from "./types";

export function presentEvidenceRow(row: EvidenceListRow): EvidenceRowView {
  const kind = oneOf(evidenceKinds, row.kind);
  const roles = row.files.map((file) => file.role);
  return {
    evidenceId: row.id,
    code: row.code,
    kind,
    title: row.title,
    graphic: oneOf(graphicLevels, row.graphic),
    claimedWhen: whenOf(row),
    claimedPlaceWords: row.claimedPlace?.words ?? "",
    collectedOn: row.collectedOn ? dayOf(row.collectedOn) : null,
    reliability: oneOf(reliabilities, row.reliability),
    hasOriginal: roles.includes("original"),
    needsOriginal: needsOriginal(kind),
    hasPreview: roles.some(isPreview),
    citations: row._count.citations,
    createdAt: row.createdAt,
  };
}

type Around = { staff: StaffByUser; sameFileAs: EvidenceReference[]; origins: OriginRow[] };

export function presentEvidence(
  actor: Actor,
  row: EvidenceRecord,
  { staff, sameFileAs, origins }: Around,
): EvidenceView {
  const kind = oneOf(evidenceKinds, row.kind);
  const original = row.files.find((file) => file.role === "original");
  const claimedWhen = whenOf(row);
  const claimedPlace = row.claimedPlace && presentPlace(row.claimedPlace);
  const metadata = row.metadata && { ...row.metadata, data: objectOf(row.metadata.data) };
  const chain = verifyCustody(row.custody);

  return {
    evidenceId: row.id,
    investigationId: row.investigationId,
    code: row.code,
    kind,
    title: row.title,
    description: row.description,
    graphic: oneOf(graphicLevels, row.graphic),
    claimedWhen,
    claimedPlace,
    collectedOn: row.collectedOn ? dayOf(row.collectedOn) : null,
    collectorId: row.collectorId,
    collector: staff.get(row.collectorId) ?? null,
    provenance: row.provenance,
    reliability: oneOf(reliabilities, row.reliability),
    details: filledDetails(kind, row.details),
    version: row.version,
    recordedBy: staff.get(row.recordedById) ?? null,
    createdAt: row.createdAt,
    original: original
      ? {
          sha256: original.sha256,
          bytes: Number(original.bytes),
          mediaType: original.mediaType,
          fileName: original.fileName,
          receivedAt: original.createdAt,
          receivedBy: staff.get(original.createdById ?? "") ?? null,
        }
      : null,
    needsOriginal: needsOriginal(kind),
    derivatives: row.files
      .filter((file) => file.role !== "original")
      .map(({ role, madeBy, bytes, mediaType, createdAt }) => ({
        role,
        madeBy,
        bytes: Number(bytes),
        mediaType,
        createdAt,
      })),
    hasPreview: row.files.some((file) => isPreview(file.role)),
    sameFileAs,
    metadata: metadata && { lines: linesOf(metadata.data), tool: metadata.tool, readAt: metadata.readAt },
    discrepancies:
      metadata && bearsCapture(kind)
        ? discrepanciesOf({ when: claimedWhen, point: claimedPlace?.point ?? null }, foundInFile(metadata.data))
        : [],
    custody: row.custody.map(({ number, at, actorId, action, sha256, purpose, entryHash }) => ({
      number,
      at,
      by: staff.get(actorId ?? "") ?? null,
      action: oneOf(custodyActions, action),
      sha256,
      purpose,
      entryHash,
    })),
    custodyBrokenAt: chain.holds ? null : chain.brokenAt,
    citations: row.citations.map(({ id, act, bearing, quote }) => ({
      citationId: id,
      incidentId: act.incidentId,
      actCode: act.code,
      bearing,
      quote,
    })),
    origins: origins.map((origin) => presentOrigin(origin, row.id)),
    canChange: canChangeEvidence(actor, row).allowed,
    canReceiveOriginal: canReceiveOriginal(actor, row).allowed,
    canJoinOrigin: canJoinOrigin(actor, row).allowed,
    canNoteCustody: canNoteCustody(actor, row).allowed,
  };
}

/** A derivative that a screen may show in place of the original. */
export function isPreview(role: string): boolean {
  return role === "thumbnail" || role === "poster";
}

/** The other of the two sources, seen from `sourceId`. */
export function presentOrigin(row: OriginRow, sourceId: string): SharedOriginView {
  const sides = [
    { interview: row.aInterview, evidence: row.aEvidence },
    { interview: row.bInterview, evidence: row.bEvidence },
  ];
  const other = sides.find((side) => (side.interview ?? side.evidence)?.id !== sourceId) ?? sides[1];
  const { id, code } = other?.interview ?? other?.evidence ?? { id: "", code: "" };
  return {
    sharedOriginId: row.id,
    kind: oneOf(originKinds, row.kind),
    source: { type: other?.interview ? "interview" : "evidence", id, code },
    reason: row.reason,
    createdAt: row.createdAt,
  };
}

type WhenColumns = {
  claimedEdtf: string;
  claimedWords: string;
  claimedEarliest: Date | null;
  claimedLatest: Date | null;
};

function whenOf(row: WhenColumns): When | null {
  if (row.claimedEdtf === "") return null;
  const day = (date: Date | null) => date && dayOf(date);
  return {
    edtf: row.claimedEdtf,
    words: row.claimedWords,
    earliest: day(row.claimedEarliest),
    latest: day(row.claimedLatest),
  };
}

function linesOf(metadata: Record<string, unknown>): MetadataLine[] {
  return Object.entries(metadata)
    .filter(([name]) => name !== "SourceFile")
    .map(([name, value]) => ({ name, value: typeof value === "object" ? JSON.stringify(value) : String(value) }));
}

function objectOf(json: unknown): Record<string, unknown> {
  return typeof json === "object" && json !== null && !Array.isArray(json)
    ? Object.fromEntries(Object.entries(json))
    : {};
}

/** Texts in the database are of a list by construction; a row from elsewhere that is not must not pass for one. */
function oneOf<const Known extends string>(known: readonly Known[], text: string): Known {
  const found = known.find((one) => one === text);
  if (found === undefined) throw new Error(`unknown value ${text}`);
  return found;
}
