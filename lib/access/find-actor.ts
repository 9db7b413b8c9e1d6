import "server-only";
import { transactionFor, transactionForNobody } from "@/lib/db";
import { env } from "@/lib/env";
import { type Actor, type ActorFields, type FactorFields, makeActor } from "./actor";
import { mustEnrol } from "./step-up";

/** Written at most this often, so that reading pages does not write a row each time. */
const seenEveryMs = 30_000;

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
      select: { id: true, userId: true, lastSeenAt: true, factorProvenAt: true },
    });
    if (found && now.getTime() - found.lastSeenAt.getTime() > seenEveryMs) {
      await tx.session.updateMany({ where: { id: found.id }, data: { lastSeenAt: now } });
    }
    return found;
  });
  return session && actorOfUser(session.userId, session.id, session.factorProvenAt);
}

/** The actor a user is, with the roles of now. Scripts use it without a session. */
export async function actorOfUser(
  userId: string,
  sessionId: string | null,
  factorProvenAt: Date | null = null,
): Promise<Actor | null> {
  return transactionFor({ userId }, async (tx) => {
    const user = await tx.user.findFirst({
      where: { id: userId, disabledAt: null },
      include: { memberships: { where: { endedAt: null }, select: { investigationId: true, roles: true } } },
    });
    if (!user) return null;
    const factor = await tx.secondFactor.count({ where: { userId, enrolledAt: { not: null }, endedAt: null } });
    const fields: ActorFields & FactorFields = {
      id: user.id,
      code: user.code,
      name: user.name,
      sessionId,
      isOperator: user.operatorSince !== null,
      locale: user.locale === "fr" ? "fr" : "en",
      theme: user.theme === "light" || user.theme === "dark" ? user.theme : "system",
      factorProvenAt,
      hasFactor: factor > 0,
      isFactorRequired: env().ATTEST_SECOND_FACTOR === "required",
      isEnrolmentDue: false,
      roles: new Map(user.memberships.map((membership) => [membership.investigationId, new Set(membership.roles)])),
    };
    return makeActor({ ...fields, isEnrolmentDue: mustEnrol(fields, { wasReset: user.factorResetAt !== null }) });
  });
}
