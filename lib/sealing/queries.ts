import "server-only";
import type { IdentityGrant } from "@/generated/prisma/client";
import type { Actor } from "@/lib/access/actor";
import { peopleOf } from "@/lib/audit/queries";
import { read, type Tx } from "@/lib/db";
import { toText } from "./crypto/bytes";
import { canFoundIdentity, canGrantIndex, canRevokeHolder, canSealIdentity, sealingVisibleTo } from "./policy";
import { presentGrant, presentIdentityKey, presentKey, presentMyKeys, presentVersion } from "./present";
import {
  countWaiting,
  findEscrowCodes,
  findSealed,
  findStanding,
  heldPeople,
  keysById,
  liveGrantsOf,
  type Standing,
} from "./rows";
import { mostRewrapped } from "./schema";
import type {
  HolderState,
  HolderView,
  MyKeysView,
  OpenedSealView,
  OpeningMeans,
  SealingView,
  SealView,
  WaitingWrap,
} from "./types";

/** My own keys, locked; null before I made any. */
export const findMyKeys = (actor: Actor): Promise<MyKeysView | null> =>
  read(actor, async (tx) => {
    const where = { userId: actor.id };
    const row = await tx.memberKey.findFirst({ where, orderBy: { number: "desc" }, include: { secret: true } });
    return row?.secret ? presentMyKeys(actor, { ...row, secret: row.secret }) : null;
  });

/** What I can do with the identity key of an investigation; null for whom it does not exist. */
export const findSealing = (actor: Actor, investigationId: string): Promise<SealingView | null> =>
  read(actor, async (tx) => {
    const standing = await findStanding(tx, actor, { investigationId });
    if (!standing) return null;
    const { identityKey, myGrants, myIndexGrant, indexKey, isHolder } = standing;
    const generations = await tx.identityKey.findMany({ where: { investigationId } });
    const generation = (number: number) => generations.find((key) => key.generation === number) ?? null;
    const named = [
      identityKey?.founderKeyId,
      myIndexGrant?.granterKeyId,
      ...myGrants.map((grant) => grant.granterKeyId),
    ];
    const keys = await keysById(tx, named);

    const confirmations = await tx.keyConfirmation.findMany({
      where: {
        confirmerKeyId: standing.myKey?.id ?? actor.id,
        memberKeyId: { in: named.filter((id) => id !== undefined) },
      },
    });
    const confirmationOf = (keyId: string) =>
      confirmations.find(({ memberKeyId }) => memberKeyId === keyId)?.signature ?? null;
    const staff = await peopleOf(tx, identityKey ? [identityKey.founderId] : []);

    return {
      investigationId,
      identityKey:
        identityKey &&
        presentIdentityKey(
          identityKey,
          generation(identityKey.generation - 1),
          keys(identityKey.founderKeyId),
          confirmationOf(identityKey.founderKeyId),
          staff.get(identityKey.founderId) ?? null,
        ),
      myGrants: myGrants.map((grant) => ({
        ...presentGrant(grant, keys(grant.granterKeyId)),
        generation: grant.generation,
        identityPublic: toText(generation(grant.generation)?.identityPublic ?? new Uint8Array(0)),
      })),
      indexCheck: indexKey && toText(indexKey.check),
      myIndexGrant: myIndexGrant && {
        ...presentGrant(myIndexGrant, keys(myIndexGrant.granterKeyId)),
        granterBoxPublic: toText(keys(myIndexGrant.granterKeyId).boxPublic),
        granterConfirmation: textOrNull(confirmationOf(myIndexGrant.granterKeyId)),
        isConfirmed: myIndexGrant.granterId === actor.id || confirmationOf(myIndexGrant.granterKeyId) !== null,
      },
      escrowWith: await findEscrowCodes(tx, investigationId, identityKey?.generation ?? 0),
      waitingForRewrap: await countWaiting(tx, investigationId, identityKey?.generation ?? 0),
      isHolder,
      canFound: canFoundIdentity(actor, standing).allowed,
      canSeal: identityKey !== null && canSealIdentity(actor, { ...standing, isDestroyed: false }).allowed,
      canGrant: isHolder,
      canRevoke: canRevokeHolder(actor, standing).allowed,
    };
  });

