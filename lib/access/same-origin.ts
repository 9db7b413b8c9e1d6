import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/env";
import { Failure } from "@/lib/errors";

/**
 * A change must come from our own pages. Next only warns when a server action has no Origin header; here it is refused.
 * (security.md: "Origin required and equal to the configured URL, Sec-Fetch-Site same-origin".)
 */
export async function requireSameOrigin() {
  if (!isSameOrigin(await headers(), env().ATTEST_URL)) throw new Failure("forbidden", { key: "errors.wrongOrigin" });
}

export function isSameOrigin(received: Pick<Headers, "get">, canonicalUrl: string): boolean {
  if (received.get("origin") !== new URL(canonicalUrl).origin) return false;
  // Absent in some older browsers; wrong is never accepted.
  const site = received.get("sec-fetch-site");
  return site === null || site === "same-origin";
}
