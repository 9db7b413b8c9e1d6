"use server";

import type { z } from "zod";
import { answer, call } from "@/lib/call-action";
import { notFound } from "@/lib/errors";
import { approveDestruction } from "./commands/approve-destruction";
import { changePassphrase } from "./commands/change-passphrase";
import { confirmKey } from "./commands/confirm-key";
import { declineRequest } from "./commands/decline-request";
import { depositEscrow } from "./commands/deposit-escrow";
import { foundIdentity } from "./commands/found-identity";
import { grantIdentity } from "./commands/grant-identity";
import { grantIndex } from "./commands/grant-index";
import { grantRecord } from "./commands/grant-record";
import { lookUp } from "./commands/look-up";
import { makeKeys } from "./commands/make-keys";
import { openIdentity } from "./commands/open-identity";
import { passShare } from "./commands/pass-share";
import { placeHold } from "./commands/place-hold";
import { recoverIdentity } from "./commands/recover-identity";
import { releaseHold } from "./commands/release-hold";
import { renewRecoveryKit } from "./commands/renew-recovery-kit";
import { requestDestruction } from "./commands/request-destruction";
import { requestHoldRelease } from "./commands/request-hold-release";
import { requestRecovery } from "./commands/request-recovery";
import { revokeRecordGrant } from "./commands/revoke-record-grant";
import { rewrapRecords } from "./commands/rewrap-records";
import { rotateIdentity } from "./commands/rotate-identity";
import { sealIdentity } from "./commands/seal-identity";
import { findMyKeys, findOpenedSeal, findSealing, listHolders, listWaitingWraps } from "./queries";

export const makeKeysAction = async (input: z.input<typeof makeKeys.input>) => call(makeKeys, input);
export const changePassphraseAction = async (input: z.input<typeof changePassphrase.input>) =>
  call(changePassphrase, input);
export const renewRecoveryKitAction = async (input: z.input<typeof renewRecoveryKit.input>) =>
  call(renewRecoveryKit, input);
export const confirmKeyAction = async (input: z.input<typeof confirmKey.input>) => call(confirmKey, input);
export const foundIdentityAction = async (input: z.input<typeof foundIdentity.input>) => call(foundIdentity, input);
export const grantIdentityAction = async (input: z.input<typeof grantIdentity.input>) => call(grantIdentity, input);
export const grantIndexAction = async (input: z.input<typeof grantIndex.input>) => call(grantIndex, input);
export const sealIdentityAction = async (input: z.input<typeof sealIdentity.input>) => call(sealIdentity, input);
export const grantRecordAction = async (input: z.input<typeof grantRecord.input>) => call(grantRecord, input);
export const revokeRecordGrantAction = async (input: z.input<typeof revokeRecordGrant.input>) =>
  call(revokeRecordGrant, input);

export const approveDestructionAction = async (input: z.input<typeof approveDestruction.input>) =>
  call(approveDestruction, input);
export const declineRequestAction = async (input: z.input<typeof declineRequest.input>) => call(declineRequest, input);
export const depositEscrowAction = async (input: z.input<typeof depositEscrow.input>) => call(depositEscrow, input);
export const lookUpAction = async (input: z.input<typeof lookUp.input>) => call(lookUp, input);
export const passShareAction = async (input: z.input<typeof passShare.input>) => call(passShare, input);
export const placeHoldAction = async (input: z.input<typeof placeHold.input>) => call(placeHold, input);
export const recoverIdentityAction = async (input: z.input<typeof recoverIdentity.input>) =>
  call(recoverIdentity, input);
export const releaseHoldAction = async (input: z.input<typeof releaseHold.input>) => call(releaseHold, input);
export const requestDestructionAction = async (input: z.input<typeof requestDestruction.input>) =>
  call(requestDestruction, input);
export const requestHoldReleaseAction = async (input: z.input<typeof requestHoldRelease.input>) =>
  call(requestHoldRelease, input);
export const requestRecoveryAction = async (input: z.input<typeof requestRecovery.input>) =>
  call(requestRecovery, input);
export const rewrapRecordsAction = async (input: z.input<typeof rewrapRecords.input>) => call(rewrapRecords, input);
export const rotateIdentityAction = async (input: z.input<typeof rotateIdentity.input>) => call(rotateIdentity, input);

/** Two transactions: the opening is on record before anything is handed out. */
export const openIdentityAction = async (input: z.input<typeof openIdentity.input>) =>
  answer(openIdentity.eventName, async (actor) => {
    const { openingId } = await openIdentity(actor, input);
    const opened = await findOpenedSeal(actor, openingId);
    if (!opened) throw notFound();
    return opened;
  });

export const findMyKeysAction = async () => answer("sealing.find-my-keys", findMyKeys);
export const findSealingAction = async (investigationId: string) =>
  answer("sealing.find", (actor) => findSealing(actor, investigationId));
export const listHoldersAction = async (investigationId: string) =>
  answer("sealing.list-holders", (actor) => listHolders(actor, investigationId));
export const listWaitingWrapsAction = async (investigationId: string) =>
  answer("sealing.list-waiting", (actor) => listWaitingWraps(actor, investigationId));
