import { describe, expect, test } from "vitest";
import { makeActor } from "@/lib/access/actor";
import { recordPerson } from "@/lib/people/commands/record-person";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { buildActor } from "@/lib/testing/build-person";
import {
  buildFounded,
  buildHolder,
  buildKeys,
  buildSealed,
  grantingTo,
  openingOf,
  aReason as reason,
  textOf,
  type Unlocked,
} from "@/lib/testing/build-sealing";
import { owner, useDatabase } from "@/lib/testing/database";
import { fromText, toText } from "../crypto/bytes";
import {
  type IdentityKeys,
  makeIdentityKeys,
  signIdentityKey,
  grantIdentity as wrapIdentity,
  grantRecord as wrapRecord,
} from "../crypto/grants";
import { rewrapRecordKeys, unwrapRecordKey } from "../crypto/sealing";
import { findSeal, findSealing, listHolders, listWaitingWraps } from "../queries";
import { grantIdentity } from "./grant-identity";
import { grantRecord } from "./grant-record";
import { placeHold } from "./place-hold";
import { rewrapRecords } from "./rewrap-records";
import { rotateIdentity } from "./rotate-identity";

useDatabase();

async function world() {
  const cast = await buildInvestigation();
  const asked = { investigationId: cast.investigationId, generation: 1 };
  const { founder, identity } = await buildFounded(cast.admin, cast.investigationId);
  const holder = await buildHolder(founder, cast.researcher, identity, asked);
  return { ...cast, founder, holder, identity, asked };
}

type Rotating = {
  investigationId: string;
  before: IdentityKeys;
  staying: Unlocked[];
  revokedIds?: string[];
  generation?: number;
};

/** What the browser of whoever rotates sends, and the new key it made. */
function rotationBy(by: Unlocked, { investigationId, before, staying, revokedIds = [], generation = 2 }: Rotating) {
  const identity = makeIdentityKeys();
  const said = {
    investigationId,
    generation,
    identityPublic: identity.identityPublic,
    previousPublic: before.identityPublic,
    founderId: by.actor.id,
  };
  const grants = staying.map((to) => {
    const granting = { investigationId, generation, granterId: by.actor.id, holder: to.holder };
    return { holderId: to.actor.id, holderKeyId: to.memberKeyId, ...textOf(wrapIdentity(granting, identity, by.keys)) };
  });
  const made = {
    identityPublic: toText(identity.identityPublic),
    signature: toText(signIdentityKey(said, by.keys)),
    grants,
  };
  return { identity, input: { investigationId, generation, ...made, revokedIds, reason } };
}

