import "server-only";

type Line = Record<string, string | number | boolean | null | undefined>;

/** One JSON object per line on stderr. Ids and codes only: never names, words of testimony, or secrets. */
export function log(level: "info" | "warn" | "error", event: string, line: Line = {}) {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...line })}\n`);
}

/** Logs a bug with its stack and returns the reference that a person may quote to the operator. */
export function logUnexpected(error: unknown, line: Line = {}): string {
  const reference = crypto.randomUUID().slice(0, 8);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log("error", "unexpected", { reference, stack, ...line });
  return reference;
}
