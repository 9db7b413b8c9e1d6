import "server-only";
import type { Prisma } from "@/lib/db";

/** What the list asks the database for. */
export const lineColumns = {
  interviewee: { select: { id: true, code: true } },
  statement: { select: { id: true } },
  ending: { select: { id: true } },
  consents: { select: { version: true, givenAt: true, expiresAt: true, uses: true, asksAgain: true } },
  withdrawals: { select: { withdrawnAt: true, uses: true } },
  _count: { select: { paragraphs: true, citations: { where: { withdrawnAt: null } } } },
} as const satisfies Prisma.InterviewInclude;

export type LineRow = Prisma.InterviewGetPayload<{ include: typeof lineColumns }>;

/** An interview whole, but for what stands beside its paragraphs (transcript/queries.ts). */
export const interviewColumns = {
  interviewee: { select: { id: true, code: true, sex: true, ageBand: true, occupation: true } },
  heardFrom: { select: { id: true, code: true } },
  interpreter: { select: { id: true, code: true } },
  presences: { orderBy: { position: "asc" }, include: { person: { select: { id: true, code: true } } } },
  priorAccounts: { orderBy: { position: "asc" } },
  riskAssessments: { orderBy: { version: "desc" }, take: 1, select: { decision: true } },
  ending: true,
  _count: { select: { referrals: true } },
  paragraphs: { orderBy: { number: "asc" }, include: { translation: true } },
  statement: true,
  consents: { orderBy: { version: "desc" }, include: { interpreter: { select: { id: true, code: true } } } },
  withdrawals: { orderBy: [{ withdrawnAt: "desc" }, { createdAt: "desc" }], include: { lookedAt: true } },
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
    ...(row.ending ? [row.ending.recordedById] : []),
    ...row.consents.flatMap(({ explainedById }) => explainedById ?? []),
    ...row.withdrawals.flatMap(({ lookedAt }) => lookedAt?.recordedById ?? []),
    ...row.paragraphs.flatMap(({ translation }) => translation?.recordedById ?? []),
    ...[...row.paragraphs, ...row.consents, ...row.withdrawals].map(({ recordedById }) => recordedById),
  ];
}

/** Commands write known values only; anything else in the table is a fault to be seen, not to be papered over. */
export function known<Value extends string>(values: readonly Value[], text: string): Value {
  const value = values.find((one) => one === text);
  if (value === undefined) throw new Error(`unknown value ${text}`);
  return value;
}
