import "server-only";
import type { z } from "zod";
import { recordEvent } from "@/lib/audit/record-event";
import { parse } from "@/lib/command";
import { isDuplicate, type Tx, transactionForNobody } from "@/lib/db";
import { Failure, invalid, notFound } from "@/lib/errors";
import { formatCode } from "@/lib/ids/codes";
import { clock } from "@/lib/time/clock";
import { endChallenges } from "./factor/challenge";
import { findEnrolled } from "./factor/find-factor";
import { hashPassword } from "./password";
import { leastLength, requireGoodPassword, standsAlone } from "./password-rules";
import { redeemLinkInput } from "./schema";
import { hashToken } from "./tokens";

export type AccountLinkView = {
  purpose: "setup" | "invite" | "reset";
  name: string | null;
  email: string | null;
  leastLength: number;
};

/** What a one-time link is for; null once it is used, expired or never existed. */
export async function findAccountLink(token: string): Promise<AccountLinkView | null> {
  return transactionForNobody(async (tx) => {
    const link = await findOpenLink(tx, token);
    if (!link) return null;
    const user = await ownerOf(tx, token);
    return {
      purpose: purposeOf(link.purpose),
      name: user?.name ?? null,
      email: user?.email ?? null,
      leastLength: leastLength(user?.hasFactor ?? false),
    };
  });
}

/** Whose account an open link is for; null for the first account of an installation, and for a link that is not open. */
async function ownerOf(tx: Tx, token: string) {
  const link = await findOpenLink(tx, token);
  const user = link?.userId ? await tx.user.findUnique({ where: { id: link.userId } }) : null;
  if (!user) return null;
  return { name: user.name, email: user.email, hasFactor: (await findEnrolled(tx, user.id)) !== null };
}

/**
 * Uses a one-time link: the first account of the installation, an invitation, or a new password. Not a command, for
 * nobody is signed in yet; it keeps the same promise, one transaction with its audit entry.
 */
export async function redeemLink(raw: z.input<typeof redeemLinkInput>): Promise<{ userId: string }> {
  const input = parse(redeemLinkInput, raw);
  const owner = await transactionForNobody((tx) => ownerOf(tx, input.token));
  requireGoodPassword(input.password, {
    ownWords: [owner?.name ?? input.name ?? "", owner?.email ?? input.email ?? ""],
    hasFactor: owner?.hasFactor ?? false,
  });
  const passwordHash = await hashPassword(input.password);
  const passwordStandsAlone = standsAlone(input.password);
  const now = clock.now();

  try {
    return await transactionForNobody(async (tx) => {
      const link = await findOpenLink(tx, input.token);
      if (!link) throw notFound();
      const { count } = await tx.accountLink.updateMany({
        where: { id: link.id, usedAt: null },
        data: { usedAt: now },
      });
      if (count !== 1) throw notFound();

      const userId = link.userId ?? (await createOperator(tx, input, passwordHash, now));
      if (link.userId) {
        await tx.user.updateMany({ where: { id: userId }, data: { passwordHash, passwordStandsAlone } });
        await tx.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: now } });
        await endChallenges(tx, userId, now);
        await tx.accountLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
      }
      await recordEvent(
        tx,
        { id: userId, sessionId: null },
        {
          name: link.userId ? "account.password-set" : "account.created",
          at: now,
          investigationId: null,
          subjectType: "user",
          subjectId: userId,
          details: { link: link.id, purpose: link.purpose },
        },
      );
      return { userId };
    });
  } catch (error) {
    if (isDuplicate(error)) throw new Failure("conflict", { key: "access.accountExists" });
    throw error;
  }
}

function findOpenLink(tx: Tx, token: string) {
  return tx.accountLink.findFirst({
    where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: clock.now() } },
  });
}

function purposeOf(purpose: string): AccountLinkView["purpose"] {
  return purpose === "setup" || purpose === "invite" ? purpose : "reset";
}

async function createOperator(tx: Tx, input: z.output<typeof redeemLinkInput>, passwordHash: string, now: Date) {
  if (!input.name || !input.email) {
    const missing = {
      ...(input.name ? {} : { name: "errors.required" }),
      ...(input.email ? {} : { email: "errors.required" }),
    };
    throw invalid("errors.checkTheForm", missing);
  }
  const { id } = await tx.user.create({
    data: {
      code: await nextStaffCode(tx),
      name: input.name,
      email: input.email,
      passwordHash,
      operatorSince: now,
      createdAt: now,
    },
  });
  return id;
}

/** Staff appear in exports by this code, never by name. */
export async function nextStaffCode(tx: Tx): Promise<string> {
  const rows = await tx.$queryRaw<{ number: bigint }[]>`SELECT nextval('staff_code') AS number`;
  return formatCode("ST", rows[0]?.number ?? 1);
}
