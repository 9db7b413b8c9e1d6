import "server-only";
import { read } from "@/lib/db";
import { Failure } from "@/lib/errors";
import type { Actor } from "./actor";
import { canManageAccounts } from "./policy";
import type { AccountView, SessionView } from "./types";

const pageSize = 50;

/** One's own open sessions, the latest first. */
export const listMySessions = (actor: Actor, now: Date): Promise<SessionView[]> =>
  read(actor, async (tx) => {
    const rows = await tx.session.findMany({
      where: { userId: actor.id, endedAt: null, expiresAt: { gt: now } },
      orderBy: { lastSeenAt: "desc" },
      take: pageSize,
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
  page: number,
): Promise<{ accounts: AccountView[]; count: number; pageSize: number }> =>
  read(actor, async (tx) => {
    if (!canManageAccounts(actor).allowed) throw new Failure("not-found", { key: "errors.notFound" });
    const [rows, count] = [
      await tx.user.findMany({ orderBy: { createdAt: "asc" }, take: pageSize, skip: (page - 1) * pageSize }),
      await tx.user.count(),
    ];
    const accounts = rows.map((row) => ({
      id: row.id,
      code: row.code,
      name: row.name,
      email: row.email,
      isOperator: row.operatorSince !== null,
      state: row.disabledAt ? ("disabled" as const) : row.passwordHash ? ("active" as const) : ("invited" as const),
      createdAt: row.createdAt,
    }));
    return { accounts, count, pageSize };
  });
