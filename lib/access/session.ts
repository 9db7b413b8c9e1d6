import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { transactionFor, transactionForNobody } from "@/lib/db";
import { env } from "@/lib/env";
import { clock } from "@/lib/time/clock";
import { type Actor, makeActor } from "./actor";
import { authOptions, sessionCookieName } from "./auth";

/** Written at most this often, so that reading pages does not write a row each time. */
const seenEveryMs = 30_000;

/** Who is asking, or null. Once per request; the session row and the roles come from the database each time. */
export const findActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await readSessionId();
  return sessionId ? actorOfSession(sessionId, clock.now()) : null;
});

/** Who is asking; the signed-out are sent to sign in. */
export async function requireActor(): Promise<Actor> {
  const actor = await findActor();
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

/** The actor behind a session that is open, not idle too long, and whose account is not disabled. */
export async function actorOfSession(sessionId: string, now: Date): Promise<Actor | null> {
  const idleSince = new Date(now.getTime() - env().ATTEST_IDLE_MINUTES * 60_000);
  const session = await transactionForNobody(async (tx) => {
    const found = await tx.session.findFirst({
      where: {
        id: sessionId,
        endedAt: null,
        expiresAt: { gt: now },
        lastSeenAt: { gt: idleSince },
        user: { disabledAt: null },
      },
      select: { id: true, userId: true, lastSeenAt: true },
    });
    if (found && now.getTime() - found.lastSeenAt.getTime() > seenEveryMs) {
      await tx.session.updateMany({ where: { id: found.id }, data: { lastSeenAt: now } });
    }
    return found;
  });
  return session && actorOfUser(session.userId, session.id);
}

/** The actor a user is, with the roles of now. Scripts use it without a session. */
export async function actorOfUser(userId: string, sessionId: string | null): Promise<Actor | null> {
  return transactionFor({ userId }, async (tx) => {
    const user = await tx.user.findFirst({
      where: { id: userId, disabledAt: null },
      include: { memberships: { where: { endedAt: null }, select: { investigationId: true, roles: true } } },
    });
    if (!user) return null;
    return makeActor({
      id: user.id,
      code: user.code,
      name: user.name,
      sessionId,
      isOperator: user.operatorSince !== null,
      locale: user.locale === "fr" ? "fr" : "en",
      theme: user.theme === "light" || user.theme === "dark" ? user.theme : "system",
      roles: new Map(user.memberships.map((membership) => [membership.investigationId, new Set(membership.roles)])),
    });
  });
}
