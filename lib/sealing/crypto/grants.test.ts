import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { depositInEscrow, isDepositSigned, passShareOn, recoverFromEscrow } from "./escrow";
import {
  grantIdentity,
  grantIndex,
  grantRecord,
  indexKeyCheck,
  isIdentityKeySigned,
  makeIdentityKeys,
  makeIndexKey,
  openIdentityGrant,
  openIndexGrant,
  openRecordGrant,
  signIdentityKey,
} from "./grants";
import { sodium, sodiumReady } from "./sodium";
import { foundedIdentity, keyedMember } from "./testing";

beforeAll(sodiumReady);

function grantedTo(holder = keyedMember()) {
  const granter = keyedMember();
  const { investigationId, generation, identity } = foundedIdentity(granter);
  const granting = { investigationId, generation, granterId: granter.userId, holder: holder.holder };
  const grant = grantIdentity(granting, identity, granter.keys);
  const by = { userId: granter.userId, signPublic: granter.keys.signPublic };
  const asked = { ...granting, identityPublic: identity.identityPublic };
  return { granter, holder, identity, granting, grant, by, asked };
}

describe("a grant of the identity key", () => {
  test("gives its holder the key", () => {
    const { asked, grant, by, holder, identity } = grantedTo();
    expect(openIdentityGrant(asked, grant, by, holder.keys)).toEqual(identity);
  });

  test("is refused when anything that it binds was changed", () => {
    const { asked, grant, by, holder } = grantedTo();
    const stranger = keyedMember();
    const changes: [string, Parameters<typeof openIdentityGrant>][] = [
      ["investigation", [{ ...asked, investigationId: crypto.randomUUID() }, grant, by, holder.keys]],
      ["generation", [{ ...asked, generation: 2 }, grant, by, holder.keys]],
      ["granter", [{ ...asked, granterId: stranger.userId }, grant, by, holder.keys]],
      ["granter's key", [asked, grant, { ...by, signPublic: stranger.keys.signPublic }, holder.keys]],
      ["holder", [{ ...asked, holder: { ...asked.holder, userId: stranger.userId } }, grant, by, holder.keys]],
      ["identity key", [{ ...asked, identityPublic: makeIdentityKeys().identityPublic }, grant, by, holder.keys]],
    ];
    for (const [what, changed] of changes) expect(() => openIdentityGrant(...changed), what).toThrow("grant-refused");
  });

  test("made to a public key that the server swapped, it is refused by the true holder", () => {
    const [victim, server] = [keyedMember(), keyedMember()];
    const posing = { ...server, userId: victim.userId, holder: { ...server.holder, userId: victim.userId } };
    const { asked, grant, by } = grantedTo(posing);
    expect(() => openIdentityGrant(asked, grant, by, victim.keys)).toThrow("grant-refused");
  });

  test("re-wrapped by the server to its own key, the granter's signature no longer holds", () => {
    const { asked, grant, by, identity } = grantedTo();
    const server = keyedMember();
    const wrappedKey = sodium.crypto_box_seal(identity.identityPrivate, server.keys.boxPublic);
    expect(() => openIdentityGrant(asked, { ...grant, wrappedKey }, by, server.keys)).toThrow("grant-refused");
  });

  test("signed, but of a key that is not the investigation's, it is refused", () => {
    const { asked, granting, by, granter, holder } = grantedTo();
    const wrong = { ...makeIdentityKeys(), identityPublic: asked.identityPublic };
    const grant = grantIdentity(granting, wrong, granter.keys);
    expect(() => openIdentityGrant(asked, grant, by, holder.keys)).toThrow("grant-refused");
  });

  test("any flipped bit of it fails", () => {
    const { asked, grant, by, holder } = grantedTo();
    fc.assert(
      fc.property(fc.constantFrom("wrappedKey", "signature"), fc.nat(), (part, position) => {
        const bytes = grant[part].slice();
        const bit = position % (bytes.length * 8);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => openIdentityGrant(asked, { ...grant, [part]: bytes }, by, holder.keys)).toThrow("grant-refused");
      }),
      { numRuns: 300 },
    );
  });

  test("someone else cannot open it", () => {
    const { asked, grant, by } = grantedTo();
    expect(() => openIdentityGrant(asked, grant, by, keyedMember().keys)).toThrow("grant-refused");
  });
});

