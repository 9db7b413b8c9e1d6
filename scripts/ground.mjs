// The ground a running Attest stands on: its data directory, its secrets, its database. Used by start, demo, tests and scripts.
import path from "node:path";
import { backUp, copyCluster, dumpDatabase } from "./backup.mjs";
import { claims } from "./claims.mjs";
import { dataFolder, secretsOf } from "./data-folder.mjs";
import { createDatabase, ensureGroupRoles, loginRoles, migrate, pendingMigrations } from "./database.mjs";
import { say } from "./ensure.mjs";
import { installJobs } from "./jobs.mjs";
import { startPostgres } from "./pg.mjs";
import { loadReferenceData } from "./reference-data.mjs";

const databaseName = "attest";

/**
 * Brings the database up and up to date. `stop` takes down what is ours; `leave` does so unless somebody else uses it;
 * `ended` comes true when an embedded database is gone.
 * @param {{ data?: string, isThrowaway?: boolean, databaseUrl?: string, isProduct?: boolean }} options `isProduct`: it will
 *   run here until it is stopped, and no second one may
 */
export async function layGround({
  data,
  isThrowaway = false,
  databaseUrl = isThrowaway ? undefined : process.env.DATABASE_URL,
  isProduct = false,
} = {}) {
  const folder = dataFolder(data);
  const secrets = secretsOf(folder);
  const database = databaseUrl ? await external(databaseUrl) : await embedded(folder, isThrowaway);

  let claimed;
  try {
    claimed = await bringUpToDate({ database, folder, isProduct });
    const logins = await loginRoles(database.ownerUrl(), secrets);
    await claimed.release("changing");
    if (!isProduct) await claimed.end();
    return {
      folder,
      secrets,
      ownerUrl: database.ownerUrl(),
      logins,
      postgres: database.postgres,
      ended: () => database.ended(),
      stop: async () => {
        await claimed.end();
        await database.stop();
      },
      leave: async () => {
        if (!(await claims(database.ownerUrl()).isUsedByOthers())) await database.stop();
      },
    };
  } catch (error) {
    await claimed?.end();
    // Whoever else uses it keeps it.
    if (!database.wasRunning) await database.stop();
    throw error;
  }
}

async function embedded(folder, isThrowaway) {
  const start = () => startPostgres({ dir: path.join(folder, "postgres"), say, isThrowaway });
  let postgres = await start();
  say(postgres.wasRunning ? "PostgreSQL was still running: using it" : "PostgreSQL is running");
  const { wasRunning } = postgres;
  try {
    await createDatabase(postgres.url("postgres"), databaseName);
  } catch (error) {
    if (!wasRunning) await postgres.stop();
    throw error;
  }
  return {
    wasRunning,
    get postgres() {
      return postgres;
    },
    ownerUrl: () => postgres.url(databaseName),
    stop: () => postgres.stop(),
    ended: () => postgres.ended(),
    /** Without pg_dump the one sure copy is of a cluster at rest. */
    copy: async (target) => {
      await postgres.stop();
      copyCluster(postgres, target);
      postgres = await start();
    },
  };
}

/** Somebody else's server: never started, stopped or watched by us. */
async function external(databaseUrl) {
  if (!/^postgres(ql)?:$/.test(URL.parse(databaseUrl)?.protocol ?? ""))
    throw new Error(
      "DATABASE_URL is not the address of a PostgreSQL: postgresql://account:password@host:5432/database",
    );
  return {
    wasRunning: true,
    postgres: null,
    ownerUrl: () => databaseUrl,
    stop: async () => {},
    ended: () => new Promise(() => {}),
    copy: (target) => dumpDatabase(databaseUrl, target),
  };
}

/** One at a time, and never under a running product: it would be stopped for the copy, and run on with the wrong tables. */
async function bringUpToDate({ database, folder, isProduct }) {
  let claimed = await claims(database.ownerUrl()).open();
  try {
    await claimed.take("changing");
    if (isProduct) await claimed.takeToRun();
    await ensureGroupRoles(database.ownerUrl());
    const { pending, isNew } = await pendingMigrations(database.ownerUrl());
    if (pending.length > 0) {
      if (!isProduct) await claimed.requireNoProduct();
      if (!isNew) {
        await claimed.end();
        await backUp({ folder, say }, database.copy);
        claimed = await claims(database.ownerUrl()).open();
        await claimed.take("changing");
        if (isProduct) await claimed.takeToRun();
      }
      say(`bringing the database up to date (${pending.length} ${pending.length === 1 ? "step" : "steps"})`);
      await migrate(database.ownerUrl());
    }
    await installJobs(database.ownerUrl());
    await loadReferenceData(database.ownerUrl());
    return claimed;
  } catch (error) {
    await claimed.end();
    throw error;
  }
}

/**
 * What the processes of the product are told. The owner's address is not among it.
 * @returns {NodeJS.ProcessEnv}
 */
export function productEnvironment({ folder, secrets, logins, url }) {
  const { DATABASE_URL: _owner, ...rest } = process.env;
  return {
    ...rest,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    ATTEST_DATA: folder,
    ATTEST_URL: url,
    ATTEST_SECRET: secrets.session,
    ATTEST_APP_DATABASE_URL: logins.app,
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: secrets.session,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.actions,
  };
}