/** Every member, and everyone who left and still holds a key: with the public keys whose words are compared by voice. */
export const listHolders = (actor: Actor, investigationId: string): Promise<HolderView[]> =>
  read(actor, async (tx) => {
    const standing = await findStanding(tx, actor, { investigationId });
    if (!standing) return [];
    const { generation } = standing;
    const members = await tx.membership.findMany({
      where: { investigationId, AND: sealingVisibleTo(actor) },
      include: { user: { select: { id: true, code: true, name: true } } },
      orderBy: { createdAt: "asc" },
    });
    const keys = await tx.memberKey.findMany({
      where: { userId: { in: members.map(({ userId }) => userId) } },
      orderBy: { number: "desc" },
    });
    const confirmations = await tx.keyConfirmation.findMany({
      where: { confirmerId: actor.id, confirmerKeyId: standing.myKey?.id ?? actor.id },
    });
    const indexGrants = await tx.indexKeyGrant.findMany({ where: { investigationId } });
    const revocations = await tx.identityRevocation.findMany({ where: { investigationId } });
    const given = await tx.identityGrant.findMany({ where: { investigationId }, orderBy: { generation: "desc" } });
    const staff = await peopleOf(
      tx,
      given.map(({ granterId }) => granterId),
    );

    const views: HolderView[] = [];
    for (const { user, endedAt, roles } of members) {
      const key = keys.find(({ userId }) => userId === user.id) ?? null;
      const revoked = revocations.filter(({ holderId }) => holderId === user.id);
      const grants = liveGrantsOf(
        given.filter(({ holderId }) => holderId === user.id),
        revoked,
      );
      const isRevoked = revoked.length > 0;
      const state = stateOf(grants, key?.id, generation, isRevoked);
      if (endedAt && grants.length === 0) continue;

      const isMember = endedAt === null;
      const hasIndexKey = indexGrants.some(({ holderKeyId }) => holderKeyId === key?.id);
      const mayHaveIndex = roles.includes("researcher") || state === "holds";
      views.push({
        userId: user.id,
        code: user.code,
        name: user.name,
        key: key && presentKey(key),
        confirmation: textOrNull(confirmations.find(({ memberKeyId }) => memberKeyId === key?.id)?.signature),
        state,
        grantedAt: grants[0]?.createdAt ?? null,
        grantedBy: staff.get(grants[0]?.granterId ?? "") ?? null,
        isMember,
        hasIndexKey,
        canBeGranted: isMember && key !== null && standing.isHolder && state !== "holds",
        canBeGrantedIndex:
          isMember && key !== null && canGrantIndex(actor, standing).allowed && !hasIndexKey && mayHaveIndex,
        canBeRevoked: grants.length > 0 && user.id !== actor.id && canRevokeHolder(actor, standing).allowed,
      });
    }
    return views;
  });

/** Whether a person's identity is sealed, and what I can do about it; null for whom the person does not exist. */
export const findSeal = (actor: Actor, investigationId: string, personId: string): Promise<SealView | null> =>
  read(actor, async (tx) => (await sealsOf(tx, actor, investigationId, [personId]))[0] ?? null);

/** The same for a page of a list, in the order of the ids; those who do not exist are left out. */
export const listSeals = (actor: Actor, investigationId: string, personIds: string[]): Promise<SealView[]> =>
  read(actor, (tx) => sealsOf(tx, actor, investigationId, personIds));

/**
 * The ciphertext of an opening that `openIdentity` put on record, with the holder's wrapped keys; null unless it is this
 * actor's own and at most two minutes old. Row-level security asks the same of the database.
 */
export const findOpenedSeal = (actor: Actor, openingId: string): Promise<OpenedSealView | null> =>
  read(actor, async (tx) => {
    const opening = await tx.sealOpening.findFirst({ where: { id: openingId, openedById: actor.id } });
    const sealed = opening && (await findSealed(tx, actor, opening));
    const content = sealed && (await tx.sealedContent.findFirst({ where: { sealedIdentityId: sealed.id } }));
    if (!opening || !content) return null;

    const { investigationId, personId, version, generation, wrap, identityGrant, recordGrant } = sealed;
    const handedOut = {
      openingId,
      place: { investigationId, personId, version, generation },
      nonce: toText(content.nonce),
      ciphertext: toText(content.ciphertext),
    };
    const keys = await keysById(tx, [identityGrant?.granterKeyId, recordGrant?.granterKeyId]);
    if (opening.means === "identity" && wrap && identityGrant) {
      const by = { investigationId, generation: wrap.generation };
      const identityKey = await tx.identityKey.findFirstOrThrow({ where: by });
      const grant = presentGrant(identityGrant, keys(identityGrant.granterKeyId));
      return {
        ...handedOut,
        means: "identity",
        wrapGeneration: wrap.generation,
        wrappedRecordKey: toText(wrap.wrappedKey),
        grant: { ...grant, identityPublic: toText(identityKey.identityPublic) },
      };
    }
    if (!recordGrant) return null;
    return { ...handedOut, means: "record", grant: presentGrant(recordGrant, keys(recordGrant.granterKeyId)) };
  });

