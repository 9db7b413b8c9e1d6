import { statement, utf8, uuidBytes } from "./bytes";
import { nameSkeleton } from "./name-skeleton";
import { sodium } from "./sodium";

/** What the guard against a second interview compares. It never leaves the browser: only the values below do. */
export type Known = {
  /** The name and others the person goes by; the first four are used. */
  names: readonly string[];
  /** Year of birth; `isApproximate` ("about 40 years old") reaches five years to either side. null: not known. */
  birth: { year: number; isApproximate: boolean } | null;
  /** Where from: an id of the gazetteer, the same for everyone in the investigation. */
  placeId: string;
};

/** 40 bits. */
export const indexValueBytes = 5;
/** Values come in multiples of this, filled up with random ones: their number does not tell how a name is made. */
const portion = 16;
/** The most that one person can have. */
export const mostIndexValues = 512;

/**
 * The index values of a person: HMAC-SHA-256 under the investigation's index key, cut to 40 bits, in no telling order.
 * Two people who share a value may be one: equality inside one investigation is all that it tells.
 */
export function indexValues(known: Known, investigationId: string, indexKey: Uint8Array): Uint8Array[] {
  const values: Uint8Array[] = indexTerms(known).map((term) => {
    const message = statement("attest/blind-index/1", uuidBytes(investigationId), utf8(term));
    return sodium.crypto_auth_hmacsha256(message, indexKey).slice(0, indexValueBytes);
  });
  while (values.length % portion !== 0) values.push(sodium.randombytes_buf(indexValueBytes));
  return values.sort(compareBytes);
}

/** Name × decade × place, each way that the same person may be written down another time. Pure; at most 484. */
export function indexTerms({ names, birth, placeId }: Known): string[] {
  const keys = new Set(names.slice(0, 4).flatMap(nameKeys));
  const place = placeId.trim().toLowerCase();
  const terms = [...keys].flatMap((key) => decadesOf(birth).map((decade) => `${key}|${decade}|${place}`));
  return terms.sort();
}

/** The whole name, and of three to five parts each two: a middle name is given one time and not the next. */
function nameKeys(name: string): string[] {
  const parts = nameSkeleton(name);
  if (parts.length === 0) return [];
  if (parts.length < 3 || parts.length > 5) return [parts.join(" ")];
  const pairs = parts.flatMap((one, at) => parts.slice(at + 1).map((other) => `${one} ${other}`));
  return [parts.join(" "), ...pairs];
}

/** Of an unknown year, every decade in which someone now alive can have been born. */
function decadesOf(birth: Known["birth"]): number[] {
  if (!birth) return Array.from({ length: 11 }, (_, at) => 1920 + 10 * at);
  const years = birth.isApproximate ? [birth.year - 5, birth.year, birth.year + 5] : [birth.year];
  return [...new Set(years.map((year) => Math.floor(year / 10) * 10))];
}

function compareBytes(one: Uint8Array, other: Uint8Array): number {
  for (const [at, byte] of one.entries()) if (byte !== other[at]) return byte - (other[at] ?? 0);
  return 0;
}
