// The job queues made ready: pg-boss's own schema, installed by the database's owner; the worker's role may use it and no more.

import { PgBoss } from "pg-boss";
import queues from "../lib/jobs/queues.json" with { type: "json" };
import { withClient } from "./database.mjs";

/** Safe to run at every start: installs, migrates and adds queues as needed. `ownerUrl` is the owner's connection. */
export async function installJobs(ownerUrl) {
  const boss = new PgBoss({ connectionString: ownerUrl, schedule: false, supervise: false, max: 2 });
  boss.on("error", () => {});
  await boss.start();
  try {
    for (const [name, options] of Object.entries(queues)) {
      if (await boss.getQueue(name)) await boss.updateQueue(name, options);
      else await boss.createQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }

  await withClient(ownerUrl, (client) =>
    client.query(`
      GRANT USAGE ON SCHEMA pgboss TO attest_worker;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO attest_worker;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgboss TO attest_worker;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO attest_worker`),
  );
}
