import { makeThumbnail } from "@/lib/evidence/jobs/make-thumbnail";
import { startWorker } from "../worker";

// Run as a process of its own by the tests: a worker that does the whole of a job and never lives to say so, as one that
// is killed between its work and the queue's word. argv: "before" hangs without having done anything.
const [when = "after"] = process.argv.slice(2);

await startWorker({
  jobs: [
    {
      kind: makeThumbnail.kind,
      run: async (data, signal) => {
        if (when === "after") await makeThumbnail.run(data, signal);
        process.stdout.write("in hand\n");
        await new Promise(() => {});
      },
    },
  ],
  pollSeconds: 0.5,
});
