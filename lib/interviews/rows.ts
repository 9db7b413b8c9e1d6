import "server-only";
import type { Prisma } from "@/lib/db";

/** What the list asks the database for. */
export const lineColumns = {
  interviewee: { select: { id: true, code: true } },
  statement: { select: { id: true } },
  consents: { select: { version: true, givenAt: true, expiresAt: true, uses: true } },
  withdrawals: { select: { withdrawnAt: true, uses: true } },
  _count: { select: { paragraphs: true, citations: { where: { withdrawnAt: null } } } },
} as const satisfies Prisma.InterviewInclude;

export type LineRow = Prisma.InterviewGetPayload<{ include: typeof lineColumns }>;

const act = { select: { code: true, incidentId: true, actType: true } } as const;

/** An interview whole, with what cites it. */
export const interviewColumns = {
  interviewee: { select: { id: true, code: true, sex: true, ageBand: true, occupation: true } },
  heardFrom: { select: { id: true, code: true } },
  paragraphs: {
    orderBy: { number: "asc" },
    include: { citations: { where: { withdrawnAt: null }, include: { act }, orderBy: { createdAt: "asc" } } },
  },
  statement: true,
  consents: { orderBy: { version: "desc" } },
  withdrawals: { orderBy: [{ withdrawnAt: "desc" }, { createdAt: "desc" }] },
} as const satisfies Prisma.InterviewInclude;

export type InterviewRow = Prisma.InterviewGetPayload<{ include: typeof interviewColumns }>;

/** Staff by user id, as `peopleOf` answers. */
export type Staff = ReadonlyMap<string, { code: string; name: string }>;

/** Everyone of the staff who stands in an interview's rows. */
export function staffIn(row: InterviewRow): string[] {
  return [
    row.interviewerId,
    row.recordedById,
    ...(row.statement ? [row.statement.fixedById] : []),
    ...[...row.paragraphs, ...row.consents, ...row.withdrawals].map(({ recordedById }) => recordedById),
  ];
}
