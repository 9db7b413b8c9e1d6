import { cookies } from "next/headers";
import { guardHeaders } from "@/app/api/v1/answered";
import { sessionCookieName } from "@/lib/access/auth";
import { endSession } from "@/lib/access/commands/end-session";
import { requireSameOrigin } from "@/lib/access/same-origin";
import { findEvenAway } from "@/lib/access/session";
import { Failure } from "@/lib/errors";

/** Ends the session of a browser whose page is gone already, or which left while the line was down. */
export async function POST() {
  try {
    await requireSameOrigin();
  } catch (error) {
    if (error instanceof Failure) return new Response(null, { status: 403, headers: guardHeaders });
    throw error;
  }
  const actor = await findEvenAway();
  if (actor?.sessionId) await endSession(actor, { sessionId: actor.sessionId });
  (await cookies()).delete({ name: sessionCookieName, path: "/", secure: true });
  return new Response(null, { status: 204, headers: guardHeaders });
}
