import { beforeAll, describe, expect, test } from "vitest";
import { buildFactor } from "@/lib/testing/build-factor";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { buildActor } from "@/lib/testing/build-person";
import { owner, useDatabase } from "@/lib/testing/database";
import { actorOfUser } from "./find-actor";

useDatabase();
beforeAll(() => {
  process.env.ATTEST_SECOND_FACTOR = "required";
});

describe("where a second factor is required", () => {
  test.each([
    ["an admin", "admin", true],
    ["a researcher", "researcher", false],
    ["a reviewer", "reviewer", false],
  ] as const)("%s", async (_who, part, isDue) => {
    const cast = await buildInvestigation();
    expect(await actorOfUser(cast[part].id, null)).toMatchObject({ isEnrolmentDue: isDue, isFactorRequired: true });
  });
});

test("a person whose factor was reset must set up another, whatever their role, until they have", async () => {
  const { actor } = await buildFactor(await buildActor());
  expect(await actorOfUser(actor.id, null)).toMatchObject({ hasFactor: true, isEnrolmentDue: false });
  await owner.secondFactor.updateMany({ data: { endedAt: new Date(), sealedSeed: "" } });
  await owner.user.update({ where: { id: actor.id }, data: { factorResetAt: new Date() } });
  expect(await actorOfUser(actor.id, null)).toMatchObject({ hasFactor: false, isEnrolmentDue: true });
});

test("a key that is being set up is no factor yet", async () => {
  const actor = await buildActor();
  await owner.secondFactor.create({ data: { userId: actor.id, sealedSeed: "sealed", startedAt: new Date() } });
  expect(await actorOfUser(actor.id, null)).toMatchObject({ hasFactor: false });
});
