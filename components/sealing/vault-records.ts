import type { z } from "zod";
import { indexValues, type Known } from "@/lib/sealing/crypto/blind-index";
import { toText } from "@/lib/sealing/crypto/bytes";
import { openDraft, sealDraft } from "@/lib/sealing/crypto/drafts";
import { grantRecord, openRecordGrant } from "@/lib/sealing/crypto/grants";
import { openRecord, sealRecord, unwrapRecordKey } from "@/lib/sealing/crypto/sealing";
import { wipe } from "@/lib/sealing/crypto/sodium";
import type * as schema from "@/lib/sealing/schema";
import type { HolderView, OpenedSealView, SealingView } from "@/lib/sealing/types";
import { founderKeyOf } from "./founder-key";
import {
  bytes,
  grantOf,
  keyOf,
  signerOf,
  textOf,
  trustedIdentityKey,
  VaultFailure,
  type VaultState,
} from "./vault-state";

type Input<Name extends keyof typeof schema> = z.input<(typeof schema)[Name]>;
type Sealing = {
  sealing: SealingView;
  personId: string;
  version: number;
  fields: object;
  /** The founder whose key this browser met before; null: it never sealed here. */
  metFounder: string | null;
  known?: Known | undefined;
};

/** What is sealed and opened: identities, the values that stand for them in the blind index, drafts. */
export const recordsOf = (state: VaultState) => {
  return {
    /**
     * Seals a person's identifying fields. Needs nothing unlocked, except for the blind index: with `known`, and only then,
     * the vault must be open and hold the index key. Throws `founder-changed` where the key's founder is another than this
     * browser met before, unless I founded it or compared the words of the new one.
     */
    seal({ sealing, personId, version, fields, metFounder, known }: Sealing): Input<"sealIdentityInput"> {
      const { generation, identityPublic } = trustedIdentityKey(sealing);
      const isMet = metFounder === null || metFounder === founderKeyOf(sealing);
      if (!isMet && (!state.isUnlocked() || state.trustOf(sealing) === "unconfirmed"))
        throw new VaultFailure("founder-changed");
      const { investigationId } = sealing;
      const sealed = sealRecord(fields, { investigationId, personId, version, generation }, identityPublic);
      const values = known ? state.withIndexKey(sealing, (key) => indexValues(known, investigationId, key)) : [];
      return {
        personId,
        version,
        generation,
        nonce: toText(sealed.nonce),
        ciphertext: toText(sealed.ciphertext),
        wrappedKey: toText(sealed.wrappedKey),
        indexValues: values.map(toText),
      };
    },

    /** The values to look up in the blind index. */
    indexValues: ({ sealing, known }: { sealing: SealingView; known: Known }): string[] =>
      state.withIndexKey(sealing, (key) => indexValues(known, sealing.investigationId, key).map(toText)),

    /** The fields of an opened seal. */
    open({ opened }: { opened: OpenedSealView }): unknown {
      const key = recordKeyOf(opened);
      try {
        return openRecord({ nonce: bytes(opened.nonce), ciphertext: bytes(opened.ciphertext) }, opened.place, key);
      } finally {
        wipe(key);
      }
    },

    /** The key of a record that I have opened, for one other member. */
    grantRecord({ opened, holder }: { opened: OpenedSealView; holder: HolderView }) {
      const { userId, keys } = state.member();
      const granting = { ...opened.place, granterId: userId, holder: state.confirmed(holder) };
      const key = recordKeyOf(opened);
      const grant = grantRecord(granting, key, keys);
      wipe(key);
      return { ...keyOf(holder), ...textOf(grant) };
    },

    /** For what stays in this browser. Needs nothing unlocked; `label` says what it is, and is needed again. */
    sealDraft: ({ plain, label, boxPublic }: { plain: Uint8Array; label: string; boxPublic: string }) =>
      sealDraft(plain, label, bytes(boxPublic)),
    openDraft: ({ sealed, label }: { sealed: Uint8Array; label: string }) =>
      openDraft(sealed, label, state.member().keys),
  };

  function recordKeyOf(opened: OpenedSealView): Uint8Array {
    const { investigationId } = opened.place;
    if (opened.means === "identity") {
      const view = { ...opened.grant, investigationId, generation: opened.wrapGeneration };
      return state.withGrant(view, (identity) => unwrapRecordKey(bytes(opened.wrappedRecordKey), identity));
    }
    const { keys, holder } = state.member();
    const asked = { ...opened.place, granterId: opened.grant.granterId, holder };
    return openRecordGrant(asked, grantOf(opened.grant), signerOf(opened.grant), keys);
  }
};