const textOrNull = (bytes: Uint8Array | null | undefined) => (bytes ? toText(bytes) : null);

/** A batch of record keys for a holder's browser to wrap to the present generation; empty for anyone else. */
export const listWaitingWraps = (actor: Actor, investigationId: string): Promise<WaitingWrap[]> =>
  read(actor, async (tx) => {
    const standing = await findStanding(tx, actor, { investigationId });
    if (!standing?.isHolder || standing.generation === null) return [];
    const waiting = await tx.sealedIdentity.findMany({
      // What others alone can re-wrap must not stand in the way of what this holder can.
      where: {
        investigationId,
        wraps: {
          some: { generation: { in: standing.myGrants.map(({ generation }) => generation) } },
          none: { generation: standing.generation },
        },
      },
      include: { wraps: { orderBy: { generation: "desc" } } },
      orderBy: { createdAt: "asc" },
      take: mostRewrapped,
    });
    return waiting.flatMap(({ wraps }) => {
      const wrap = wraps.find(({ generation }) => standing.myGrants.some((grant) => grant.generation === generation));
      if (!wrap) return [];
      const { sealedIdentityId, generation, wrappedKey } = wrap;
      return [{ sealedIdentityId, generation, wrappedKey: toText(wrappedKey) }];
    });
  });

async function sealsOf(tx: Tx, actor: Actor, investigationId: string, personIds: string[]): Promise<SealView[]> {
  const standing = await findStanding(tx, actor, { investigationId });
  if (!standing) return [];
  const asked = personIds.filter((personId) => uuid.test(personId));
  const people = await tx.person.findMany({
    where: { id: { in: asked }, investigationId, AND: sealingVisibleTo(actor) },
    include: { sealed: { orderBy: { version: "desc" }, take: 1 }, tombstone: true },
  });
  const latest = people.flatMap(({ sealed }) => sealed);
  const staff = await peopleOf(
    tx,
    latest.map(({ sealedById }) => sealedById),
  );
  const means = await meansOf(
    tx,
    actor,
    standing,
    latest.map(({ id }) => id),
  );
  const held = await heldPeople(tx, investigationId);

  const views = people.map((person): SealView => {
    const row = person.tombstone ? undefined : person.sealed[0];
    return {
      personId: person.id,
      personCode: person.code,
      isSealed: row !== undefined,
      destroyedAt: person.tombstone?.createdAt ?? null,
      latest: row ? presentVersion(row, staff.get(row.sealedById)?.code ?? null) : null,
      nextVersion: (person.sealed[0]?.version ?? 0) + 1,
      canSeal:
        standing.identityKey !== null &&
        canSealIdentity(actor, { ...person, isDestroyed: person.tombstone !== null }).allowed,
      means: (row && means.get(row.id)) ?? null,
      isHeld: held.has(person.id) || held.has(null),
    };
  });
  return views.sort((one, other) => personIds.indexOf(one.personId) - personIds.indexOf(other.personId));
}

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** How this actor could open each of these versions. */
async function meansOf(tx: Tx, actor: Actor, { myGrants, myKey }: Standing, sealedIds: string[]) {
  const where = { sealedIdentityId: { in: sealedIds } };
  const generations = myGrants.map(({ generation }) => generation);
  const wraps = await tx.recordKeyWrap.findMany({ where: { ...where, generation: { in: generations } } });
  const grants = await tx.recordGrant.findMany({
    where: {
      ...where,
      holderId: actor.id,
      holderKeyId: myKey?.id ?? actor.id,
      wrappedKey: { not: null },
      revocation: null,
    },
  });
  return new Map<string, OpeningMeans>([
    ...grants.map(({ sealedIdentityId }) => [sealedIdentityId, "record"] as const),
    ...wraps.map(({ sealedIdentityId }) => [sealedIdentityId, "identity"] as const),
  ]);
}

function stateOf(
  grants: IdentityGrant[],
  keyId: string | undefined,
  generation: number | null,
  isRevoked: boolean,
): HolderState {
  const latest = grants[0];
  if (!latest) return isRevoked ? "revoked" : "none";
  if (!grants.some(({ holderKeyId }) => holderKeyId === keyId)) return "key-changed";
  return grants.some((grant) => grant.holderKeyId === keyId && grant.generation === generation) ? "holds" : "earlier";
}
