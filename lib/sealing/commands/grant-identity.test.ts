import { describe, expect, test } from "vitest";
import { makeActor } from "@/lib/access/actor";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { buildFounded, buildHolder, buildKeys, foundingBy, grantingTo, textOf } from "@/lib/testing/build-sealing";
import { owner, useDatabase } from "@/lib/testing/database";
import { toText } from "../crypto/bytes";
import { makeIdentityKeys, grantIndex as wrapIndex } from "../crypto/grants";
import { findSealing, listHolders } from "../queries";
import { foundIdentity } from "./found-identity";
import { grantIdentity } from "./grant-identity";
import { grantIndex } from "./grant-index";

useDatabase();

describe("founding the identity key of an investigation", () => {
  test("makes its founder the first seal holder, and everyone can seal from then on", async () => {
    const cast = await buildInvestigation();
    const { founder, identity } = await buildFounded(cast.admin, cast.investigationId);

    expect(await findSealing(cast.admin, cast.investigationId)).toMatchObject({
      identityKey: { generation: 1, identityPublic: toText(identity.identityPublic), founderId: cast.admin.id },
      myGrants: [{ generation: 1, granterId: cast.admin.id, holderKeyId: founder.memberKeyId }],
      isHolder: true,
      canFound: false,
      canGrant: true,
      canSeal: false,
      escrowWith: null,
    });
    expect(await findSealing(cast.researcher, cast.investigationId)).toMatchObject({
      myGrants: [],
      isHolder: false,
      canSeal: true,
      canGrant: false,
    });
    expect(await findSealing(cast.stranger, cast.investigationId)).toBeNull();
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a researcher", "researcher", "forbidden"],
    ["a reviewer", "reviewer", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await buildInvestigation();
    const unlocked = await buildKeys(cast[who]);
    const { input } = foundingBy(unlocked, cast.investigationId);
    await expect(foundIdentity(cast[who], input)).rejects.toMatchObject({ code });
    expect(await owner.identityKey.count()).toBe(0);
    expect(await owner.indexKey.count()).toBe(0);
    expect(await owner.auditEvent.count({ where: { name: "identity.founded" } })).toBe(0);
  });

  test("refuses signatures by another, and of another key", async () => {
    const cast = await buildInvestigation();
    const [admin, other] = [await buildKeys(cast.admin), await buildKeys(cast.researcher)];
    const { input } = foundingBy(admin, cast.investigationId);
    const forged = foundingBy({ ...admin, keys: other.keys }, cast.investigationId).input;
    for (const wrong of [
      forged,
      { ...input, identityPublic: toText(makeIdentityKeys().identityPublic) },
      { ...input, grant: input.indexGrant },
    ])
      await expect(foundIdentity(cast.admin, wrong)).rejects.toMatchObject({ code: "invalid" });
    expect(await owner.identityKey.count()).toBe(0);
  });

  test("without keys of one's own, and without a fresh code, nothing is founded", async () => {
    const cast = await buildInvestigation();
    const other = await buildKeys(cast.researcher);
    const { input } = foundingBy(other, cast.investigationId);
    await expect(foundIdentity(cast.admin, input)).rejects.toMatchObject({ code: "conflict" });
    await expect(foundIdentity({ ...cast.admin, hasFactor: true }, input)).rejects.toMatchObject({ code: "step-up" });
    expect(await owner.identityKey.count()).toBe(0);
  });

  test("of two admins who found at the same moment, one does", async () => {
    const cast = await buildInvestigation();
    const unlocked = await buildKeys(cast.admin);
    const found = () => foundIdentity(cast.admin, foundingBy(unlocked, cast.investigationId).input);
    const outcomes = await Promise.allSettled([found(), found(), found()]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await owner.identityKey.count()).toBe(1);
    expect(await owner.identityGrant.count()).toBe(1);
  });
});

describe("granting the identity key", () => {
  test("makes another member a holder, who then grants in turn", async () => {
    const cast = await buildInvestigation();
    const asked = { investigationId: cast.investigationId, generation: 1 };
    const { founder, identity } = await buildFounded(cast.admin, cast.investigationId);
    const holder = await buildHolder(founder, cast.researcher, identity, asked);
    await buildHolder(holder, cast.reviewer, identity, asked);

    const holders = await listHolders(cast.admin, cast.investigationId);
    const states = Object.fromEntries(holders.map(({ userId, state }) => [userId, state]));
    expect(states).toEqual({
      [cast.admin.id]: "holds",
      [cast.researcher.id]: "holds",
      [cast.reviewer.id]: "holds",
      [cast.otherReviewer.id]: "none",
    });
    expect(holders.find(({ userId }) => userId === cast.reviewer.id)?.grantedBy?.code).toBe(cast.researcher.code);
    expect(holders.find(({ userId }) => userId === cast.otherReviewer.id)).toMatchObject({
      key: null,
      canBeGranted: false,
    });
  });

  test("refuses whoever does not hold it, an admin too, and writes nothing", async () => {
    const cast = await buildInvestigation();
    const asked = { investigationId: cast.investigationId, generation: 1 };
    const { identity } = await buildFounded(cast.admin, cast.investigationId);
    const [researcher, stranger, reviewer] = [
      await buildKeys(cast.researcher),
      await buildKeys(cast.stranger),
      await buildKeys(cast.reviewer),
    ];
    const attempt = (by: typeof researcher) => grantIdentity(by.actor, grantingTo(by, reviewer, identity, asked));
    await expect(attempt(researcher)).rejects.toMatchObject({ code: "forbidden" });
    await expect(attempt(stranger)).rejects.toMatchObject({ code: "not-found" });
    expect(await owner.identityGrant.count()).toBe(1);
    expect(await owner.auditEvent.count({ where: { name: "identity.granted" } })).toBe(0);
  });

  test("refuses a holder's swapped public key, a changed one, a stranger's, another generation, and a grant made twice", async () => {
    const cast = await buildInvestigation();
    const asked = { investigationId: cast.investigationId, generation: 1 };
    const { founder, identity } = await buildFounded(cast.admin, cast.investigationId);
    const [reviewer, stranger] = [await buildKeys(cast.reviewer), await buildKeys(cast.stranger)];
    const grant = (input: ReturnType<typeof grantingTo>) => grantIdentity(cast.admin, input);
    const right = grantingTo(founder, reviewer, identity, asked);

    // The granter's browser was shown another key under the reviewer's name: the server notices what it is not told.
    const swapped = { ...reviewer, holder: { ...stranger.holder, userId: cast.reviewer.id } };
    await expect(grant(grantingTo(founder, swapped, identity, asked))).rejects.toMatchObject({ code: "invalid" });
    await expect(grant({ ...right, generation: 2 })).rejects.toMatchObject({ code: "conflict" });
    await expect(grant(grantingTo(founder, stranger, identity, asked))).rejects.toMatchObject({ code: "conflict" });
    await grant(right);
    await expect(grant(right)).rejects.toMatchObject({ code: "conflict" });

    await buildKeys(cast.reviewer);
    await expect(grant(right)).rejects.toMatchObject({ code: "conflict" });
    const [state] = (await listHolders(cast.admin, cast.investigationId)).filter(
      ({ userId }) => userId === cast.reviewer.id,
    );
    expect(state).toMatchObject({ state: "key-changed", canBeGranted: true });
    expect(await owner.identityGrant.count()).toBe(2);
  });

  test("needs a fresh code of the second factor", async () => {
    const cast = await buildInvestigation();
    const asked = { investigationId: cast.investigationId, generation: 1 };
    const { founder, identity } = await buildFounded(cast.admin, cast.investigationId);
    const input = grantingTo(founder, await buildKeys(cast.reviewer), identity, asked);
    const now = new Date();
    const proven = (ago: number) => ({ ...cast.admin, hasFactor: true, factorProvenAt: new Date(now.getTime() - ago) });
    await expect(grantIdentity(proven(5 * 60_000), input, { now })).rejects.toMatchObject({ code: "step-up" });
    await grantIdentity(proven(4 * 60_000), input, { now });
    expect(await owner.identityGrant.count()).toBe(2);
  });
});

test("the index key goes from one who has it to a researcher, by their present keys", async () => {
  const cast = await buildInvestigation();
  const { investigationId } = cast;
  const { founder, indexKey } = await buildFounded(cast.admin, investigationId);
  const researcher = await buildKeys(cast.researcher);
  const granting = { investigationId, granterId: cast.admin.id, holder: researcher.holder };
  const input = {
    investigationId,
    holderId: cast.researcher.id,
    holderKeyId: researcher.memberKeyId,
    ...textOf(wrapIndex(granting, indexKey, founder.keys)),
  };
  await expect(grantIndex(cast.researcher, input)).rejects.toMatchObject({ code: "forbidden" });
  const unproven = makeActor({ ...cast.admin, hasFactor: true });
  await expect(grantIndex(unproven, input)).rejects.toMatchObject({ code: "step-up" });
  const ofAnother = textOf(wrapIndex(granting, new Uint8Array(32), founder.keys));
  await expect(grantIndex(cast.admin, { ...input, ...ofAnother })).rejects.toMatchObject({ code: "invalid" });
  await grantIndex(cast.admin, input);
  expect((await findSealing(cast.researcher, investigationId))?.myIndexGrant).toMatchObject({
    granterId: cast.admin.id,
  });
});
