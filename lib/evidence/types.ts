import type { PlaceView, Point } from "@/lib/places/types";
import type { Day, DaySpan, When } from "@/lib/time/types";

export const evidenceKinds = [
  "satellite_image",
  "video",
  "photograph",
  "audio",
  "document",
  "web_capture",
  "external_report",
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What a viewer is warned of before they see it (Berkeley Protocol: vicarious trauma). */
export const graphicLevels = ["none", "mild", "severe"] as const;
export type GraphicLevel = (typeof graphicLevels)[number];

/** HURIDOCS micro-thesaurus 42, source reliability. */
export const reliabilities = [
  "highly_reliable",
  "likely_reliable",
  "unsure",
  "likely_unreliable",
  "highly_unreliable",
  "unknown",
] as const;
export type Reliability = (typeof reliabilities)[number];

export const satelliteRoles = ["before", "after", "unknown"] as const;

export const custodyActions = ["collected", "received", "viewed", "copied", "exported", "analysed", "checked"] as const;
export type CustodyAction = (typeof custodyActions)[number];

/** Why two sources are one source (domain.md 3, independence). */
export const originKinds = [
  "same_upload",
  "same_file",
  "near_duplicate",
  "quoted_from",
  "hearsay_from",
  "same_household",
  "same_person",
] as const;
export type OriginKind = (typeof originKinds)[number];

/** A member of staff, as the screens inside an investigation name them. */
export type StaffView = { code: string; name: string };

export type OriginalView = {
  sha256: string;
  bytes: number;
  mediaType: string;
  fileName: string;
  receivedAt: Date;
  receivedBy: StaffView | null;
};

export type DerivativeView = { role: string; madeBy: string; bytes: number; mediaType: string; createdAt: Date };

export type CustodyEntryView = {
  number: number;
  at: Date;
  by: StaffView | null;
  action: CustodyAction;
  sha256: string;
  purpose: string;
  entryHash: string;
};

/** A passage of this item that an act stands on. */
export type EvidenceCitationView = {
  citationId: string;
  incidentId: string;
  actCode: string;
  bearing: string;
  quote: string;
};

/** A source that shares its origin with this item; `byRecord` is said by a person and can be ended. */
export type SharedOriginView = {
  sharedOriginId: string;
  kind: OriginKind;
  source: { type: "interview" | "evidence"; id: string; code: string };
  reason: string;
  createdAt: Date;
};

export type EvidenceReference = { evidenceId: string; code: string };

/** One line of "key: value", as a program found it in the file. */
export type MetadataLine = { name: string; value: string };

export type EvidenceRowView = {
  evidenceId: string;
  code: string;
  kind: EvidenceKind;
  title: string;
  graphic: GraphicLevel;
  claimedWhen: When | null;
  claimedPlaceWords: string;
  collectedOn: string | null;
  reliability: Reliability;
  hasOriginal: boolean;
  needsOriginal: boolean;
  hasPreview: boolean;
  citations: number;
  createdAt: Date;
};

export type EvidenceView = {
  evidenceId: string;
  investigationId: string;
  code: string;
  kind: EvidenceKind;
  title: string;
  description: string;
  graphic: GraphicLevel;
  claimedWhen: When | null;
  claimedPlace: PlaceView | null;
  collectedOn: string | null;
  collectorId: string;
  collector: StaffView | null;
  provenance: string;
  reliability: Reliability;
  /** Fields of its kind, in the order of the form; empty ones are left out. */
  details: Record<string, string | number>;
  version: number;
  recordedBy: StaffView | null;
  createdAt: Date;
  original: OriginalView | null;
  needsOriginal: boolean;
  derivatives: DerivativeView[];
  hasPreview: boolean;
  sameFileAs: EvidenceReference[];
  metadata: { lines: MetadataLine[]; tool: string; readAt: Date } | null;
  discrepancies: Discrepancy[];
  custody: CustodyEntryView[];
  /** The first entry that does not follow from the one before it; null when the chain holds. */
  custodyBrokenAt: number | null;
  citations: EvidenceCitationView[];
  origins: SharedOriginView[];
  canChange: boolean;
  canReceiveOriginal: boolean;
  canJoinOrigin: boolean;
  canNoteCustody: boolean;
};

export type EvidenceListView = { rows: EvidenceRowView[]; total: number };

export type Discrepancy =
  | { about: "date"; claimed: DaySpan; found: Day }
  | { about: "place"; found: Point }
  | { about: "nothing_found" };
