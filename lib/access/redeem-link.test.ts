import { describe, expect, test } from "vitest";
import { owner, useDatabase } from "@/lib/testing/database";
import { findAccountLink, redeemLink } from "./redeem-link";
import { signInWithPassword } from "./sign-in";
import { newToken } from "./tokens";

useDatabase();

const password = "a long walk by the river";
const person = { name: "First Person", email: "First@Example.org", password };

async function link(purpose: string, fields: { userId?: string; expiresAt?: Date } = {}) {
  const { token, tokenHash } = newToken();
  const expiresAt = fields.expiresAt ?? new Date(Date.now() + 60_000);
  await owner.accountLink.create({ data: { purpose, tokenHash, expiresAt, userId: fields.userId ?? null } });
  return token;
}

describe("a one-time link", () => {
  test("makes the first account, an operator, who can then sign in", async () => {
    const token = await link("setup");

    await redeemLink({ token, ...person });

    const user = await owner.user.findFirstOrThrow();
    expect(user).toMatchObject({ email: "first@example.org", name: "First Person" });
    expect(user.operatorSince).not.toBeNull();
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(await owner.auditEvent.findFirst()).toMatchObject({ name: "account.created", subjectId: user.id });
    expect(await signInWithPassword({ email: person.email, password, device: "d", address: "local" })).not.toBeNull();
  });

  test("works once: a second use finds nothing and makes nothing", async () => {
    const token = await link("setup");
    await redeemLink({ token, ...person });

    await expect(redeemLink({ token, ...person, email: "other@example.org" })).rejects.toMatchObject({
      code: "not-found",
    });

    expect(await owner.user.count()).toBe(1);
    expect(await findAccountLink(token)).toBeNull();
  });

  test("is one account for two people who use it at the same moment", async () => {
    const token = await link("setup");
    const attempts = [redeemLink({ token, ...person }), redeemLink({ token, ...person, email: "second@example.org" })];

    const outcomes = await Promise.allSettled(attempts);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await owner.user.count()).toBe(1);
  });

  test.each([
    ["an expired link", () => link("setup", { expiresAt: new Date(Date.now() - 1000) })],
    ["a made-up link", async () => newToken().token],
  ])("refuses %s and writes nothing", async (_what, make) => {
    const token = await make();
    await expect(redeemLink({ token, ...person })).rejects.toMatchObject({ code: "not-found" });
    expect(await owner.user.count()).toBe(0);
    expect(await owner.auditEvent.count()).toBe(0);
  });

  test.each([
    ["too short", "fourteen chars"],
    ["a repeated pattern", "abcabcabcabcabcabc"],
    ["a common word in a row", "Password Password 1234"],
  ])("refuses a password that is %s, and the link stays good", async (_why, weak) => {
    const token = await link("setup");
    await expect(redeemLink({ token, ...person, password: weak })).rejects.toMatchObject({ code: "invalid" });
    expect(await owner.user.count()).toBe(0);
    expect(await findAccountLink(token)).toMatchObject({ purpose: "setup" });
  });

  test("sets a new password and ends the sessions that were open", async () => {
    await redeemLink({ token: await link("setup"), ...person });
    const user = await owner.user.findFirstOrThrow();
    await signInWithPassword({ email: person.email, password, device: "d", address: "local" });

    await redeemLink({ token: await link("reset", { userId: user.id }), password: "another sentence altogether" });

    expect(await owner.session.count({ where: { endedAt: null } })).toBe(0);
    expect(await signInWithPassword({ email: person.email, password, device: "d", address: "local" })).toBeNull();
  });
});
