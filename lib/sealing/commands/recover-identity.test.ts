import { describe, expect, test } from "vitest";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { buildActor } from "@/lib/testing/build-person";
import { buildFounded, buildKeys, aReason as reason, textOf, type Unlocked } from "@/lib/testing/build-sealing";
import { owner, useDatabase } from "@/lib/testing/database";
import { toText } from "../crypto/bytes";
import { depositInEscrow, passShareOn, recoverFromEscrow } from "../crypto/escrow";
import { grantIdentity as wrapIdentity } from "../crypto/grants";
import { depositEscrow } from "./deposit-escrow";
import { passShare } from "./pass-share";
import { recoverIdentity } from "./recover-identity";
import { requestRecovery } from "./request-recovery";

useDatabase();

async function world() {
  const cast = await buildInvestigation();
  const { investigationId } = cast;
  const { founder, identity } = await buildFounded(cast.admin, investigationId);
  const second = await buildKeys(await buildActor({ investigationId, roles: ["admin"] }));
  const heir = await buildKeys(cast.reviewer);
  const depositWith = (admins: [Unlocked, Unlocked], by = founder) => {
    const holders: [Unlocked["holder"], Unlocked["holder"]] = [admins[0].holder, admins[1].holder];
    const deposit = depositInEscrow(
      { investigationId, generation: 1, depositorId: by.actor.id, admins: holders },
      identity,
      by.keys,
    );
    const input = {
      investigationId,
      generation: 1,
      escrowPublic: toText(deposit.escrowPublic),
      wrappedKey: toText(deposit.wrappedKey),
      signature: toText(deposit.signature),
      shares: admins.map((admin, at) => ({
        adminId: admin.actor.id,
        adminKeyId: admin.memberKeyId,
        sealedShare: toText(deposit.sealedShares[at === 0 ? 0 : 1]),
      })),
    };
    return { deposit, input };
  };
  return { ...cast, founder, identity, second, heir, depositWith };
}

async function requested() {
  const made = await world();
  const { deposit, input } = made.depositWith([made.founder, made.second]);
  await depositEscrow(made.admin, input);
  const asking = { investigationId: made.investigationId, heirId: made.reviewer.id, reason };
  const { requestId } = await requestRecovery(made.second.actor, asking);
  const shares = [
    passShareOn(deposit.sealedShares[0], made.founder.keys, made.heir.holder),
    passShareOn(deposit.sealedShares[1], made.second.keys, made.heir.holder),
  ] as const;
  const passBy = (by: Unlocked, at: 0 | 1) =>
    passShare(by.actor, { requestId, passedShare: toText(shares[at]), reason });
  const recovering = () => {
    const keys = recoverFromEscrow(
      { ...deposit, identityPublic: made.identity.identityPublic },
      shares,
      made.heir.keys,
    );
    const granting = {
      investigationId: made.investigationId,
      generation: 1,
      granterId: made.reviewer.id,
      holder: made.heir.holder,
    };
    return { requestId, ...textOf(wrapIdentity(granting, keys, made.heir.keys)) };
  };
  return { ...made, requestId, passBy, recovering };
}

describe("laying the identity key down with two admins", () => {
  test("needs two different admins with keys, a holder who signs, and the present generation", async () => {
    const { admin, reviewer, researcher, founder, second, heir, depositWith } = await world();
    const attempt = (input: Parameters<typeof depositEscrow>[1], who = admin) => depositEscrow(who, input);
    await expect(attempt(depositWith([founder, founder]).input)).rejects.toMatchObject({ code: "invalid" });
    await expect(attempt(depositWith([founder, heir]).input)).rejects.toMatchObject({ code: "invalid" });
    const right = depositWith([founder, second]).input;
    await expect(attempt({ ...right, generation: 2 })).rejects.toMatchObject({ code: "conflict" });
    await expect(attempt({ ...right, shares: right.shares.toReversed() })).rejects.toMatchObject({ code: "invalid" });
    await expect(attempt({ ...right, wrappedKey: toText(new Uint8Array(80)) })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(attempt(right, second.actor)).rejects.toMatchObject({ code: "forbidden" });
    await expect(attempt(right, researcher)).rejects.toMatchObject({ code: "forbidden" });
    await expect(attempt(depositWith([founder, second], heir).input, reviewer)).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await owner.identityEscrow.count()).toBe(0);
    await attempt(right);
    expect(await owner.escrowShare.count()).toBe(2);
  });
});

describe("recovery by two admins", () => {
  test("without a deposit, or for who has no keys, nothing can be asked for", async () => {
    const { admin, founder, second, investigationId, reviewer, otherReviewer, researcher, depositWith } = await world();
    const ask = (heirId: string, who = admin) => requestRecovery(who, { investigationId, heirId, reason });
    await expect(ask(reviewer.id)).rejects.toMatchObject({ code: "conflict" });
    await depositEscrow(admin, depositWith([founder, second]).input);
    await expect(ask(otherReviewer.id)).rejects.toMatchObject({ code: "conflict" });
    await expect(ask(reviewer.id, researcher)).rejects.toMatchObject({ code: "forbidden" });
    expect(await owner.recoveryRequest.count()).toBe(0);
  });

  test("each admin passes the share that is theirs, once; one person never passes both", async () => {
    const { passBy, founder, second, heir, admin, requestId, stranger } = await requested();
    await passBy(founder, 0);
    await expect(passBy(founder, 0)).rejects.toMatchObject({ code: "conflict" });
    await expect(passBy(founder, 1)).rejects.toMatchObject({ code: "conflict" });
    await expect(passBy(heir, 1)).rejects.toMatchObject({ code: "forbidden" });
    await expect(passBy({ ...heir, actor: stranger }, 1)).rejects.toMatchObject({ code: "not-found" });
    expect(await owner.recoveryShare.findMany()).toMatchObject([{ number: 1, passedById: admin.id }]);

    const twice = await Promise.allSettled([passBy(second, 1), passBy(second, 1)]);
    expect(twice.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await owner.recoveryShare.count({ where: { requestId } })).toBe(2);
  });

  test("the database itself takes no two shares from one person", async () => {
    const { passBy, founder, requestId, investigationId, admin } = await requested();
    await passBy(founder, 0);
    const share = {
      requestId,
      investigationId,
      number: 2,
      passedById: admin.id,
      passedShare: Buffer.alloc(80),
      reason,
    };
    await expect(owner.recoveryShare.create({ data: share })).rejects.toThrow(/Unique/i);
  });

  test("the heir takes the key when both shares are there, and nobody else does", async () => {
    const { passBy, founder, second, recovering, reviewer, admin } = await requested();
    await passBy(founder, 0);
    await expect(recoverIdentity(reviewer, recovering())).rejects.toMatchObject({ code: "conflict" });
    await passBy(second, 1);
    await expect(recoverIdentity(admin, recovering())).rejects.toMatchObject({ code: "forbidden" });
    const forged = { ...recovering(), signature: toText(new Uint8Array(64)) };
    await expect(recoverIdentity(reviewer, forged)).rejects.toMatchObject({ code: "invalid" });
    expect(await owner.identityGrant.count()).toBe(1);
    await recoverIdentity(reviewer, recovering());
    expect(await owner.identityGrant.count()).toBe(2);
    expect(await owner.auditEvent.count({ where: { name: "identity.recovered" } })).toBe(1);
  });
});
