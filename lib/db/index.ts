import "server-only";
import { Prisma, type PrismaClient } from "@/generated/prisma/client";
import { env } from "@/lib/env";
import { clientFor } from "./client";

declare const branded: unique symbol;

/** A transaction that knows whom it works for. Only this module makes one, so nothing can write outside of it. */
export type Tx = Prisma.TransactionClient & { readonly [branded]: "Tx" };

export type Entering = { userId: string };

const limits = { maxWait: 10_000, timeout: 30_000 };

const app = (): PrismaClient => clientFor(env().ATTEST_APP_DATABASE_URL);

/**
 * Runs `work` in one transaction in which row-level security shows what this user is a member of.
 * Queries use it through `read`, commands through `defineCommand`.
 */
export async function transactionFor<T>(who: Entering, work: (tx: Tx) => Promise<T>): Promise<T> {
  return app().$transaction(async (client) => {
    const tx = client as Tx;
    await tx.$executeRaw`SELECT attest_enter(${who.userId}::uuid)`;
    return work(tx);
  }, limits);
}

/** One read: one transaction, on behalf of one actor. */
export const read = <T>(who: { id: string }, work: (tx: Tx) => Promise<T>): Promise<T> =>
  transactionFor({ userId: who.id }, work);

/** For signing in and for what has no investigation: row-level security shows nothing that belongs to one. */
export async function transactionForNobody<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return app().$transaction(async (client) => work(client as Tx), limits);
}

/** Lets the transaction that founds an investigation write into it before its first membership can be seen. */
export async function enterNewInvestigation(tx: Tx, investigationId: string) {
  await tx.$executeRaw`SELECT attest_enter_new(${investigationId}::uuid)`;
}

/**
 * The rows of a query in one value, for thousands of them: read as JSON in one go, several times cheaper than cell by cell.
 * What is no JSON comes as text: a day as `2024-05-12`, a moment as ISO 8601 with microseconds.
 */
export async function rowsAtOnce<Row>(tx: Tx, query: Prisma.Sql): Promise<Row[]> {
  const [found] = await tx.$queryRaw<{ rows: Row[] }[]>`
    SELECT COALESCE(json_agg(one), '[]'::json) AS rows FROM (${query}) one`;
  return found?.rows ?? [];
}

/** Ids as one value of type uuid[]: thousands of them handed over one by one cost more than the query. */
export const idList = (ids: readonly string[]): Prisma.Sql => Prisma.sql`${`{${ids.join(",")}}`}::uuid[]`;

/** Whether an error is a duplicate key; PostgreSQL's 23505. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

export { Prisma };
