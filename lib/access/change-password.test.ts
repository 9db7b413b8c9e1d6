import { describe, expect, test } from "vitest";
import { buildFactor } from "@/lib/testing/build-factor";
import { buildActor } from "@/lib/testing/build-person";
import { owner, useDatabase } from "@/lib/testing/database";
import { changePassword } from "./change-password";
import { hashPassword, verifyPassword } from "./password";

useDatabase();

const current = "a long walk by the river";
const fresh = "the hills turn green in may";

async function person(hasFactor: boolean) {
  const { actor, sessionId } = await buildFactor(await buildActor());
  await owner.user.update({ where: { id: actor.id }, data: { passwordHash: await hashPassword(current) } });
  const other = await owner.session.create({ data: { userId: actor.id, expiresAt: new Date(Date.now() + 60_000) } });
  return { actor: { ...actor, hasFactor }, sessionId, otherId: other.id };
}

const hashOf = async (id: string) => (await owner.user.findUniqueOrThrow({ where: { id } })).passwordHash ?? "";

describe("one's own password", () => {
  test("is changed by the one there is; other sessions end, this one stays", async () => {
    const { actor, sessionId, otherId } = await person(false);
    await changePassword(actor, { current, password: fresh });
    expect(await verifyPassword(await hashOf(actor.id), fresh)).toBe(true);
    expect(await owner.session.findUnique({ where: { id: sessionId } })).toMatchObject({ endedAt: null });
    expect((await owner.session.findUnique({ where: { id: otherId } }))?.endedAt).not.toBeNull();
    expect(await owner.auditEvent.findMany()).toMatchObject([
      { name: "account.password-changed", subjectId: actor.id },
    ]);
  });

  test.each([
    ["a wrong one", false, { current: "not this one at all", password: fresh }, "current"],
    ["twelve characters without a second factor", false, { current, password: "rain at noon" }, "password"],
    ["eleven characters with one", true, { current, password: "rain atnoon" }, "password"],
    ["a pattern", true, { current, password: "abcabcabcabcabcabc" }, "password"],
  ])("is not changed by %s, and nothing is written", async (_what, hasFactor, input, field) => {
    const { actor } = await person(hasFactor);
    const before = await hashOf(actor.id);
    await expect(changePassword(actor, input)).rejects.toMatchObject({ fields: { [field]: expect.anything() } });
    expect(await hashOf(actor.id)).toBe(before);
    expect(await owner.auditEvent.count()).toBe(0);
    expect(await owner.session.count({ where: { endedAt: { not: null } } })).toBe(0);
  });

  test("of twelve characters does with a second factor, and is known not to stand alone", async () => {
    const { actor } = await person(true);
    await changePassword(actor, { current, password: "rain at noon" });
    expect(await owner.user.findUnique({ where: { id: actor.id } })).toMatchObject({ passwordStandsAlone: false });
  });

  test("guessed wrong too often, the next guess waits, also the right one", async () => {
    const { actor } = await person(false);
    for (let tries = 0; tries < 5; tries += 1)
      await expect(changePassword(actor, { current: "wrong", password: fresh })).rejects.toMatchObject({
        code: "invalid",
      });
    await expect(changePassword(actor, { current, password: fresh })).rejects.toMatchObject({
      fields: { current: [{ key: "access.passwordWait" }] },
    });
  });
});
