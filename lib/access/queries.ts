import "server-only";
import { z } from "zod";
import type { User } from "@/generated/prisma/client";
import { read } from "@/lib/db";
import { Failure } from "@/lib/errors";
import type { Actor } from "./actor";
import { findEnrolled } from "./factor/find-factor";
import { canResetFactor } from "./factor/policy";
import { canManageAccounts } from "./policy";
import type { AccountView, SessionView } from "./types";

/** Of one account; older ones have ended long ago. */
const mostSessions = 50;

/** One's own open sessions, the latest first. */
export const listMySessions = (actor: Actor, now: Date): Promise<SessionView[]> =>
  read(actor, async (tx) => {
    const rows = await tx.session.findMany({
      where: { userId: actor.id, endedAt: null, expiresAt: { gt: now } },
      orderBy: { lastSeenAt: "desc" },
      take: mostSessions,
    });
    return rows.map((row) => ({
      id: row.id,
      device: row.device,
      openedAt: row.createdAt,
      lastSeenAt: row.lastSeenAt,
      isThisOne: row.id === actor.sessionId,
    }));
  });

/** The installation's accounts, for operators; for anyone else there is no such list. */
export const listAccounts = (
  actor: Actor,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: AccountView[]; count: number }> =>
  read(actor, async (tx) => {
    if (!canManageAccounts(actor).allowed) throw new Failure("not-found", { key: "errors.notFound" });
    const count = await tx.user.count();
    const rows = await tx.user.findMany({
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: pageSize,
      skip: (page - 1) * pageSize,
    });
    const ids = rows.map(({ id }) => id);
    const enrolled = await tx.secondFactor.findMany({
      where: { userId: { in: ids }, enrolledAt: { not: null }, endedAt: null },
      select: { userId: true, enrolledAt: true },
    });
    const since = new Map(enrolled.map(({ userId, enrolledAt }) => [userId, enrolledAt]));
    return { rows: rows.map((row) => presentAccount(row, since.get(row.id) ?? null)), count };
  });

/** One account with a second factor that an operator may reset; null for anyone else, and for one's own. */
export const findAccount = (actor: Actor, userId: string): Promise<AccountView | null> =>
  read(actor, async (tx) => {
    if (!z.uuid().safeParse(userId).success || !canResetFactor(actor, { id: userId }).allowed) return null;
    const row = await tx.user.findFirst({ where: { id: userId, disabledAt: null } });
    return row && presentAccount(row, (await findEnrolled(tx, row.id))?.enrolledAt ?? null);
  });

const presentAccount = (row: User, factorSince: Date | null): AccountView => ({
  id: row.id,
  code: row.code,
  name: row.name,
  email: row.email,
  isOperator: row.operatorSince !== null,
  state: row.disabledAt ? "disabled" : row.passwordHash ? "active" : "invited",
  createdAt: row.createdAt,
  factorSince,
});
