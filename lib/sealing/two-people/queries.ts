import "server-only";
import type { Actor } from "@/lib/access/actor";
import { peopleOf } from "@/lib/audit/queries";
import { read } from "@/lib/db";
import { toText } from "../crypto/bytes";
import { canAskForTwo, canDecideRequest, sealingVisibleTo } from "../policy";
import { findPresentIdentityKey } from "../rows";
import type { LegalHoldView, RecoveryView, SealingRequestView } from "../types";

/** Recoveries of the present generation, the latest first. Shares are shown to whom they are sealed, and to nobody else. */
export const listRecoveries = (actor: Actor, investigationId: string): Promise<RecoveryView[]> =>
  read(actor, async (tx) => {
    const where = { investigationId, AND: sealingVisibleTo(actor) };
    const present = await findPresentIdentityKey(tx, investigationId);
    const rows = await tx.recoveryRequest.findMany({
      where: { ...where, escrow: { generation: present?.generation ?? 0 } },
      include: { shares: { orderBy: { number: "asc" } }, escrow: { include: { shares: true, identityKey: true } } },
      orderBy: { createdAt: "desc" },
      take: 50,
    });
    const people = rows.flatMap(({ heirId, requestedById, shares }) => [
      heirId,
      requestedById,
      ...shares.map(({ passedById }) => passedById),
    ]);
    const staff = await peopleOf(tx, people);
    const grants = await tx.identityGrant.findMany({
      where: { investigationId, generation: present?.generation ?? 0, wrappedKey: { not: null } },
    });

    return rows.map((row): RecoveryView => {
      const { escrow, shares, heirId } = row;
      const isDone = grants.some(({ holderKeyId }) => holderKeyId === row.heirKeyId);
      const mine = escrow.shares.find(({ adminId }) => adminId === actor.id);
      const isPassed = shares.some(({ number }) => number === mine?.number);
      const [one, other] = shares;
      return {
        requestId: row.id,
        heir: { userId: heirId, code: staff.get(heirId)?.code ?? "", name: staff.get(heirId)?.name ?? "" },
        requestedBy: staff.get(row.requestedById) ?? null,
        reason: row.reason,
        requestedAt: row.createdAt,
        passedBy: shares.map(({ passedById }) => staff.get(passedById)?.code ?? ""),
        isDone,
        mySealedShare: mine && !isPassed && !isDone ? toText(mine.sealedShare) : null,
        toRecover:
          heirId === actor.id && one && other && !isDone
            ? {
                generation: escrow.generation,
                identityPublic: toText(escrow.identityKey.identityPublic),
                escrowPublic: toText(escrow.escrowPublic),
                wrappedKey: toText(escrow.wrappedKey),
                passedShares: [toText(one.passedShare), toText(other.passedShare)],
              }
            : null,
      };
    });
  });

/** What was asked for and needs another admin, or was decided by one; the latest first. */
export const listSealingRequests = (actor: Actor, investigationId: string): Promise<SealingRequestView[]> =>
  read(actor, async (tx) => {
    const rows = await tx.sealingRequest.findMany({
      where: { investigationId, AND: sealingVisibleTo(actor) },
      include: { decision: true, person: { select: { code: true } } },
      orderBy: { createdAt: "desc" },
      take: 200,
    });
    const staff = await peopleOf(
      tx,
      rows.flatMap(({ requestedById, decision }) => [requestedById, ...(decision ? [decision.decidedById] : [])]),
    );
    return rows.map((row): SealingRequestView => {
      const { decision } = row;
      return {
        requestId: row.id,
        kind: row.kind === "destroy" ? "destroy" : "release-hold",
        personId: row.personId,
        personCode: row.person?.code ?? null,
        holdId: row.holdId,
        requestedBy: staff.get(row.requestedById) ?? null,
        reason: row.reason,
        requestedAt: row.createdAt,
        decision: decision && {
          outcome: decision.outcome === "approved" ? "approved" : "declined",
          by: staff.get(decision.decidedById)?.code ?? null,
          reason: decision.reason,
          at: decision.createdAt,
        },
        canApprove: !decision && canDecideRequest(actor, row, "approved").allowed,
        canDecline: !decision && canDecideRequest(actor, row, "declined").allowed,
      };
    });
  });

/** Legal holds, those that stand first. */
export const listHolds = (actor: Actor, investigationId: string): Promise<LegalHoldView[]> =>
  read(actor, async (tx) => {
    const rows = await tx.legalHold.findMany({
      where: { investigationId, AND: sealingVisibleTo(actor) },
      include: { person: { select: { code: true } }, requests: { include: { decision: true } } },
      orderBy: { createdAt: "desc" },
      take: 200,
    });
    const staff = await peopleOf(
      tx,
      rows.map(({ placedById }) => placedById),
    );
    const views = rows.map((row): LegalHoldView => {
      const released = row.requests.find(({ decision }) => decision?.outcome === "approved")?.decision;
      const isAsked = row.requests.some(({ decision }) => decision === null);
      return {
        holdId: row.id,
        personCode: row.person?.code ?? null,
        placedBy: staff.get(row.placedById) ?? null,
        reason: row.reason,
        placedAt: row.createdAt,
        releasedAt: released?.createdAt ?? null,
        canAskForRelease: !released && !isAsked && canAskForTwo(actor, row).allowed,
      };
    });
    return views.sort((one, other) => Number(one.releasedAt !== null) - Number(other.releasedAt !== null));
  });
