// Who works on a database: claims that PostgreSQL itself keeps, so that they end with the process that held them.
import pg from "pg";
import { withClient } from "./database.mjs";

/** Two-part advisory locks; the first part is "Atst", ours. */
const family = 0x41747374;
const keys = { changing: 1, running: 2 };

/** @param {string} ownerUrl */
export function claims(ownerUrl) {
  return {
    /** A connection whose claims last as long as it does. */
    async open() {
      const client = new pg.Client({ connectionString: ownerUrl });
      // The claim is gone with the database: whoever watches the database says so.
      client.on("error", () => {});
      await client.connect().catch((error) => {
        throw new Error(
          `The database cannot be reached: ${error.message || error.code}. Is its address right, and is it running?`,
        );
      });
      await client.query("SET application_name = 'attest start'");
      const tried = async (what) =>
        (await client.query("SELECT pg_try_advisory_lock($1, $2) AS is_ours", [family, keys[what]])).rows[0].is_ours;
      const release = (what) => client.query("SELECT pg_advisory_unlock($1, $2)", [family, keys[what]]);

      return {
        /** Waits for its turn. */
        take: (what) => client.query("SELECT pg_advisory_lock($1, $2)", [family, keys[what]]),
        release,
        takeToRun: async () => {
          if (!(await tried("running")))
            throw new Error(
              "Attest is running on this database already. Use that one, or stop it first. Another installation needs a data directory (ATTEST_DATA) and a port (ATTEST_PORT) of its own.",
            );
        },
        requireNoProduct: async () => {
          if (!(await tried("running")))
            throw new Error(
              "The database must be brought up to date, and an earlier version of Attest is running on it: stop that one, then try again. Nothing was changed.",
            );
          await release("running");
        },
        end: () => client.end().catch(() => {}),
      };
    },

    /** Whether any other client has this database open: a running product, or a script beside this one. */
    isUsedByOthers: () =>
      withClient(ownerUrl, async (client) => {
        const { rowCount } = await client.query(
          "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'",
        );
        return rowCount > 0;
      }),
  };
}
