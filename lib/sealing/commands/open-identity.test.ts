import { describe, expect, test } from "vitest";
import { transactionFor } from "@/lib/db";
import { clientFor } from "@/lib/db/client";
import { recordPerson } from "@/lib/people/commands/record-person";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import {
  aReason,
  buildFounded,
  buildHolder,
  buildKeys,
  buildSealed,
  openingOf,
  sealingOf,
  textOf,
} from "@/lib/testing/build-sealing";
import { owner, useDatabase } from "@/lib/testing/database";
import { fromText } from "../crypto/bytes";
import { openIdentityGrant, openRecordGrant, grantRecord as wrapRecord } from "../crypto/grants";
import { openRecord, unwrapRecordKey } from "../crypto/sealing";
import { findOpenedSeal, findSeal, listSeals } from "../queries";
import { listRecordGrants } from "../record-grants/queries";
import type { OpenedSealView } from "../types";
import { grantRecord } from "./grant-record";
import { openIdentity } from "./open-identity";
import { revokeRecordGrant } from "./revoke-record-grant";
import { sealIdentity } from "./seal-identity";

useDatabase();

const fields = { fullName: "Canary Witness", phone: "+223 00 00 00 00" };
const bytes = (text: string) => fromText(text) ?? new Uint8Array(0);

async function buildSealedPerson() {
  const cast = await buildInvestigation();
  const { investigationId } = cast;
  const founded = await buildFounded(cast.admin, investigationId);
  const { personId } = await recordPerson(cast.researcher, { investigationId });
  const { sealedIdentityId } = await buildSealed(
    cast.researcher,
    fields,
    { investigationId, personId },
    founded.identity,
  );
  return { ...cast, ...founded, personId, sealedIdentityId };
}
type World = Awaited<ReturnType<typeof buildSealedPerson>>;

/** What a holder's browser does with what it was handed. */
function openedBy({ founder }: Pick<World, "founder">, opened: OpenedSealView) {
  if (opened.means !== "identity") throw new Error("not as a holder");
  const { granterId, granterSignPublic, identityPublic, wrappedKey, signature } = opened.grant;
  const asked = {
    investigationId: opened.place.investigationId,
    generation: opened.wrapGeneration,
    granterId,
    holder: founder.holder,
    identityPublic: bytes(identityPublic),
  };
  const grant = { wrappedKey: bytes(wrappedKey), signature: bytes(signature) };
  const keys = openIdentityGrant(
    asked,
    grant,
    { userId: granterId, signPublic: bytes(granterSignPublic) },
    founder.keys,
  );
  const key = unwrapRecordKey(bytes(opened.wrappedRecordKey), keys);
  return openRecord({ nonce: bytes(opened.nonce), ciphertext: bytes(opened.ciphertext) }, opened.place, key);
}

