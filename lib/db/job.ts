import "server-only";
import { clientFor } from "./client";
import type { Tx } from "./index";

const limits = { maxWait: 10_000, timeout: 30_000 };

/** The worker's own role: row-level security shows it one investigation at a time. */
export function workerDatabaseUrl(): string {
  const url = process.env.ATTEST_WORKER_DATABASE_URL;
  if (!url) throw new Error('ATTEST_WORKER_DATABASE_URL is missing. Start Attest with "npm start".');
  return url;
}

/**
 * Runs `work` in one transaction of a job on behalf of one investigation: nothing of any other can be read or written.
 * Short ones: a job reads in one, works on its files outside of any, and writes in another.
 */
export async function transactionForJob<T>(investigationId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return clientFor(workerDatabaseUrl()).$transaction(async (client) => {
    const tx = client as Tx;
    await tx.$executeRaw`SELECT set_config('attest.job_investigation', ${investigationId}, true)`;
    return work(tx);
  }, limits);
}
