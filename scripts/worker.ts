// The worker: what follows a change once it is committed. Run by start-up as `tsx --conditions=react-server scripts/worker.ts`
// with ATTEST_WORKER_DATABASE_URL and ATTEST_DATA; ends on SIGTERM or SIGINT when the job in hand is done.
import { makeThumbnail } from "@/lib/evidence/jobs/make-thumbnail";
import { readMetadata } from "@/lib/evidence/jobs/read-metadata";
import { startWorker } from "@/lib/jobs/worker";
import { log } from "@/lib/log";
import { files } from "@/lib/storage/files";
import { sweepWorkingFolders } from "@/lib/storage/working";
import { clock } from "@/lib/time/clock";

const swept = (await files().sweep(clock.now())) + (await sweepWorkingFolders());
const worker = await startWorker({ jobs: [readMetadata, makeThumbnail] });
log("info", "worker.ready", { swept });

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, async () => {
    await worker.stop();
    process.exit(0);
  });
}
