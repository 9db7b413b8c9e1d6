"use server";

import type { z } from "zod";
import { answer, call } from "@/lib/call-action";
import { notFound } from "@/lib/errors";
import { changePassphrase } from "./commands/change-passphrase";
import { confirmKey } from "./commands/confirm-key";
import { foundIdentity } from "./commands/found-identity";
import { grantIdentity } from "./commands/grant-identity";
import { grantIndex } from "./commands/grant-index";
import { grantRecord } from "./commands/grant-record";
import { makeKeys } from "./commands/make-keys";
import { openIdentity } from "./commands/open-identity";
import { renewRecoveryKit } from "./commands/renew-recovery-kit";
import { revokeRecordGrant } from "./commands/revoke-record-grant";
import { sealIdentity } from "./commands/seal-identity";
import { findMyKeys, findOpenedSeal, findSealing, listHolders } from "./queries";

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