describe("sealing an identity", () => {
  test("needs no key of one's own, and leaves nothing readable", async () => {
    const world = await buildSealedPerson();
    expect(await findSeal(world.researcher, world.investigationId, world.personId)).toMatchObject({
      personCode: "PER-0001",
      isSealed: true,
      latest: { version: 1, generation: 1, sealedBy: world.researcher.code },
      nextVersion: 2,
      canSeal: true,
      means: null,
    });
    expect(await findSeal(world.stranger, world.investigationId, world.personId)).toBeNull();
    const trail = await owner.auditEvent.findFirst({ where: { name: "identity.sealed" } });
    expect(trail).toMatchObject({
      subjectId: world.personId,
      details: { code: "PER-0001", version: 1, generation: 1 },
    });
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
    ["an admin who is no researcher", "admin", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const world = await buildSealedPerson();
    const { investigationId, personId } = world;
    const input = sealingOf(fields, { investigationId, personId, version: 2 }, world.identity.identityPublic);
    await expect(sealIdentity(world[who], input)).rejects.toMatchObject({ code });
    expect(await owner.sealedIdentity.count()).toBe(1);
    expect(await owner.auditEvent.count({ where: { name: "identity.sealed" } })).toBe(1);
  });

  test.each([
    ["a ciphertext of no size class", { ciphertext: "A".repeat(700) }, "invalid"],
    ["a nonce that is too short", { nonce: "AAAA" }, "invalid"],
    ["a version that is taken", { version: 1 }, "conflict"],
    ["a version that leaves a gap", { version: 3 }, "conflict"],
    ["a generation that is not the present one", { generation: 2 }, "conflict"],
    ["a name beside the ciphertext", { name: "Canary" }, "invalid"],
    ["an index value of six bytes", { indexValues: ["AAAAAAAA"] }, "invalid"],
  ])("refuses %s and writes nothing", async (_what, change, code) => {
    const { researcher, identity, investigationId, personId } = await buildSealedPerson();
    const input = sealingOf(fields, { investigationId, personId, version: 2 }, identity.identityPublic);
    await expect(sealIdentity(researcher, { ...input, ...change })).rejects.toMatchObject({ code });
    expect(await owner.sealedIdentity.count()).toBe(1);
    expect(await owner.blindIndexEntry.count()).toBe(0);
  });

  test("before a key is founded nothing can be sealed", async () => {
    const cast = await buildInvestigation();
    const { investigationId } = cast;
    const { personId } = await recordPerson(cast.researcher, { investigationId });
    const { identity } = { identity: { identityPublic: (await buildKeys(cast.admin)).keys.boxPublic } };
    const attempt = sealIdentity(
      cast.researcher,
      sealingOf(fields, { investigationId, personId }, identity.identityPublic),
    );
    await expect(attempt).rejects.toMatchObject({ code: "conflict" });
    expect(await owner.sealedContent.count()).toBe(0);
  });

  test("of two who seal the same version at once, one is told", async () => {
    const { researcher, identity, investigationId, personId } = await buildSealedPerson();
    const seal = () => buildSealed(researcher, fields, { investigationId, personId, version: 2 }, identity);
    const outcomes = await Promise.allSettled([seal(), seal()]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
    expect(await owner.sealedIdentity.count()).toBe(2);
  });
});

describe("opening a seal", () => {
  test("a holder gets what only their browser can open, and the trail has who and why", async () => {
    const world = await buildSealedPerson();
    const { openingId } = await openingOf(world.admin, world.sealedIdentityId);
    const opened = await findOpenedSeal(world.admin, openingId);
    if (!opened) throw new Error("nothing was handed out");

    expect(openedBy(world, opened)).toEqual(fields);
    const [event] = await owner.auditEvent.findMany({ where: { name: "identity.opened" } });
    expect(event).toMatchObject({
      actorId: world.admin.id,
      subjectId: world.personId,
      reason: aReason,
      details: { openingId },
    });
    expect(await owner.sealOpening.findMany()).toMatchObject([{ means: "identity", reason: aReason }]);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["the researcher who sealed it", "researcher", "forbidden"],
    ["a reviewer without a key", "reviewer", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const world = await buildSealedPerson();
    await buildKeys(world[who]);
    await expect(openingOf(world[who], world.sealedIdentityId)).rejects.toMatchObject({ code });
    expect(await owner.sealOpening.count()).toBe(0);
    expect(await owner.auditEvent.count({ where: { name: "identity.opened" } })).toBe(0);
  });

  test("needs a reason and a fresh code", async () => {
    const { admin, sealedIdentityId } = await buildSealedPerson();
    await expect(openIdentity(admin, { sealedIdentityId, reason: "why" })).rejects.toMatchObject({ code: "invalid" });
    await expect(openingOf({ ...admin, hasFactor: true }, sealedIdentityId)).rejects.toMatchObject({ code: "step-up" });
    await expect(openingOf({ ...admin, isFactorRequired: true }, sealedIdentityId)).rejects.toMatchObject({
      code: "enrol",
    });
    expect(await owner.sealOpening.count()).toBe(0);
  });

  test("someone else's opening, an old one, and one that never was hand out nothing", async () => {
    const world = await buildSealedPerson();
    const asked = { investigationId: world.investigationId, generation: 1 };
    const other = await buildHolder(world.founder, world.reviewer, world.identity, asked);
    const { openingId } = await openingOf(world.admin, world.sealedIdentityId);

    expect(await findOpenedSeal(other.actor, openingId)).toBeNull();
    expect(await findOpenedSeal(world.admin, crypto.randomUUID())).toBeNull();
    const aged = {
      ...(await owner.sealOpening.findFirstOrThrow()),
      id: crypto.randomUUID(),
      openedById: other.actor.id,
    };
    await owner.sealOpening.create({ data: { ...aged, openedAt: new Date(Date.now() - 3 * 60_000) } });
    expect(await findOpenedSeal(other.actor, aged.id)).toBeNull();
  });

  test("the database itself gives no ciphertext without an opening that was committed before", async () => {
    const world = await buildSealedPerson();
    const app = clientFor(process.env.ATTEST_APP_DATABASE_URL ?? "");
    const seenBy = (userId: string) =>
      app.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT attest_enter(${userId}::uuid)`;
        return tx.sealedContent.count();
      });
    expect(await seenBy(world.admin.id)).toBe(0);

    const inOneTransaction = await transactionFor({ userId: world.admin.id }, async (tx) => {
      const row = {
        sealedIdentityId: world.sealedIdentityId,
        openedById: world.admin.id,
        means: "identity",
        reason: aReason,
      };
      await tx.sealOpening.createMany({ data: [{ investigationId: world.investigationId, ...row }] });
      return tx.sealedContent.count();
    });
    expect(inOneTransaction).toBe(0);
    expect(await seenBy(world.admin.id)).toBe(1);
    expect(await seenBy(world.reviewer.id)).toBe(0);
    expect(await owner.sealedContent.count()).toBe(1);
  });

  test("the application cannot date an opening, change a ciphertext or take one away", async () => {
    const world = await buildSealedPerson();
    await openingOf(world.admin, world.sealedIdentityId);
    const attempt = (statement: string) =>
      transactionFor({ userId: world.admin.id }, (tx) => tx.$executeRawUnsafe(statement));
    for (const statement of [
      `INSERT INTO "SealOpening" (id, "investigationId", "sealedIdentityId", "openedById", means, reason, "openedAt")
        VALUES (gen_random_uuid(), '${world.investigationId}', '${world.sealedIdentityId}', '${world.admin.id}', 'identity', 'x', '2030-01-01')`,
      `DELETE FROM "SealedContent"`,
      `UPDATE "SealedContent" SET nonce = nonce`,
      `DELETE FROM "RecordKeyWrap"`,
      `UPDATE "IdentityGrant" SET "wrappedKey" = NULL`,
    ])
      await expect(attempt(statement), statement).rejects.toThrow();
    await expect(owner.$executeRaw`DELETE FROM "SealedContent"`).rejects.toThrow(/destroyed by two/);
    await expect(owner.$executeRaw`UPDATE "SealOpening" SET reason = ''`).rejects.toThrow(/never changed/);
    expect(await owner.sealedContent.count()).toBe(1);
  });
});

describe("a grant of one record", () => {
  async function buildGranted() {
    const world = await buildSealedPerson();
    const { investigationId, personId, sealedIdentityId, founder, identity } = world;
    const transcriber = await buildKeys(world.researcher);
    const wrap = await owner.recordKeyWrap.findFirstOrThrow();
    const recordKey = unwrapRecordKey(new Uint8Array(wrap.wrappedKey), identity);
    const granting = {
      investigationId,
      personId,
      version: 1,
      generation: 1,
      granterId: world.admin.id,
      holder: transcriber.holder,
    };
    const input = {
      sealedIdentityId,
      holderId: world.researcher.id,
      holderKeyId: transcriber.memberKeyId,
      reason: aReason,
      ...textOf(wrapRecord(granting, recordKey, founder.keys)),
    };
    return { world, transcriber, granting, input };
  }

  test("opens that record and no other, until it is revoked and its key wiped", async () => {
    const { world, transcriber, granting, input } = await buildGranted();
    const { recordGrantId } = await grantRecord(world.admin, input);
    const { openingId } = await openingOf(world.researcher, world.sealedIdentityId);
    const opened = await findOpenedSeal(world.researcher, openingId);
    if (opened?.means !== "record") throw new Error("not by a record grant");
    const grant = { wrappedKey: bytes(opened.grant.wrappedKey), signature: bytes(opened.grant.signature) };
    const by = { userId: opened.grant.granterId, signPublic: bytes(opened.grant.granterSignPublic) };
    const key = openRecordGrant(granting, grant, by, transcriber.keys);
    expect(openRecord({ nonce: bytes(opened.nonce), ciphertext: bytes(opened.ciphertext) }, opened.place, key)).toEqual(
      fields,
    );

    const second = await buildSealed(world.researcher, fields, { ...granting, version: 2 }, world.identity);
    await expect(openingOf(world.researcher, second.sealedIdentityId)).rejects.toMatchObject({ code: "forbidden" });

    const listed = (who: typeof world.admin) => listRecordGrants(who, granting.investigationId, granting.personId);
    expect(await listed(world.admin)).toMatchObject([{ recordGrantId, version: granting.version, canRevoke: true }]);
    expect(await listed(world.researcher)).toMatchObject([{ recordGrantId, canRevoke: false }]);
    expect(await listed(world.stranger)).toEqual([]);
    await revokeRecordGrant(world.admin, { recordGrantId, reason: aReason });
    expect(await listed(world.admin)).toEqual([]);
    await expect(openingOf(world.researcher, world.sealedIdentityId)).rejects.toMatchObject({ code: "forbidden" });
    expect(await owner.recordGrant.findFirst()).toMatchObject({ wrappedKey: null });
    const again = revokeRecordGrant(world.admin, { recordGrantId, reason: aReason });
    await expect(again).rejects.toMatchObject({ code: "conflict" });
  });

  test("is given by a holder only, signed for exactly this holder and version, once", async () => {
    const { world, input } = await buildGranted();
    await expect(grantRecord(world.researcher, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(grantRecord(world.stranger, input)).rejects.toMatchObject({ code: "not-found" });
    const reviewer = await buildKeys(world.reviewer);
    const toAnother = { ...input, holderId: world.reviewer.id, holderKeyId: reviewer.memberKeyId };
    await expect(grantRecord(world.admin, toAnother)).rejects.toMatchObject({ code: "invalid" });
    expect(await owner.recordGrant.count()).toBe(0);
    await grantRecord(world.admin, input);
    await expect(grantRecord(world.admin, input)).rejects.toMatchObject({ code: "conflict" });
    expect(await owner.recordGrant.count()).toBe(1);
  });

  test("is revoked by a holder or an admin only", async () => {
    const { world, input } = await buildGranted();
    const { recordGrantId } = await grantRecord(world.admin, input);
    const revoke = (who: "researcher" | "reviewer" | "stranger") =>
      revokeRecordGrant(world[who], { recordGrantId, reason: aReason });
    await expect(revoke("researcher")).rejects.toMatchObject({ code: "forbidden" });
    await expect(revoke("stranger")).rejects.toMatchObject({ code: "not-found" });
    expect(await owner.recordGrantRevocation.count()).toBe(0);
  });
});

test("a page of people shows how each stands, in order, and nothing to a stranger", async () => {
  const world = await buildSealedPerson();
  const { investigationId } = world;
  const { personId } = await recordPerson(world.researcher, { investigationId });
  const seals = await listSeals(world.admin, investigationId, [personId, world.personId, "nonsense"]);
  expect(seals.map(({ personCode, isSealed, means }) => [personCode, isSealed, means])).toEqual([
    ["PER-0002", false, null],
    ["PER-0001", true, "identity"],
  ]);
  expect(await listSeals(world.stranger, investigationId, [personId])).toEqual([]);
});
