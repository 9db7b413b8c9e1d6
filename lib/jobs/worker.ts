import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { Pool } from "pg";
import { PgBoss } from "pg-boss";
import { workerDatabaseUrl } from "@/lib/db/job";
import { log, logUnexpected } from "@/lib/log";
import type { Job } from "./define-job";
import { takeOutbox } from "./outbox";

type Options = {
  jobs: readonly Job[];
  /** How often the outbox and the queues are looked at, in seconds. */
  pollSeconds?: number;
  /** How often jobs of workers that died are given to another, in seconds. They are known by a silence of ten. */
  superviseSeconds?: number;
};

export type RunningWorker = { stop(): Promise<void> };

/**
 * Takes the outbox and runs jobs until stopped. Its role owns nothing: the queues are installed by `installJobs`.
 * A job runs at least once: one that a killed worker held is handed out again when its heartbeat stops.
 */
export async function startWorker({ jobs, pollSeconds = 1, superviseSeconds = 10 }: Options): Promise<RunningWorker> {
  const connectionString = workerDatabaseUrl();
  const pool = new Pool({ connectionString, max: 2 });
  pool.on("error", (error) => log("warn", "worker.connection-lost", { message: error.message }));
  const boss = new PgBoss({
    connectionString,
    max: 4,
    migrate: false,
    createSchema: false,
    schedule: false,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    // Rebuilding an index is its owner's.
    reindex: false,
    monitorVacuum: false,
  });
  boss.on("error", (error) => void logUnexpected(error, { part: "queues" }));
  await boss.start();

  const kinds = jobs.map((job) => job.kind);
  for (const job of jobs) {
    await boss.work<object>(job.kind, { pollingIntervalSeconds: Math.max(0.5, pollSeconds), batchSize: 1 }, (batch) =>
      runAll(job, batch),
    );
  }
  const outbox = repeat(pollSeconds, () => takeOutbox(pool, boss, kinds));

  return {
    stop: async () => {
      await outbox.stop();
      await boss.stop({ graceful: true, timeout: 10_000 });
      await pool.end();
    },
  };
}

type Given = { id: string; data: object; retryCount: number; signal: AbortSignal };

async function runAll(job: Job, batch: readonly Given[]) {
  for (const { id, data, retryCount, signal } of batch) {
    try {
      await job.run(data, signal);
      log("info", "job.done", { job: id, kind: job.kind, attempt: retryCount + 1 });
    } catch (error) {
      logUnexpected(error, { job: id, kind: job.kind, attempt: retryCount + 1 });
      // pg-boss keeps what is thrown in the job's row: a message could hold what a file says of a person.
      throw new Error("the job failed; the log says why");
    }
  }
}

/** Does `work` again and again, `seconds` apart, at once after a full round. A failure is logged and waited out. */
function repeat(seconds: number, work: () => Promise<number>) {
  const stopping = new AbortController();
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      const done = await work().catch((error) => {
        logUnexpected(error, { part: "outbox" });
        return 0;
      });
      // Cut short when it is time to stop: nothing else rejects it.
      if (done === 0) await sleep(seconds * 1_000, null, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await loop;
    },
  };
}
