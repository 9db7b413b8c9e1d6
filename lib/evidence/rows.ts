import "server-only";
import type { Prisma } from "@/lib/db";
import type { StaffView } from "./types";

/** What the queries read: rows, as `present.ts` takes them. */

export const listInclude = {
  claimedPlace: { select: { words: true } },
  files: { select: { role: true } },
  _count: { select: { citations: { where: { withdrawnAt: null } } } },
} as const satisfies Prisma.EvidenceInclude;

export type EvidenceListRow = Prisma.EvidenceGetPayload<{ include: typeof listInclude }>;

export const recordInclude = {
  claimedPlace: true,
  files: { orderBy: { createdAt: "asc" } },
  metadata: true,
  custody: { orderBy: { number: "asc" } },
  citations: {
    where: { withdrawnAt: null },
    include: { act: { select: { code: true, incidentId: true } } },
    orderBy: { createdAt: "asc" },
    take: 500,
  },
} as const satisfies Prisma.EvidenceInclude;

export type EvidenceRecord = Prisma.EvidenceGetPayload<{ include: typeof recordInclude }>;

const source = { select: { id: true, code: true } } as const;

export const originInclude = { aInterview: source, aEvidence: source, bInterview: source, bEvidence: source } as const;

export type OriginRow = Prisma.SharedOriginGetPayload<{ include: typeof originInclude }>;

export type StaffByUser = ReadonlyMap<string, StaffView>;