describe("a new generation", () => {
  test("without a revocation everyone who holds the key keeps it", async () => {
    const { admin, founder, holder, identity, investigationId } = await world();
    const { input } = rotationBy(founder, { investigationId, before: identity, staying: [founder, holder] });
    await rotateIdentity(admin, input);

    const holders = await listHolders(admin, investigationId);
    expect(
      holders
        .filter(({ state }) => state === "holds")
        .map(({ userId }) => userId)
        .sort(),
    ).toEqual([admin.id, holder.actor.id].sort());
    expect(await owner.identityRevocation.count()).toBe(0);
    expect(await findSealing(admin, investigationId)).toMatchObject({
      identityKey: { generation: 2, previousPublic: toText(identity.identityPublic) },
    });
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a holder who is no admin", "researcher", "forbidden"],
    ["a reviewer", "reviewer", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const made = await world();
    const { founder, holder, identity, investigationId } = made;
    const { input } = rotationBy(holder, { investigationId, before: identity, staying: [founder, holder] });
    await expect(rotateIdentity(made[who], input)).rejects.toMatchObject({ code });
    expect(await owner.identityKey.count()).toBe(1);
    expect(await owner.identityGrant.count()).toBe(2);
    expect(await owner.auditEvent.count({ where: { name: "identity.rotated" } })).toBe(0);
  });

  test("refuses to shut anyone out by oversight, oneself too, and to let anyone in on the side", async () => {
    const { admin, reviewer, founder, holder, identity, investigationId } = await world();
    const outsider = await buildKeys(reviewer);
    const rotating = { investigationId, before: identity };
    const attempts: [string, Rotating, string][] = [
      ["a holder neither granted nor named", { ...rotating, staying: [founder] }, "conflict"],
      ["oneself not granted", { ...rotating, staying: [holder] }, "invalid"],
      [
        "granted and named as revoked",
        { ...rotating, staying: [founder, holder], revokedIds: [holder.actor.id] },
        "conflict",
      ],
      ["someone who held nothing", { ...rotating, staying: [founder, holder, outsider] }, "conflict"],
      ["one granted twice", { ...rotating, staying: [founder, holder, holder] }, "invalid"],
      ["a generation left out", { ...rotating, staying: [founder, holder], generation: 3 }, "conflict"],
    ];
    for (const [what, rotation, code] of attempts)
      await expect(rotateIdentity(admin, rotationBy(founder, rotation).input), what).rejects.toMatchObject({ code });

    const { input } = rotationBy({ ...founder, keys: holder.keys }, { ...rotating, staying: [founder, holder] });
    await expect(rotateIdentity(admin, input)).rejects.toMatchObject({ code: "invalid" });
    expect(await owner.identityKey.count()).toBe(1);
    expect(await owner.auditEvent.count({ where: { name: "identity.rotated" } })).toBe(0);
  });

  test("of two rotations at the same moment, one is made and the other told", async () => {
    const { admin, founder, holder, identity, investigationId } = await world();
    const revoking = rotationBy(founder, {
      investigationId,
      before: identity,
      staying: [founder],
      revokedIds: [holder.actor.id],
    });
    const other = rotationBy(founder, { investigationId, before: identity, staying: [founder, holder] });
    const outcomes = await Promise.allSettled([
      rotateIdentity(admin, revoking.input),
      rotateIdentity(admin, other.input),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
    expect(await owner.identityKey.count()).toBe(2);
  });

  test("a grant and a revocation at the same moment never leave a holder of neither", async () => {
    const { admin, otherReviewer, founder, holder, identity, asked, investigationId } = await world();
    const newcomer = await buildKeys(otherReviewer);
    const rotation = rotationBy(founder, {
      investigationId,
      before: identity,
      staying: [founder],
      revokedIds: [holder.actor.id],
    });
    const granting = grantIdentity(admin, grantingTo(founder, newcomer, identity, asked));
    const [granted, rotated] = await Promise.allSettled([granting, rotateIdentity(admin, rotation.input)]);
    // Whichever came first, the other was told: the key changed, or the holders did.
    expect([granted.status, rotated.status].sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("who left the investigation is revoked without being named, and comes back only by a new grant", async () => {
    const { admin, researcher, founder, holder, identity, investigationId } = await world();
    await owner.membership.updateMany({ where: { userId: researcher.id }, data: { endedAt: new Date() } });
    const { input, identity: second } = rotationBy(founder, { investigationId, before: identity, staying: [founder] });
    await rotateIdentity(admin, input);
    expect(await owner.identityRevocation.findMany()).toMatchObject([{ holderId: researcher.id, generation: 2 }]);

    await owner.membership.updateMany({ where: { userId: researcher.id }, data: { endedAt: null } });
    expect((await findSealing(researcher, investigationId))?.isHolder).toBe(false);
    await grantIdentity(admin, grantingTo(founder, holder, second, { investigationId, generation: 2 }));
    expect((await findSealing(researcher, investigationId))?.isHolder).toBe(true);
  });

  test("needs a fresh code of the second factor", async () => {
    const { admin, founder, holder, identity, investigationId } = await world();
    const { input } = rotationBy(founder, { investigationId, before: identity, staying: [founder, holder] });
    await expect(rotateIdentity({ ...admin, hasFactor: true }, input)).rejects.toMatchObject({ code: "step-up" });
    expect(await owner.identityKey.count()).toBe(1);
  });
});

describe("what a revocation takes, and what it may not", () => {
  test("nobody is revoked while only they can open a record: by one admin alone it would be destroyed, held or not", async () => {
    const { admin, researcher, founder, identity, investigationId, asked } = await world();
    const { personId } = await recordPerson(researcher, { investigationId });
    await buildSealed(researcher, { fullName: "Canary" }, { investigationId, personId }, identity);
    await placeHold(admin, { investigationId, personId, reason });
    // The second generation is made and nothing wrapped to it: a second admin is granted it, and has only that.
    const alone = rotationBy(founder, {
      investigationId,
      before: identity,
      staying: [founder],
      revokedIds: [researcher.id],
    });
    await rotateIdentity(admin, alone.input);
    const later = await buildActor({ investigationId, roles: ["admin"] });
    const second = await buildKeys(later);
    await grantIdentity(admin, grantingTo(founder, second, alone.identity, { ...asked, generation: 2 }));
    const rotating = { investigationId, before: alone.identity, generation: 3 };
    const revoking = rotationBy(second, { ...rotating, staying: [second], revokedIds: [admin.id] });

    await expect(rotateIdentity(later, revoking.input)).rejects.toMatchObject({
      code: "conflict",
      words: { key: "sealing.rewrapFirst", values: { count: 1 } },
    });
    expect(await owner.identityKey.count()).toBe(2);
    expect((await findSeal(admin, investigationId, personId))?.means).toBe("identity");
    expect(await listWaitingWraps(later, investigationId)).toEqual([]);

    const [waiting] = await listWaitingWraps(admin, investigationId);
    const wrappedKey = waiting && fromText(waiting.wrappedKey);
    if (!wrappedKey) throw new Error("it waits");
    const wraps = rewrapRecordKeys(
      [{ id: waiting.sealedIdentityId, wrappedKey }],
      identity,
      alone.identity.identityPublic,
    ).map(({ id, wrappedKey }) => ({ sealedIdentityId: id, wrappedKey: toText(wrappedKey) }));
    await rewrapRecords(admin, { investigationId, generation: 2, wraps });
    await rotateIdentity(later, revoking.input);
    expect((await findSeal(later, investigationId, personId))?.means).toBe("identity");
  });

  test("who is revoked opens nothing any more, what they were given record by record included", async () => {
    const { admin, researcher, founder, holder, identity, investigationId } = await world();
    const { personId } = await recordPerson(researcher, { investigationId });
    const sealed = await buildSealed(researcher, { fullName: "Canary" }, { investigationId, personId }, identity);
    const { sealedIdentityId } = sealed;
    const wrap = await owner.recordKeyWrap.findFirstOrThrow();
    const recordKey = unwrapRecordKey(wrap.wrappedKey, identity);
    const place = { investigationId, personId, version: 1, generation: 1 };
    const wrapped = wrapRecord({ ...place, granterId: admin.id, holder: holder.holder }, recordKey, founder.keys);
    const to = { sealedIdentityId, holderId: researcher.id, holderKeyId: holder.memberKeyId, reason };
    await grantRecord(admin, { ...to, ...textOf(wrapped) });

    const revoking = { staying: [founder], revokedIds: [researcher.id] };
    await rotateIdentity(admin, rotationBy(founder, { investigationId, before: identity, ...revoking }).input);
    expect((await findSeal(researcher, investigationId, personId))?.means).toBeNull();
    await expect(openingOf(researcher, sealedIdentityId)).rejects.toMatchObject({ code: "forbidden" });
    expect(await owner.recordGrant.findMany()).toMatchObject([{ wrappedKey: null }]);
    expect(await owner.recordGrantRevocation.findMany()).toMatchObject([{ revokedById: admin.id, reason }]);
    const event = await owner.auditEvent.findFirstOrThrow({ where: { name: "identity.rotated" } });
    expect(event.details).toMatchObject({ recordGrantIds: [expect.any(String)] });
  });
});

describe("re-wrapping old records", () => {
  test("is done in batches by any holder, resumed where it stopped, and by no one else", async () => {
    const { admin, researcher, reviewer, founder, holder, identity, investigationId } = await world();
    for (let at = 0; at < 3; at += 1) {
      const { personId } = await recordPerson(researcher, { investigationId });
      await buildSealed(researcher, { at }, { investigationId, personId }, identity);
    }
    const { input, identity: second } = rotationBy(founder, {
      investigationId,
      before: identity,
      staying: [founder, holder],
    });
    await rotateIdentity(admin, input);

    expect(await listWaitingWraps(reviewer, investigationId)).toEqual([]);
    const waiting = await listWaitingWraps(admin, investigationId);
    expect(waiting).toHaveLength(3);
    const wraps = (await owner.recordKeyWrap.findMany()).map(({ sealedIdentityId, wrappedKey }) => ({
      id: sealedIdentityId,
      wrappedKey: new Uint8Array(wrappedKey),
    }));
    const again = rewrapRecordKeys(wraps, identity, second.identityPublic).map(({ id, wrappedKey }) => ({
      sealedIdentityId: id,
      wrappedKey: toText(wrappedKey),
    }));
    const batch = (from: number, to: number) => ({ investigationId, generation: 2, wraps: again.slice(from, to) });

    await expect(rewrapRecords(reviewer, batch(0, 3))).rejects.toMatchObject({ code: "forbidden" });
    const unproven = makeActor({ ...admin, hasFactor: true });
    await expect(rewrapRecords(unproven, batch(0, 3))).rejects.toMatchObject({ code: "step-up" });
    await expect(rewrapRecords(admin, { ...batch(0, 3), generation: 1 })).rejects.toMatchObject({ code: "conflict" });
    expect(await rewrapRecords(admin, batch(0, 1))).toEqual({ count: 1 });
    const both = await Promise.all([rewrapRecords(admin, batch(0, 3)), rewrapRecords(researcher, batch(0, 3))]);
    expect(both.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(await listWaitingWraps(admin, investigationId)).toEqual([]);
    expect(await owner.recordKeyWrap.count()).toBe(6);
  });

  test("of another investigation's record nothing is written", async () => {
    const { admin, founder, holder, identity, investigationId } = await world();
    const { input } = rotationBy(founder, { investigationId, before: identity, staying: [founder, holder] });
    await rotateIdentity(admin, input);
    const other = await world();
    const { personId } = await recordPerson(other.researcher, { investigationId: other.investigationId });
    const sealing = { investigationId: other.investigationId, personId };
    const { sealedIdentityId } = await buildSealed(other.researcher, {}, sealing, other.identity);
    const wraps = [{ sealedIdentityId, wrappedKey: toText(new Uint8Array(80)) }];
    expect(await rewrapRecords(admin, { investigationId, generation: 2, wraps })).toEqual({ count: 0 });
  });
});

test("an admin without the key cannot rotate, however many admins there are", async () => {
  const { founder, holder, identity, investigationId } = await world();
  const other = await buildActor({ investigationId, roles: ["admin"] });
  const { input } = rotationBy(founder, { investigationId, before: identity, staying: [founder, holder] });
  await expect(rotateIdentity(other, input)).rejects.toMatchObject({ code: "forbidden" });
});
