import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { env } from "@/lib/env";
import { clock } from "@/lib/time/clock";
import type { Actor } from "./actor";
import { authOptions, sessionCookieName } from "./auth";
import { awayCookie } from "./away";
import { actorOfSession } from "./find-actor";

/**
 * Who is signed in, also while they have yet to set up the second factor that they must have. Only for what they may do
 * until then: setting it up, choosing a language, signing out. Everything else asks findActor.
 */
export const findSignedIn = cache(
  async (): Promise<Actor | null> => ((await cookies()).has(awayCookie) ? null : findEvenAway()),
);

/**
 * The same for someone whose browser says that they left in a hurry (see lib/access/away.ts): only to end their session,
 * which a dead line may have kept open.
 */
export async function findEvenAway(): Promise<Actor | null> {
  const sessionId = await readSessionId();
  return sessionId ? actorOfSession(sessionId, clock.now()) : null;
}

/** Who is asking, or null. Once per request; the session row and the roles come from the database each time. */
export async function findActor(): Promise<Actor | null> {
  const actor = await findSignedIn();
  return actor?.isEnrolmentDue ? null : actor;
}

/** Who is asking; the signed-out are sent to sign in, and who must have a second factor to set it up. */
export async function requireActor(): Promise<Actor> {
  const actor = await requireSignedIn();
  if (actor.isEnrolmentDue) redirect("/second-factor");
  return actor;
}

export async function requireSignedIn(): Promise<Actor> {
  const actor = await findSignedIn();
  if (!actor) redirect("/sign-in");
  return actor;
}

async function readSessionId(): Promise<string | null> {
  // next-auth verifies expiry and shape; the token's only content is read from the cookie it verified.
  if (!(await getServerSession(authOptions()))) return null;
  const token = (await cookies()).get(sessionCookieName)?.value;
  const claims = await decode({ secret: env().ATTEST_SECRET, ...(token ? { token } : {}) });
  return typeof claims?.sid === "string" && /^[0-9a-f-]{36}$/.test(claims.sid) ? claims.sid : null;
}
