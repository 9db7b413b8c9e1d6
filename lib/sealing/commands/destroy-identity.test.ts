import { describe, expect, test } from "vitest";
import { transactionFor } from "@/lib/db";
import { recordPerson } from "@/lib/people/commands/record-person";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { buildActor } from "@/lib/testing/build-person";
import { buildFounded, buildSealed, openingOf, aReason as reason, sealingOf } from "@/lib/testing/build-sealing";
import { owner, useDatabase } from "@/lib/testing/database";
import { findSeal } from "../queries";
import { listHolds, listSealingRequests } from "../two-people/queries";
import { approveDestruction } from "./approve-destruction";
import { declineRequest } from "./decline-request";
import { placeHold } from "./place-hold";
import { releaseHold } from "./release-hold";
import { requestDestruction } from "./request-destruction";
import { requestHoldRelease } from "./request-hold-release";
import { sealIdentity } from "./seal-identity";

useDatabase();

async function world() {
  const cast = await buildInvestigation();
  const { investigationId } = cast;
  const otherAdmin = await buildActor({ investigationId, roles: ["admin"] });
  const { identity } = await buildFounded(cast.admin, investigationId);
  const { personId } = await recordPerson(cast.researcher, { investigationId });
  const { sealedIdentityId } = await buildSealed(
    cast.researcher,
    { name: "A" },
    { investigationId, personId },
    identity,
  );
  const indexed = {
    ...sealingOf({ name: "B" }, { investigationId, personId, version: 2 }, identity.identityPublic),
    indexValues: ["AAAAAAA"],
  };
  await sealIdentity(cast.researcher, indexed);
  return { ...cast, otherAdmin, identity, personId, sealedIdentityId };
}

const left = async () => [
  await owner.sealedContent.count(),
  await owner.recordKeyWrap.count(),
  await owner.blindIndexEntry.count(),
];

