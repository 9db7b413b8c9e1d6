import type { z } from "zod";
import { toText } from "@/lib/sealing/crypto/bytes";
import { depositInEscrow, passShareOn, recoverFromEscrow } from "@/lib/sealing/crypto/escrow";
import {
  grantIdentity,
  grantIndex,
  indexKeyCheck,
  makeIdentityKeys,
  makeIndexKey,
  signIdentityKey,
} from "@/lib/sealing/crypto/grants";
import { rewrapRecordKeys } from "@/lib/sealing/crypto/sealing";
import { wipe } from "@/lib/sealing/crypto/sodium";
import type { Holder } from "@/lib/sealing/crypto/statements";
import type * as schema from "@/lib/sealing/schema";
import type { HolderView, RecoveryView, SealingView, WaitingWrap } from "@/lib/sealing/types";
import { bytes, keyOf, textOf, trustedIdentityKey, VaultFailure, type VaultState } from "./vault-state";

type Input<Name extends keyof typeof schema> = z.input<(typeof schema)[Name]>;
type Rotating = { sealing: SealingView; holders: HolderView[]; revokedIds: string[]; reason: string };
type Recovering = { investigationId: string; toRecover: NonNullable<RecoveryView["toRecover"]> };

/** How the keys of an investigation pass from member to member. */
export const grantsOf = (state: VaultState) => ({
  foundIdentity({ investigationId }: { investigationId: string }): Input<"foundIdentityInput"> {
    const { userId, keys, holder } = state.member();
    const [identity, indexKey] = [makeIdentityKeys(), makeIndexKey()];
    const { identityPublic } = identity;
    const said = { investigationId, generation: 1, identityPublic, previousPublic: null, founderId: userId };
    const granting = { investigationId, granterId: userId, holder };
    const input = {
      investigationId,
      identityPublic: toText(identityPublic),
      signature: toText(signIdentityKey(said, keys)),
      grant: textOf(grantIdentity({ ...granting, generation: 1 }, identity, keys)),
      indexCheck: toText(indexKeyCheck(investigationId, indexKey)),
      indexGrant: textOf(grantIndex(granting, indexKey, keys)),
    };
    wipe(identity.identityPrivate, indexKey);
    return input;
  },

  /** Throws `not-confirmed` until this member's key was confirmed, and again when it has changed. */
  grantIdentity({ sealing, holder }: { sealing: SealingView; holder: HolderView }): Input<"grantIdentityInput"> {
    const { userId, keys } = state.member();
    const { generation } = trustedIdentityKey(sealing);
    const { investigationId } = sealing;
    const granting = { investigationId, generation, granterId: userId, holder: state.confirmed(holder) };
    const grant = state.withIdentity(sealing, generation, (identity) => grantIdentity(granting, identity, keys));
    return { investigationId, generation, ...keyOf(holder), ...textOf(grant) };
  },

  grantIndex({ sealing, holder }: { sealing: SealingView; holder: HolderView }): Input<"grantIndexInput"> {
    const { userId, keys } = state.member();
    const { investigationId } = sealing;
    const granting = { investigationId, granterId: userId, holder: state.confirmed(holder) };
    const grant = state.withIndexKey(sealing, (indexKey) => grantIndex(granting, indexKey, keys));
    return { investigationId, ...keyOf(holder), ...textOf(grant) };
  },

  /**
   * A new generation for those who stay, each confirmed by me; `revokedIds` get nothing. `holders` are all who hold the
   * present one, me included.
   */
  rotateIdentity({ sealing, holders, revokedIds, reason }: Rotating): Input<"rotateIdentityInput"> {
    const { userId, keys } = state.member();
    const { investigationId } = sealing;
    const before = trustedIdentityKey(sealing);
    const generation = before.generation + 1;
    const staying = holders.filter((holder) => !revokedIds.includes(holder.userId));
    const confirmed = staying.map((holder) => ({ ...keyOf(holder), holder: state.confirmed(holder) }));

    const identity = makeIdentityKeys();
    const { identityPublic } = identity;
    const said = {
      investigationId,
      generation,
      identityPublic,
      previousPublic: before.identityPublic,
      founderId: userId,
    };
    const grants = confirmed.map(({ holder, ...key }) => {
      const granting = { investigationId, generation, granterId: userId, holder };
      return { ...key, ...textOf(grantIdentity(granting, identity, keys)) };
    });
    const signature = toText(signIdentityKey(said, keys));
    wipe(identity.identityPrivate);
    const made = { identityPublic: toText(identityPublic), signature, grants };
    return { investigationId, generation, ...made, revokedIds, reason };
  },

  /**
   * A batch of older record keys, wrapped to the present generation. Throws `not-confirmed` unless I founded it or compared
   * its founder's words: everything that was ever sealed would be handed over with it.
   */
  rewrapRecords({ sealing, waiting }: { sealing: SealingView; waiting: WaitingWrap[] }): Input<"rewrapRecordsInput"> {
    const { generation, identityPublic } = trustedIdentityKey(sealing);
    if (state.trustOf(sealing) === "unconfirmed") throw new VaultFailure("not-confirmed");
    const generations = [...new Set(waiting.map((wrap) => wrap.generation))];
    const wraps = generations.flatMap((from) => {
      const batch = waiting
        .filter((wrap) => wrap.generation === from)
        .map((wrap) => ({ id: wrap.sealedIdentityId, wrappedKey: bytes(wrap.wrappedKey) }));
      return state.withIdentity(sealing, from, (identity) => rewrapRecordKeys(batch, identity, identityPublic));
    });
    return {
      investigationId: sealing.investigationId,
      generation,
      wraps: wraps.map(({ id, wrappedKey }) => ({ sealedIdentityId: id, wrappedKey: toText(wrappedKey) })),
    };
  },

  /** Lays the present generation down with two admins, both confirmed by me. */
  depositEscrow({
    sealing,
    admins,
  }: {
    sealing: SealingView;
    admins: [HolderView, HolderView];
  }): Input<"depositEscrowInput"> {
    const { userId, keys } = state.member();
    const { generation } = trustedIdentityKey(sealing);
    const { investigationId } = sealing;
    const holders: [Holder, Holder] = [state.confirmed(admins[0]), state.confirmed(admins[1])];
    const depositing = { investigationId, generation, depositorId: userId, admins: holders };
    const deposit = state.withIdentity(sealing, generation, (identity) => depositInEscrow(depositing, identity, keys));
    return {
      investigationId,
      generation,
      escrowPublic: toText(deposit.escrowPublic),
      wrappedKey: toText(deposit.wrappedKey),
      signature: toText(deposit.signature),
      shares: admins.map((admin, at) => ({
        adminId: admin.userId,
        adminKeyId: admin.key?.memberKeyId ?? "",
        sealedShare: toText(deposit.sealedShares[at === 0 ? 0 : 1]),
      })),
    };
  },

  /** My share of the escrow, for the heir: after their words were compared. */
  passShare({ mySealedShare, heir }: { mySealedShare: string; heir: HolderView }): { passedShare: string } {
    const to = state.confirmed(heir);
    return { passedShare: toText(passShareOn(bytes(mySealedShare), state.member().keys, to)) };
  },

  /** Both shares together: the identity key is mine again. Throws `does-not-open` for anything less. */
  recoverIdentity({ investigationId, toRecover }: Recovering): Omit<Input<"recoverIdentityInput">, "requestId"> {
    const { userId, keys, holder } = state.member();
    const { generation, passedShares } = toRecover;
    const deposit = {
      identityPublic: bytes(toRecover.identityPublic),
      escrowPublic: bytes(toRecover.escrowPublic),
      wrappedKey: bytes(toRecover.wrappedKey),
    };
    const identity = recoverFromEscrow(deposit, [bytes(passedShares[0]), bytes(passedShares[1])], keys);
    const grant = grantIdentity({ investigationId, generation, granterId: userId, holder }, identity, keys);
    wipe(identity.identityPrivate);
    return textOf(grant);
  },
});
