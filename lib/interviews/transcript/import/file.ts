import { NotAWordFile, turnsOfDocx } from "./docx";
import { decodeText, type Encoding } from "./encoding";
import type { FileKind } from "./file-kinds";
import { turnsOfSrt } from "./srt";
import { type ParagraphEnd, proposedEnd, turnsOfText } from "./text";
import type { Parsed } from "./types";
import { turnsOfVtt } from "./vtt";
import { NotXml } from "./xml";
import { ZipRefused } from "./zip";

/** What may be chosen: 20 MB. */
export const largestFile = 20 * 1024 * 1024;

/** Why a file is not read; each has its words. */
export type FileProblem =
  | "tooBig"
  | "empty"
  | "noText"
  | "unpacked"
  | "damaged"
  | "oldWord"
  | "pdf"
  | "rtf"
  | "otherZip"
  | "binary";

export type FileRead =
  | { isRead: false; problem: FileProblem }
  | {
      isRead: true;
      kind: FileKind;
      parsed: Parsed;
      /** Of a file that is text: how its bytes were read, and the text, to be divided in another way. */
      text: { encoding: Encoding; raw: string; end: ParagraphEnd } | null;
      /** The name promises something else than the content is. */
      isMisnamed: boolean;
    };

/** Reads a file by its content, never by its name (security.md "Files"). All of it happens where it is called: nothing is sent. */
export async function readFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<FileRead> {
  const refused = (problem: FileProblem) => ({ isRead: false as const, problem });
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (bytes.length > largestFile) return refused("tooBig");
  if (bytes.length === 0) return refused("empty");

  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith("PK\x03\x04")) {
    try {
      const parsed = await turnsOfDocx(bytes);
      const isMisnamed = extension !== "docx" && extension !== "docm";
      return parsed.turns.length === 0
        ? refused("noText")
        : { isRead: true, kind: "docx", parsed, text: null, isMisnamed };
    } catch (error) {
      return refused(problemOf(error));
    }
  }
  if (start.startsWith("\xD0\xCF\x11\xE0")) return refused("oldWord");
  if (start.startsWith("%PDF")) return refused("pdf");
  if (start.startsWith("{\\rtf")) return refused("rtf");

  const decoded = decodeText(bytes);
  if (!decoded) return refused("binary");
  const { text: raw, encoding } = decoded;
  const kind = kindOf(raw);
  const end = proposedEnd(raw);
  const parsed = kind === "vtt" ? turnsOfVtt(raw) : kind === "srt" ? turnsOfSrt(raw) : turnsOfText(raw, end);
  if (parsed.turns.length === 0) return refused("noText");
  const isMisnamed = extension !== kind && !(kind === "txt" && !["docx", "srt", "vtt"].includes(extension));
  return { isRead: true, kind, parsed, text: { encoding, raw, end }, isMisnamed };
}

function kindOf(text: string): Exclude<FileKind, "docx"> {
  if (/^\uFEFF?WEBVTT(?:\s|$)/.test(text)) return "vtt";
  return /^\s*(?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3}\s*-->\s*(?:\d+:)?\d{1,2}:\d{1,2}[.,]\d{1,3}/m.test(text)
    ? "srt"
    : "txt";
}

function problemOf(error: unknown): FileProblem {
  if (error instanceof ZipRefused) return error.reason === "too_big" ? "unpacked" : "damaged";
  if (error instanceof NotXml) return "damaged";
  if (error instanceof NotAWordFile) return "otherZip";
  throw error;
}