describe("destroying a sealed identity", () => {
  test("takes two admins; ciphertext, keys and index values are gone and a tombstone stays", async () => {
    const { admin, otherAdmin, researcher, identity, investigationId, personId, sealedIdentityId } = await world();
    const { requestId } = await requestDestruction(admin, { personId, reason });
    expect(await left()).toEqual([2, 2, 1]);
    await approveDestruction(otherAdmin, { requestId, reason });

    expect(await left()).toEqual([0, 0, 0]);
    expect(await owner.sealTombstone.findMany()).toMatchObject([{ personId, requestId, versions: 2 }]);
    expect(await findSeal(admin, investigationId, personId)).toMatchObject({
      isSealed: false,
      destroyedAt: expect.any(Date),
      canSeal: false,
      means: null,
      latest: null,
    });
    await expect(openingOf(admin, sealedIdentityId)).rejects.toMatchObject({ code: "forbidden" });
    const again = sealIdentity(
      researcher,
      sealingOf({}, { investigationId, personId, version: 3 }, identity.identityPublic),
    );
    await expect(again).rejects.toMatchObject({ code: "forbidden" });
    const [event] = await owner.auditEvent.findMany({ where: { name: "identity.destroyed" } });
    expect(event).toMatchObject({ actorId: otherAdmin.id, reason, details: { requestId } });
  });

  test("who asked does not approve, nor does who is no admin, and nothing is written", async () => {
    const made = await world();
    const { requestId } = await requestDestruction(made.admin, { personId: made.personId, reason });
    for (const [who, code] of [
      ["admin", "forbidden"],
      ["researcher", "forbidden"],
      ["reviewer", "forbidden"],
      ["stranger", "not-found"],
    ] as const)
      await expect(approveDestruction(made[who], { requestId, reason }), who).rejects.toMatchObject({ code });
    expect(await owner.sealingDecision.count()).toBe(0);
    expect(await left()).toEqual([2, 2, 1]);
  });

  test.each([
    ["a researcher", "researcher", "forbidden"],
    ["someone off the investigation", "stranger", "not-found"],
  ] as const)("%s cannot ask for it", async (_who, who, code) => {
    const made = await world();
    await expect(requestDestruction(made[who], { personId: made.personId, reason })).rejects.toMatchObject({ code });
    expect(await owner.sealingRequest.count()).toBe(0);
  });

  test("approved twice at once it happens once; declined it does not happen", async () => {
    const { admin, otherAdmin, personId, investigationId } = await world();
    const third = await buildActor({ investigationId, roles: ["admin"] });
    const first = await requestDestruction(admin, { personId, reason });
    await declineRequest(admin, { requestId: first.requestId, reason });
    await expect(approveDestruction(otherAdmin, { requestId: first.requestId, reason })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await left()).toEqual([2, 2, 1]);

    const { requestId } = await requestDestruction(admin, { personId, reason });
    await expect(requestDestruction(otherAdmin, { personId, reason })).rejects.toMatchObject({ code: "conflict" });
    const approve = (who: typeof third) => approveDestruction(who, { requestId, reason });
    const outcomes = await Promise.allSettled([approve(otherAdmin), approve(third)]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
    expect(await owner.sealTombstone.count()).toBe(1);
    expect((await listSealingRequests(admin, investigationId)).map(({ decision }) => decision?.outcome)).toEqual([
      "approved",
      "declined",
    ]);
  });

  test("the database refuses what one person alone would write", async () => {
    const { admin, personId, investigationId } = await world();
    const { requestId } = await requestDestruction(admin, { personId, reason });
    const attempt = (statement: string) =>
      transactionFor({ userId: admin.id }, (tx) => tx.$executeRawUnsafe(statement));
    const decide = `INSERT INTO "SealingDecision" ("requestId", "investigationId", outcome, "decidedById", reason)
      VALUES ('${requestId}', '${investigationId}', 'approved', '${admin.id}', 'alone')`;
    await expect(attempt(decide)).rejects.toThrow(/who asked does not approve/);
    await expect(attempt(`SELECT attest_destroy_identity('${requestId}')`)).rejects.toThrow(/two people/);
    await expect(attempt(`DELETE FROM "BlindIndexEntry"`)).rejects.toThrow(/denied/);
    await expect(owner.$executeRaw`DELETE FROM "BlindIndexEntry"`).rejects.toThrow(/two people/);
    expect(await left()).toEqual([2, 2, 1]);
  });
});

describe("a legal hold", () => {
  test.each([
    ["the person", true],
    ["everyone in the investigation", false],
  ])("on %s blocks destruction until two admins release it", async (_whom, isOfOne) => {
    const { admin, otherAdmin, investigationId, personId } = await world();
    const { requestId } = await requestDestruction(admin, { personId, reason });
    const { holdId } = await placeHold(otherAdmin, { investigationId, personId: isOfOne ? personId : null, reason });
    await expect(approveDestruction(otherAdmin, { requestId, reason })).rejects.toMatchObject({ code: "conflict" });
    expect(await findSeal(admin, investigationId, personId)).toMatchObject({ isHeld: true });
    expect(await left()).toEqual([2, 2, 1]);

    const release = await requestHoldRelease(admin, { holdId, reason });
    await expect(releaseHold(admin, { requestId: release.requestId, reason })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(approveDestruction(otherAdmin, { requestId: release.requestId, reason })).rejects.toMatchObject({
      code: "not-found",
    });
    await releaseHold(otherAdmin, { requestId: release.requestId, reason });
    expect(await listHolds(admin, investigationId)).toMatchObject([
      { releasedAt: expect.any(Date), canAskForRelease: false },
    ]);
    await approveDestruction(otherAdmin, { requestId, reason });
    expect(await left()).toEqual([0, 0, 0]);
  });

  test("placed while a destruction is approved, either comes first and the other is told", async () => {
    const { admin, otherAdmin, investigationId, personId } = await world();
    const { requestId } = await requestDestruction(admin, { personId, reason });
    const [approved, held] = await Promise.allSettled([
      approveDestruction(otherAdmin, { requestId, reason }),
      placeHold(admin, { investigationId, personId, reason }),
    ]);
    expect([approved.status, held.status].sort()).toEqual(["fulfilled", "rejected"]);
    expect(await owner.sealedContent.count()).toBe(approved.status === "fulfilled" ? 0 : 2);
  });

  test("is placed by admins only, on people of their own investigation", async () => {
    const made = await world();
    const { investigationId, personId } = made;
    await expect(placeHold(made.researcher, { investigationId, personId, reason })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(placeHold(made.stranger, { investigationId, personId, reason })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(
      placeHold(made.admin, { investigationId, personId: crypto.randomUUID(), reason }),
    ).rejects.toMatchObject({ code: "not-found" });
    expect(await owner.legalHold.count()).toBe(0);
  });
});
