import { describe, expect, test } from "vitest";
import { buildFactor, codeAt } from "@/lib/testing/build-factor";
import { buildActor } from "@/lib/testing/build-person";
import { owner, useDatabase } from "@/lib/testing/database";
import { clock } from "@/lib/time/clock";
import { actorOfSession } from "../find-actor";
import { hashPassword } from "../password";
import { redeemLink } from "../redeem-link";
import { signInWithPassword } from "../sign-in";
import { newToken } from "../tokens";
import { isChallengeOpen, signInWithFactor } from "./challenge";

useDatabase();

const password = "a long walk by the river";
const from = { device: "a browser", address: "local" };

async function person() {
  const built = await buildFactor(await buildActor());
  const user = await owner.user.update({
    where: { id: built.actor.id },
    data: { passwordHash: await hashPassword(password) },
  });
  await owner.session.deleteMany();
  return { ...built, email: user.email, userId: user.id };
}

async function passwordOf({ email }: { email: string }): Promise<string> {
  const signedIn = await signInWithPassword({ email, password, ...from });
  if (signedIn?.kind !== "factor") throw new Error("expected to be asked for the second factor");
  return signedIn.token;
}

describe("signing in with a second factor", () => {
  test("the password alone opens nothing; the code then does, and the session has proven it", async () => {
    const someone = await person();
    const token = await passwordOf(someone);
    expect(await owner.session.count()).toBe(0);
    expect(await isChallengeOpen(token)).toBe(true);

    const answer = await signInWithFactor({ token, code: codeAt(someone.seed, clock.now()), ...from });

    if (answer.outcome !== "session") throw new Error(answer.outcome);
    const actor = await actorOfSession(answer.id, clock.now());
    expect(actor).toMatchObject({ id: someone.userId, hasFactor: true, factorProvenAt: expect.any(Date) });
    expect(await isChallengeOpen(token)).toBe(false);
  });

  test("a token and a code sent twenty times at once make one session", async () => {
    const someone = await person();
    const attempt = { token: await passwordOf(someone), code: codeAt(someone.seed, clock.now()), ...from };
    const answers = await Promise.all(Array.from({ length: 20 }, () => signInWithFactor(attempt)));
    expect(answers.filter(({ outcome }) => outcome === "session")).toHaveLength(1);
    expect(await owner.session.count()).toBe(1);
  });

  test("a code that signed in does not sign in again, with another token", async () => {
    const someone = await person();
    const code = codeAt(someone.seed, clock.now());
    await signInWithFactor({ token: await passwordOf(someone), code, ...from });
    const again = await signInWithFactor({ token: await passwordOf(someone), code, ...from });
    expect(again).toEqual({ outcome: "wrong" });
    expect(await owner.session.count()).toBe(1);
  });

  test("a recovery code signs in once, and that is on the trail", async () => {
    const someone = await person();
    const code = someone.recoveryCodes[3] ?? "";
    expect(await signInWithFactor({ token: await passwordOf(someone), code, ...from })).toMatchObject({
      outcome: "session",
    });
    expect(await signInWithFactor({ token: await passwordOf(someone), code, ...from })).toEqual({ outcome: "wrong" });
    expect(await owner.auditEvent.count({ where: { name: "factor.recovery-code-used" } })).toBe(1);
    expect(await owner.auditEvent.count({ where: { name: "factor.sign-in-failed" } })).toBe(1);
  });

  test("wrong codes delay the next, whatever browser they come from; the right password does not clear them", async () => {
    const someone = await person();
    const token = await passwordOf(someone);
    for (let tries = 0; tries < 5; tries += 1) {
      const answer = await signInWithFactor({ token, code: "12345", device: `browser ${tries}`, address: `a${tries}` });
      expect(answer).toEqual({ outcome: "wrong" });
    }
    const again = await passwordOf(someone);
    const right = { token: again, code: codeAt(someone.seed, clock.now()), device: "yet another", address: "b" };
    expect(await signInWithFactor(right)).toMatchObject({ outcome: "wait" });
    expect(await owner.session.count()).toBe(0);

    await owner.signInThrottle.updateMany({ data: { lastFailureAt: new Date(Date.now() - 20 * 60_000) } });
    expect(await signInWithFactor(right)).toMatchObject({ outcome: "session" });
  });

  test.each([
    ["made up", async () => newToken().token],
    [
      "older than five minutes",
      async (token: string) => {
        await owner.signInChallenge.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
        return token;
      },
    ],
    [
      "of an account that was disabled since",
      async (token: string) => {
        await owner.user.updateMany({ data: { disabledAt: new Date() } });
        return token;
      },
    ],
  ])("a token that is %s takes no code, and the code is not used up", async (_what, change) => {
    const someone = await person();
    const token = await change(await passwordOf(someone));
    const code = someone.recoveryCodes[0] ?? "";
    expect(await signInWithFactor({ token, code, ...from })).toEqual({ outcome: "expired" });
    expect(await owner.session.count()).toBe(0);
    expect(await owner.recoveryCode.count({ where: { usedAt: { not: null } } })).toBe(0);
  });

  test("a new password by a link passes by nothing: the code is still asked for, and twelve characters do", async () => {
    const someone = await person();
    const before = await passwordOf(someone);
    const { token, tokenHash } = newToken();
    const expiresAt = new Date(Date.now() + 60_000);
    await owner.accountLink.create({ data: { purpose: "reset", tokenHash, userId: someone.userId, expiresAt } });

    await redeemLink({ token, password: "rain at noon" });

    expect(await isChallengeOpen(before)).toBe(false);
    const signedIn = await signInWithPassword({ email: someone.email, password: "rain at noon", ...from });
    expect(signedIn?.kind).toBe("factor");
    expect(await owner.session.count()).toBe(0);
    expect(await owner.user.findUnique({ where: { id: someone.userId } })).toMatchObject({
      passwordStandsAlone: false,
    });
  });
});

test("a password kept with older settings is kept with today's at the next sign-in", async () => {
  const { hash } = await import("@node-rs/argon2");
  const user = await owner.user.create({
    data: {
      code: "ST-1",
      email: "one@example.org",
      name: "One",
      passwordHash: await hash(password, { algorithm: 2, memoryCost: 8 * 1024, timeCost: 2, parallelism: 1 }),
    },
  });
  expect(await signInWithPassword({ email: user.email, password, ...from })).toMatchObject({ kind: "session" });
  const { passwordHash } = await owner.user.findUniqueOrThrow({ where: { id: user.id } });
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  expect(await signInWithPassword({ email: user.email, password, ...from })).toMatchObject({ kind: "session" });
});
