import { type AskedCode, type CodedKind, codePrefixes } from "./types";

const kinds = Object.entries(codePrefixes) as [CodedKind, string][];
const shape = /^([A-Z]{2,3})[\s-]*(\d{1,9})(?:\.(\d{1,4}))?$/;

/**
 * The code that someone means: in any case, with or without hyphen and leading zeros. Null for what is no code of a record.
 * Only an incident's may name an act of it (`INC-0001.2`).
 */
export function readCode(typed: string): AskedCode | null {
  const [, prefix, digits = "", act] = shape.exec(typed.trim().toUpperCase().replace(/[‐-―]/g, "-")) ?? [];
  const kind = kinds.find(([, known]) => known === prefix)?.[0];
  if (!kind || (act !== undefined && kind !== "incident")) return null;
  const code = `${prefix}-${digits.replace(/^0+/, "").padStart(4, "0")}`;
  return { kind, code, actNumber: act === undefined ? null : Number(act) };
}
