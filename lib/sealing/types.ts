/** Bytes are base64url text in every view: see crypto/bytes.ts. */

/** A member's own keys, locked: what their browser needs to unlock them. */
export type MyKeysView = {
  userId: string;
  memberKeyId: string;
  number: number;
  boxPublic: string;
  signPublic: string;
  passphraseEnvelope: string;
  recoveryEnvelope: string;
  version: number;
};

export type MemberKeyView = { memberKeyId: string; number: number; boxPublic: string; signPublic: string };

/** A wrapped key with all that its signature binds, ready to be verified and opened by its holder. */
export type GrantView = {
  granterId: string;
  granterSignPublic: string;
  holderKeyId: string;
  wrappedKey: string;
  signature: string;
};

/** The public half of a generation, in its founder's signed word. */
export type IdentityKeyView = {
  generation: number;
  identityPublic: string;
  previousPublic: string | null;
  founderId: string;
  founderKeyId: string;
  /** null: the account is gone. */
  founder: { code: string; name: string } | null;
  founderSignPublic: string;
  founderBoxPublic: string;
  signature: string;
  /** My own signature that I compared the founder's words with them; null: I have not. */
  founderConfirmation: string | null;
};

/** What one member sees of the sealing of an investigation. */
export type SealingView = {
  investigationId: string;
  /** null: nobody has founded an identity key yet, and nothing can be sealed. */
  identityKey: IdentityKeyView | null;
  /** My grants that I can still open, of every generation, the latest first. */
  myGrants: (GrantView & { generation: number; identityPublic: string })[];
  indexCheck: string | null;
  /** With the granter's other key, and my signature that I compared its words with them; null: I have not. */
  myIndexGrant:
    | (GrantView & { granterBoxPublic: string; granterConfirmation: string | null; isConfirmed: boolean })
    | null;
  /** Codes of the two admins with whom the present generation lies in escrow; null: with nobody. */
  escrowWith: string[] | null;
  /** Records whose key is wrapped to an earlier generation only. */
  waitingForRewrap: number;
  isHolder: boolean;
  canFound: boolean;
  canSeal: boolean;
  canGrant: boolean;
  canRevoke: boolean;
};

export const holderStates = ["none", "holds", "earlier", "key-changed", "revoked"] as const;
/**
 * none: never granted. holds: the present generation, by the present key. earlier: a generation before this one only.
 * key-changed: granted to a key that the member has replaced since. revoked: by a rotation, and not granted again.
 */
export type HolderState = (typeof holderStates)[number];

export type HolderView = {
  userId: string;
  code: string;
  name: string;
  /** null: this member has not made keys yet. */
  key: MemberKeyView | null;
  /** My own signature that I compared this key's words with its owner; verified by my browser. */
  confirmation: string | null;
  state: HolderState;
  grantedAt: Date | null;
  grantedBy: { code: string; name: string } | null;
  /** Whether the member is one still; one who left and holds calls for a rotation. */
  isMember: boolean;
  hasIndexKey: boolean;
  canBeGranted: boolean;
  canBeGrantedIndex: boolean;
  canBeRevoked: boolean;
};

export type OpeningMeans = "identity" | "record";

/** Whether and how a person's identity is sealed; no name, no ciphertext. */
export type SealView = {
  personId: string;
  personCode: string;
  isSealed: boolean;
  /** Destroyed: nothing is left but that there was something. */
  destroyedAt: Date | null;
  latest: {
    sealedIdentityId: string;
    version: number;
    generation: number;
    sealedAt: Date;
    sealedBy: string | null;
  } | null;
  /** The version that the next sealing must have. */
  nextVersion: number;
  canSeal: boolean;
  /** How this member could open the latest version; null: not at all. */
  means: OpeningMeans | null;
  isHeld: boolean;
};

/** One record's key, given to one member who has no access to the others; it was not taken back. */
export type RecordGrantView = {
  recordGrantId: string;
  holder: { code: string; name: string } | null;
  grantedBy: { code: string; name: string } | null;
  grantedAt: Date;
  version: number;
  canRevoke: boolean;
};

/** What is handed out after an opening was committed: enough for the holder's browser to open it, and for no one else. */
export type OpenedSealView = {
  openingId: string;
  place: { investigationId: string; personId: string; version: number; generation: number };
  nonce: string;
  ciphertext: string;
} & (
  | {
      means: "identity";
      wrapGeneration: number;
      wrappedRecordKey: string;
      grant: GrantView & { identityPublic: string };
    }
  | { means: "record"; grant: GrantView }
);

/** no_account: sealed, and not interviewed yet. */
export const accountStates = ["no_account", "begun", "confirmed", "stopped"] as const;
export type AccountState = (typeof accountStates)[number];

/** Someone matching gave an account in this month ("2024-05") to this member of the team (a staff code). */
export type EarlierAccount = {
  state: AccountState;
  month: string;
  by: string;
  /** Only for a seal holder, who could open the name; null for everyone else. */
  personCode: string | null;
};

/** A record key that is not wrapped to the present generation yet. */
export type WaitingWrap = { sealedIdentityId: string; generation: number; wrappedKey: string };

export type RecoveryView = {
  requestId: string;
  heir: { userId: string; code: string; name: string };
  requestedBy: { code: string; name: string } | null;
  reason: string;
  requestedAt: Date;
  passedBy: string[];
  isDone: boolean;
  /** Mine to pass on, sealed to my key; null if I have none or passed it. */
  mySealedShare: string | null;
  /** For the heir, when both shares are there. */
  toRecover: {
    generation: number;
    identityPublic: string;
    escrowPublic: string;
    wrappedKey: string;
    passedShares: [string, string];
  } | null;
};

export const requestKinds = ["destroy", "release-hold"] as const;
export type RequestKind = (typeof requestKinds)[number];

export type SealingRequestView = {
  requestId: string;
  kind: RequestKind;
  personId: string | null;
  personCode: string | null;
  holdId: string | null;
  requestedBy: { code: string; name: string } | null;
  reason: string;
  requestedAt: Date;
  decision: { outcome: "approved" | "declined"; by: string | null; reason: string; at: Date } | null;
  canApprove: boolean;
  canDecline: boolean;
};

export type LegalHoldView = {
  holdId: string;
  /** null: everyone in the investigation. */
  personCode: string | null;
  placedBy: { code: string; name: string } | null;
  reason: string;
  placedAt: Date;
  releasedAt: Date | null;
  canAskForRelease: boolean;
};
