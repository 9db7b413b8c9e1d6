import { describe, expect, test } from "vitest";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { endSession } from "./commands/end-session";
import { actorOfSession } from "./find-actor";

useDatabase();

const minute = 60_000;

async function openSession(userId: string, fields: { lastSeenAt?: Date; expiresAt?: Date; endedAt?: Date } = {}) {
  const expiresAt = new Date(Date.now() + 12 * 60 * minute);
  const { id } = await owner.session.create({ data: { userId, expiresAt, ...fields } });
  return id;
}

describe("a session", () => {
  test("gives the actor with the roles of now", async () => {
    const { researcher, investigationId } = await buildInvestigation();
    const sessionId = await openSession(researcher.id);

    expect((await actorOfSession(sessionId, new Date()))?.has("researcher", investigationId)).toBe(true);

    await owner.membership.updateMany({ where: { userId: researcher.id }, data: { roles: ["reviewer"] } });
    const changed = await actorOfSession(sessionId, new Date());
    expect(changed?.has("researcher", investigationId)).toBe(false);
    expect(changed?.has("reviewer", investigationId)).toBe(true);
  });

  test.each([
    ["is idle for more than fifteen minutes", { lastSeenAt: new Date(Date.now() - 16 * minute) }],
    ["is past its twelve hours", { expiresAt: new Date(Date.now() - 1000) }],
    ["was ended", { endedAt: new Date() }],
  ])("is nobody once it %s", async (_why, fields) => {
    const { researcher } = await buildInvestigation();
    expect(await actorOfSession(await openSession(researcher.id, fields), new Date())).toBeNull();
  });

  test("is nobody once the account is disabled", async () => {
    const { researcher } = await buildInvestigation();
    const sessionId = await openSession(researcher.id);
    await owner.user.update({ where: { id: researcher.id }, data: { disabledAt: new Date() } });
    expect(await actorOfSession(sessionId, new Date())).toBeNull();
  });

  test("is ended by its own person only; another's does not exist", async () => {
    const { researcher, reviewer } = await buildInvestigation();
    const sessionId = await openSession(researcher.id);

    await expect(endSession(reviewer, { sessionId })).rejects.toMatchObject({ code: "not-found" });
    expect(await owner.session.count({ where: { id: sessionId, endedAt: null } })).toBe(1);
    expect(await owner.auditEvent.count()).toBe(0);

    await endSession(researcher, { sessionId });
    expect(await owner.session.count({ where: { id: sessionId, endedAt: null } })).toBe(0);
  });
});
