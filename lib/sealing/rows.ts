import "server-only";
import type { MemberKey } from "@/generated/prisma/client";
import type { Actor } from "@/lib/access/actor";
import { peopleOf } from "@/lib/audit/queries";
import type { Tx } from "@/lib/db";
import { findCompartment } from "@/lib/investigations/queries";
import { sealingVisibleTo } from "./policy";
import { matchHoldsHours } from "./rules";

/** One change of keys at a time in an investigation: what was true when the lock was had stays true until the commit. */
export async function lockSealing(tx: Tx, investigationId: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`sealing:${investigationId}`}, 0))`;
}

/** The keys a member has now; older numbers are kept for the grants that name them. */
export const findPresentKey = (tx: Tx, userId: string) =>
  tx.memberKey.findFirst({ where: { userId }, orderBy: { number: "desc" } });

export const findPresentIdentityKey = (tx: Tx, investigationId: string) =>
  tx.identityKey.findFirst({ where: { investigationId }, orderBy: { generation: "desc" } });

type Granted = { generation: number; wrappedKey: Uint8Array | null };

/** Of one holder's grants those that no revocation has ended: a later one than its generation. */
export function liveGrantsOf<Row extends Granted>(grants: Row[], revocations: { generation: number }[]): Row[] {
  const from = Math.max(1, ...revocations.map(({ generation }) => generation));
  return grants.filter((grant) => grant.wrappedKey !== null && grant.generation >= from);
}

/** One holder's live grants, the latest generation first. */
export async function listLiveGrants(tx: Tx, investigationId: string, holderId: string) {
  const where = { investigationId, holderId };
  const grants = await tx.identityGrant.findMany({ where, orderBy: { generation: "desc" } });
  return liveGrantsOf(grants, await tx.identityRevocation.findMany({ where }));
}

/** Where a member stands with the keys of an investigation; null for whom it does not exist. */
export async function findStanding(tx: Tx, actor: Actor, asked: { investigationId: string }) {
  const compartment = await findCompartment(tx, actor, asked);
  if (!compartment) return null;
  const { investigationId } = compartment;

  const myKey = await findPresentKey(tx, actor.id);
  const identityKey = await findPresentIdentityKey(tx, investigationId);
  const myGrants = await listLiveGrants(tx, investigationId, actor.id);
  const indexKey = await tx.indexKey.findUnique({ where: { investigationId } });
  const myIndexGrant = await tx.indexKeyGrant.findFirst({
    where: { investigationId, holderId: actor.id, holderKeyId: myKey?.id ?? actor.id },
  });
  const usable = myGrants.filter((grant) => grant.holderKeyId === myKey?.id);
  return {
    investigationId,
    generation: identityKey?.generation ?? null,
    identityKey,
    myKey,
    myGrants: usable,
    indexKey,
    myIndexGrant,
    hasIndexKey: myIndexGrant !== null,
    isHolder: usable.some((grant) => grant.generation === identityKey?.generation),
  };
}
export type Standing = NonNullable<Awaited<ReturnType<typeof findStanding>>>;

/** Whether what this member last looked up, in the hours before, matched someone: whoever is recorded next may be them. */
export async function hasMatchedLately(tx: Tx, actor: Pick<Actor, "id">, investigationId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ found: number }[]>`
    SELECT found FROM "BlindIndexLookUp" WHERE "investigationId" = ${investigationId}::uuid
      AND "askedById" = ${actor.id}::uuid AND "askedAt" > CURRENT_TIMESTAMP - make_interval(hours => ${matchHoldsHours}::int)
    ORDER BY "askedAt" DESC, id DESC LIMIT 1`;
  return (row?.found ?? 0) > 0;
}

/** The same, for a change of keys: nobody else changes them meanwhile. */
export async function lockStanding(tx: Tx, actor: Actor, asked: { investigationId: string }) {
  if (!actor.isMember(asked.investigationId)) return null;
  await lockSealing(tx, asked.investigationId);
  return findStanding(tx, actor, asked);
}

/** A member to whom a key may be wrapped: in the investigation, with the keys they have now. */
export async function findHolder(tx: Tx, investigationId: string, userId: string) {
  const membership = await tx.membership.findFirst({ where: { investigationId, userId, endedAt: null } });
  const key = membership && (await findPresentKey(tx, userId));
  return key && { roles: membership.roles, key };
}

/** A sealed version with what decides how this actor can open it; null for whom it does not exist. */
export async function findSealed(tx: Tx, actor: Actor, { sealedIdentityId }: { sealedIdentityId: string }) {
  const sealed = await tx.sealedIdentity.findFirst({ where: { id: sealedIdentityId } });
  const standing = sealed && (await findStanding(tx, actor, sealed));
  if (!sealed || !standing) return null;

  const wraps = await tx.recordKeyWrap.findMany({
    where: { sealedIdentityId: sealed.id },
    orderBy: { generation: "desc" },
  });
  const wrap = wraps.find(({ generation }) => standing.myGrants.some((grant) => grant.generation === generation));
  const identityGrant = wrap && standing.myGrants.find((grant) => grant.generation === wrap.generation);
  const recordGrant = await tx.recordGrant.findFirst({
    where: {
      sealedIdentityId: sealed.id,
      holderId: actor.id,
      holderKeyId: standing.myKey?.id ?? actor.id,
      wrappedKey: { not: null },
      revocation: null,
    },
    orderBy: { createdAt: "desc" },
  });
  const means = identityGrant ? ("identity" as const) : recordGrant ? ("record" as const) : null;
  return { ...sealed, standing, wrap, identityGrant, recordGrant, means, isHolder: standing.isHolder };
}

/** Keys by id, whoever's they are and however old: signatures are verified by the key that made them. */
export async function keysById(tx: Tx, ids: (string | undefined)[]) {
  const rows = await tx.memberKey.findMany({ where: { id: { in: ids.filter((id) => id !== undefined) } } });
  const found = new Map(rows.map((row) => [row.id, row]));
  return (id: string): MemberKey => {
    const key = found.get(id);
    if (!key) throw new Error(`member key ${id} is not visible`);
    return key;
  };
}

/** The latest deposit of a generation: it counts, and those before it do not. */
export const findEscrow = (tx: Tx, investigationId: string, generation: number) =>
  tx.identityEscrow.findFirst({
    where: { investigationId, generation },
    orderBy: { number: "desc" },
    include: { shares: { orderBy: { number: "asc" } } },
  });

/** With which admins a generation lies in escrow, by code; null: with nobody. */
export async function findEscrowCodes(tx: Tx, investigationId: string, generation: number): Promise<string[] | null> {
  const escrow = await findEscrow(tx, investigationId, generation);
  if (!escrow) return null;
  const staff = await peopleOf(
    tx,
    escrow.shares.map(({ adminId }) => adminId),
  );
  return escrow.shares.map(({ adminId }) => staff.get(adminId)?.code ?? "");
}

/** Sealed versions of which no key is wrapped to this generation yet; the destroyed have no keys to wrap. */
export function countWaiting(tx: Tx, investigationId: string, generation: number): Promise<number> {
  return tx.sealedIdentity.count({
    where: { investigationId, wraps: { some: {}, none: { generation } } },
  });
}

/** Sealed versions that none of these holders could open, nor wrap to a new generation, with the keys they have now. */
export async function countOpenedByNone(tx: Tx, investigationId: string, holderIds: string[]): Promise<number> {
  const generations = new Set<number>();
  for (const holderId of holderIds) {
    const key = await findPresentKey(tx, holderId);
    const grants = await listLiveGrants(tx, investigationId, holderId);
    for (const grant of grants) if (grant.holderKeyId === key?.id) generations.add(grant.generation);
  }
  return tx.sealedIdentity.count({
    where: { investigationId, wraps: { some: {}, none: { generation: { in: [...generations] } } } },
  });
}

/** Ends what these people were given record by record, and wipes it; the ids of what was ended. */
export async function endRecordGrants(
  tx: Tx,
  investigationId: string,
  holderIds: string[],
  ended: { revokedById: string; reason: string; createdAt: Date },
): Promise<string[]> {
  const where = { investigationId, holderId: { in: holderIds }, wrappedKey: { not: null }, revocation: null };
  const grants = await tx.recordGrant.findMany({ where, select: { id: true } });
  const ids = grants.map(({ id }) => id);
  await tx.recordGrantRevocation.createMany({ data: ids.map((grantId) => ({ grantId, investigationId, ...ended })) });
  await tx.recordGrant.updateMany({ where: { id: { in: ids } }, data: { wrappedKey: null } });
  return ids;
}

/** Holders of the present generation: `key` is the one they have now, null for who is no member any more. */
export async function listStandingHolders(tx: Tx, investigationId: string) {
  const grants = await tx.identityGrant.findMany({ where: { investigationId, wrappedKey: { not: null } } });
  const holders: { userId: string; key: MemberKey | null }[] = [];
  for (const userId of new Set(grants.map(({ holderId }) => holderId))) {
    const holder = await findHolder(tx, investigationId, userId);
    holders.push({ userId, key: holder?.key ?? null });
  }
  return holders;
}

/** A recovery that was asked for, with what decides who may do what in it; null for whom it does not exist. */
export async function findRecovery(tx: Tx, actor: Actor, { requestId }: { requestId: string }) {
  const where = { id: requestId, AND: sealingVisibleTo(actor) };
  const found = await tx.recoveryRequest.findFirst({ where, select: { investigationId: true } });
  if (!found) return null;
  await lockSealing(tx, found.investigationId);
  const request = await tx.recoveryRequest.findFirstOrThrow({
    where,
    include: { shares: { orderBy: { number: "asc" } }, escrow: { include: { shares: true, identityKey: true } } },
  });
  const present = await findPresentIdentityKey(tx, found.investigationId);
  return {
    ...request,
    myShare: request.escrow.shares.find(({ adminId }) => adminId === actor.id) ?? null,
    /** A generation later the key that it would give back opens nothing new. */
    isPresent: present?.generation === request.escrow.generation,
  };
}
export type Recovery = NonNullable<Awaited<ReturnType<typeof findRecovery>>>;

/** As `load` of a decision on a request of this kind, or of any. */
export const findRequest =
  (kind?: "destroy" | "release-hold") =>
  async (tx: Tx, actor: Actor, { requestId }: { requestId: string }) => {
    const where = { id: requestId, ...(kind ? { kind } : {}), AND: sealingVisibleTo(actor) };
    const request = await tx.sealingRequest.findFirst({ where });
    if (!request) return null;
    await lockSealing(tx, request.investigationId);
    const isDecided = (await tx.sealingDecision.count({ where: { requestId } })) > 0;
    return { ...request, isDecided };
  };

export async function isHeld(tx: Tx, investigationId: string, personId: string): Promise<boolean> {
  const held = await heldPeople(tx, investigationId);
  return held.has(personId) || held.has(null);
}

/** Who is under a legal hold that was not released; null stands for everyone in the investigation. */
export async function heldPeople(tx: Tx, investigationId: string): Promise<Set<string | null>> {
  const holds = await tx.legalHold.findMany({
    where: { investigationId, requests: { none: { kind: "release-hold", decision: { outcome: "approved" } } } },
    select: { personId: true },
  });
  return new Set(holds.map(({ personId }) => personId));
}
