import { circlesMayTouch } from "@/lib/places/rules";
import type { Point } from "@/lib/places/types";
import { overlaps } from "@/lib/time/edtf";
import type { Day, DaySpan } from "@/lib/time/types";
import { fitsKind, fitsName } from "./media-types";
import type { Discrepancy, EvidenceKind } from "./types";

/** A report is cited by publisher and date; everything else is its file. */
export function needsOriginal(kind: EvidenceKind): boolean {
  return kind !== "external_report";
}

/** Kinds whose file is made where and when the thing is seen or heard; a letter's file is made at a desk. */
export function bearsCapture(kind: EvidenceKind): boolean {
  return kind === "photograph" || kind === "video" || kind === "audio" || kind === "satellite_image";
}

/** Why a file cannot be this item's original, as a message key; null when it can. */
export function problemWithFile(file: {
  kind: EvidenceKind;
  fileName: string;
  bytes: number;
  mediaType: string | null;
}): string | null {
  if (file.bytes === 0) return "evidence.upload.empty";
  if (file.mediaType === null) return "evidence.upload.unknownContent";
  if (!fitsName(file.mediaType, file.fileName)) return "evidence.upload.notWhatItsNameSays";
  return fitsKind(file.mediaType, file.kind) ? null : "evidence.upload.notOfThisKind";
}

/** What the file itself says of when and where it was made; days as written in it, whose time zone is often not known. */
export type FoundInFile = { madeOn: Day | null; point: Point | null };

/**
 * Where what is claimed and what the file says do not fit. A day of difference is a clock or a time zone, not a
 * discrepancy. "No metadata" is said too: absence is a fact a reviewer weighs (Berkeley Protocol, technical analysis).
 */
export function discrepanciesOf(
  claimed: { when: DaySpan | null; point: Point | null },
  found: FoundInFile,
): Discrepancy[] {
  if (found.madeOn === null && found.point === null) return [{ about: "nothing_found" }];

  const discrepancies: Discrepancy[] = [];
  if (claimed.when && found.madeOn && !overlaps(claimed.when, aroundDay(found.madeOn))) {
    discrepancies.push({ about: "date", claimed: claimed.when, found: found.madeOn });
  }
  if (claimed.point && found.point && !circlesMayTouch(claimed.point, found.point)) {
    discrepancies.push({ about: "place", found: found.point });
  }
  return discrepancies;
}

function aroundDay(day: Day): DaySpan {
  return { earliest: dayAfter(day, -1), latest: dayAfter(day, 1) };
}

function dayAfter(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Metres: a receiver in a telephone among houses. */
const positionRadiusM = 100;

/**
 * When and where a file says it was made, from its metadata as exiftool gives it (`-G1 -n`: `ExifIFD:DateTimeOriginal`,
 * `Composite:GPSLatitude` in signed degrees). Only dates of making count, not of editing.
 */
export function foundInFile(metadata: Record<string, unknown>): FoundInFile {
  const made = [
    "ExifIFD:DateTimeOriginal",
    "IFD0:DateTimeOriginal",
    "ExifIFD:CreateDate",
    "QuickTime:CreateDate",
    "Keys:CreationDate",
    "Matroska:DateTimeOriginal",
  ];
  const madeOn = made.map((name) => dayIn(metadata[name])).find((day) => day !== null) ?? null;
  const [lat, lon] = [
    Number(metadata["Composite:GPSLatitude"] ?? Number.NaN),
    Number(metadata["Composite:GPSLongitude"] ?? Number.NaN),
  ];
  const isOnEarth = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && !(lat === 0 && lon === 0);
  return { madeOn, point: isOnEarth ? { lat, lon, radiusM: positionRadiusM } : null };
}

/** `2024:05:12 10:31:00`, as EXIF writes it; zeros mean "not set". */
function dayIn(value: unknown): Day | null {
  const parts = typeof value === "string" ? /^(\d{4}):(\d\d):(\d\d)/.exec(value) : null;
  if (!parts) return null;
  const day = `${parts[1]}-${parts[2]}-${parts[3]}`;
  return Number.isNaN(Date.parse(day)) ? null : day;
}