describe("other grants", () => {
  test("a record's key reaches its holder, for that record and version alone", () => {
    const [granter, holder] = [keyedMember(), keyedMember()];
    const place = { investigationId: crypto.randomUUID(), personId: crypto.randomUUID(), version: 1, generation: 1 };
    const granting = { ...place, granterId: granter.userId, holder: holder.holder };
    const key = sodium.randombytes_buf(32);
    const grant = grantRecord(granting, key, granter.keys);
    const by = { userId: granter.userId, signPublic: granter.keys.signPublic };

    expect(openRecordGrant(granting, grant, by, holder.keys)).toEqual(key);
    for (const moved of [{ version: 2 }, { generation: 2 }, { personId: crypto.randomUUID() }])
      expect(() => openRecordGrant({ ...granting, ...moved }, grant, by, holder.keys)).toThrow("grant-refused");
  });

  test("the index key reaches a researcher, and another key in its place is noticed", () => {
    const [granter, holder] = [keyedMember(), keyedMember()];
    const investigationId = crypto.randomUUID();
    const [indexKey, otherKey] = [makeIndexKey(), makeIndexKey()];
    const granting = { investigationId, granterId: granter.userId, holder: holder.holder };
    const asked = { ...granting, check: indexKeyCheck(investigationId, indexKey) };
    const by = { userId: granter.userId, signPublic: granter.keys.signPublic };

    expect(openIndexGrant(asked, grantIndex(granting, indexKey, granter.keys), by, holder.keys)).toEqual(indexKey);
    const other = grantIndex(granting, otherKey, granter.keys);
    expect(() => openIndexGrant(asked, other, by, holder.keys)).toThrow("grant-refused");
  });

  test("a generation's public key is its founder's word, and no one else's", () => {
    const [founder, server] = [keyedMember(), keyedMember()];
    const { identityPublic } = makeIdentityKeys();
    const said = {
      investigationId: crypto.randomUUID(),
      generation: 1,
      identityPublic,
      previousPublic: null,
      founderId: founder.userId,
    };
    const signature = signIdentityKey(said, founder.keys);
    const by = { userId: founder.userId, signPublic: founder.keys.signPublic };

    expect(isIdentityKeySigned(said, signature, by)).toBe(true);
    expect(isIdentityKeySigned({ ...said, identityPublic: server.keys.boxPublic }, signature, by)).toBe(false);
    expect(isIdentityKeySigned({ ...said, generation: 2 }, signature, by)).toBe(false);
    expect(isIdentityKeySigned(said, signature, { ...by, signPublic: server.keys.signPublic })).toBe(false);
  });
});

describe("escrow with two admins", () => {
  function deposited() {
    const [depositor, one, other, heir] = [keyedMember(), keyedMember(), keyedMember(), keyedMember()];
    const { investigationId, generation, identity } = foundedIdentity(depositor);
    const depositing = {
      investigationId,
      generation,
      depositorId: depositor.userId,
      admins: [one.holder, other.holder] as const,
    };
    const deposit = depositInEscrow({ ...depositing, admins: [one.holder, other.holder] }, identity, depositor.keys);
    const escrow = { ...deposit, identityPublic: identity.identityPublic };
    const passed = [
      passShareOn(deposit.sealedShares[0], one.keys, heir.holder),
      passShareOn(deposit.sealedShares[1], other.keys, heir.holder),
    ] as const;
    return { depositor, one, other, heir, identity, depositing, deposit, escrow, passed };
  }

  test("both shares together give the key back, in either order", () => {
    const { escrow, passed, heir, identity } = deposited();
    expect(recoverFromEscrow(escrow, passed, heir.keys)).toEqual(identity);
    expect(recoverFromEscrow(escrow, [passed[1], passed[0]], heir.keys)).toEqual(identity);
  });

  test("one alone gives nothing, doubled, beside zeros or beside a guess", () => {
    const { escrow, passed, heir } = deposited();
    const blank = sodium.crypto_box_seal(new Uint8Array(32), heir.holder.boxPublic);
    for (const mine of passed) {
      expect(() => recoverFromEscrow(escrow, [mine, mine], heir.keys)).toThrow("does-not-open");
      expect(() => recoverFromEscrow(escrow, [mine, blank], heir.keys)).toThrow("does-not-open");
      for (let guess = 0; guess < 50; guess += 1) {
        const guessed = sodium.crypto_box_seal(sodium.randombytes_buf(32), heir.holder.boxPublic);
        expect(() => recoverFromEscrow(escrow, [mine, guessed], heir.keys)).toThrow("does-not-open");
      }
    }
  });

  test("a share opens for its own admin only, and a passed one for the heir only", () => {
    const { deposit, escrow, passed, one, other, heir } = deposited();
    expect(() => passShareOn(deposit.sealedShares[0], other.keys, heir.holder)).toThrow("does-not-open");
    expect(() => recoverFromEscrow(escrow, passed, one.keys)).toThrow("does-not-open");
  });

  test("the depositor's signature covers key, wrapping and both shares", () => {
    const { depositor, deposit, depositing, escrow } = deposited();
    const said = {
      ...depositing,
      identityPublic: escrow.identityPublic,
      escrowPublic: deposit.escrowPublic,
      wrappedKey: deposit.wrappedKey,
      shares: depositing.admins.map((admin, at) => ({ admin, sealedShare: deposit.sealedShares[at === 0 ? 0 : 1] })),
    };
    const by = { userId: depositor.userId, signPublic: depositor.keys.signPublic };
    expect(isDepositSigned(said, deposit.signature, by)).toBe(true);
    expect(isDepositSigned({ ...said, shares: said.shares.toReversed() }, deposit.signature, by)).toBe(false);
    expect(isDepositSigned({ ...said, wrappedKey: said.escrowPublic }, deposit.signature, by)).toBe(false);
  });
});
