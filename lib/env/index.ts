import "server-only";
import { z } from "zod";

const environment = z.object({
  /** The one canonical address; every other host is redirected to it. */
  ATTEST_URL: z.url(),
  /** All data under one directory. */
  ATTEST_DATA: z.string().min(1),
  /** The web process's own role: row-level security binds it. */
  ATTEST_APP_DATABASE_URL: z.string().min(1),
  ATTEST_SECRET: z.string().min(32),
  /** Whether operators and admins must set up a second factor, or may. */
  ATTEST_SECOND_FACTOR: z.enum(["required", "offered"]).default("required"),
  ATTEST_MAX_UPLOAD_MB: z.coerce.number().int().positive().default(2048),
  ATTEST_IDLE_MINUTES: z.coerce.number().positive().default(15),
  ATTEST_SESSION_HOURS: z.coerce.number().positive().default(12),
});

export type Environment = z.infer<typeof environment>;

let known: Environment | undefined;

/** The settings this process runs with; read at first use so that a build needs none of them. */
export function env(): Environment {
  if (!known) {
    const result = environment.safeParse(process.env);
    if (!result.success) {
      const names = result.error.issues.map((issue) => issue.path.join("."));
      throw new Error(`These settings are missing or wrong: ${names.join(", ")}. Start Attest with "npm start".`);
    }
    known = result.data;
  }
  return known;
}
