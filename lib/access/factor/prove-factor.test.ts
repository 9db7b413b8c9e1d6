import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildFactor, codeAt } from "@/lib/testing/build-factor";
import { buildActor } from "@/lib/testing/build-person";
import { owner, useDatabase } from "@/lib/testing/database";
import { proveFactor } from "./prove-factor";

useDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const names = async () => (await owner.auditEvent.findMany({ orderBy: { at: "asc" } })).map(({ name }) => name);

/** A wrong code, whatever the right ones are. */
function wrongCode(seed: string, at: Date): string {
  const right = [-30, 0, 30].map((off) => codeAt(seed, new Date(at.getTime() + off * 1000)));
  return ["000000", "111111", "222222", "333333"].find((code) => !right.includes(code)) ?? "";
}

describe("a code given again in an open session", () => {
  test("is remembered by the session, and is on the trail without the code", async () => {
    const { actor, sessionId, seed } = await buildFactor(await buildActor());
    const code = codeAt(seed, now);

    expect(await proveFactor(actor, code, now)).toMatchObject({ outcome: "proven", actor: { factorProvenAt: now } });

    expect(await owner.session.findUnique({ where: { id: sessionId } })).toMatchObject({ factorProvenAt: now });
    const [event] = await owner.auditEvent.findMany();
    expect(event).toMatchObject({ name: "factor.proven", subjectId: sessionId, actorId: actor.id, details: {} });
  });

  test("is accepted once: twenty times at the same moment is one yes", async () => {
    const { actor, seed } = await buildFactor(await buildActor());
    const code = codeAt(seed, now);

    const proofs = await Promise.all(Array.from({ length: 20 }, () => proveFactor(actor, code, now)));

    expect(proofs.filter(({ outcome }) => outcome === "proven")).toHaveLength(1);
    expect(await names()).toContain("factor.proven");
  });

  test("no order of codes and moments lets one be used twice, or one from before the last", async () => {
    const { actor, seed } = await buildFactor(await buildActor());
    const moments = fc.array(fc.record({ at: fc.integer({ min: 0, max: 20 }), off: fc.integer({ min: -3, max: 3 }) }), {
      minLength: 3,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(moments, async (tries) => {
        await owner.signInThrottle.deleteMany();
        const used: number[] = [];
        const { lastStep } = await owner.secondFactor.findFirstOrThrow();
        const base = (lastStep === 0 ? now.getTime() / 30_000 : lastStep) + 5;
        for (const { at, off } of tries) {
          await owner.signInThrottle.deleteMany();
          const step = Math.floor(base) + at;
          const code = codeAt(seed, new Date((step + off) * 30_000));
          const { outcome } = await proveFactor(actor, code, new Date(step * 30_000));
          const isInWindow = Math.abs(off) <= 1;
          const isLater = used.every((earlier) => step + off > earlier);
          expect(outcome).toBe(isInWindow && isLater ? "proven" : "wrong");
          if (outcome === "proven") used.push(step + off);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("of recovery works once, and the others stay", async () => {
    const { actor, recoveryCodes } = await buildFactor(await buildActor());
    const [first = "", second = ""] = recoveryCodes;

    expect(await proveFactor(actor, first.toLowerCase(), now)).toMatchObject({ outcome: "proven" });
    expect(await proveFactor(actor, first, later(1))).toEqual({ outcome: "wrong" });
    expect(await proveFactor(actor, second, later(2))).toMatchObject({ outcome: "proven" });

    expect(await owner.recoveryCode.count({ where: { usedAt: null } })).toBe(8);
    expect(await names()).toEqual(["factor.recovery-code-used", "factor.step-up-failed", "factor.recovery-code-used"]);
  });

  test("of recovery, twenty times at the same moment, is one yes", async () => {
    const { actor, recoveryCodes } = await buildFactor(await buildActor());
    const proofs = await Promise.all(Array.from({ length: 20 }, () => proveFactor(actor, recoveryCodes[0] ?? "", now)));
    expect(proofs.filter(({ outcome }) => outcome === "proven")).toHaveLength(1);
    expect(await owner.recoveryCode.count({ where: { usedAt: null } })).toBe(9);
  });

  test("of somebody else, of an app or for recovery, is wrong", async () => {
    const mine = await buildFactor(await buildActor());
    const theirs = await buildFactor(await buildActor());

    expect(await proveFactor(mine.actor, codeAt(theirs.seed, now), now)).toEqual({ outcome: "wrong" });
    expect(await proveFactor(mine.actor, theirs.recoveryCodes[0] ?? "", now)).toEqual({ outcome: "wrong" });
    expect(await owner.recoveryCode.count({ where: { usedAt: { not: null } } })).toBe(0);
    expect(await owner.session.count({ where: { factorProvenAt: { not: null } } })).toBe(0);
  });

  test("that is wrong too often waits, also when it is right, and never for ever", async () => {
    const { actor, seed, sessionId } = await buildFactor(await buildActor());
    for (let tries = 0; tries < 5; tries += 1) await proveFactor(actor, wrongCode(seed, now), now);

    expect(await proveFactor(actor, codeAt(seed, now), now)).toEqual({ outcome: "wait", seconds: 2 });
    expect(await owner.session.findUnique({ where: { id: sessionId } })).toMatchObject({ factorProvenAt: null });

    expect(await proveFactor(actor, codeAt(seed, later(2)), later(2))).toMatchObject({ outcome: "proven" });
    // Proven: the count begins again.
    expect(await proveFactor(actor, wrongCode(seed, later(3)), later(3))).toEqual({ outcome: "wrong" });
  });

  test("a hundred guesses at the same moment are judged one after the other: five are tried", async () => {
    const { actor, seed } = await buildFactor(await buildActor());
    const wrong = wrongCode(seed, now);
    const proofs = await Promise.all(Array.from({ length: 100 }, () => proveFactor(actor, wrong, now)));
    expect(proofs.filter(({ outcome }) => outcome === "wrong")).toHaveLength(5);
    expect(proofs.filter(({ outcome }) => outcome === "wait")).toHaveLength(95);
  });

  test("proves nothing for a session that was ended", async () => {
    const { actor, seed, sessionId } = await buildFactor(await buildActor());
    await owner.session.update({ where: { id: sessionId }, data: { endedAt: now } });
    await proveFactor(actor, codeAt(seed, now), now);
    expect(await owner.session.findUnique({ where: { id: sessionId } })).toMatchObject({ factorProvenAt: null });
  });
});

describe("in the database", () => {
  test("a seed is not in the clear, and opens in no other row and under no other secret", async () => {
    const { seed } = await buildFactor(await buildActor());
    const { id, sealedSeed } = await owner.secondFactor.findFirstOrThrow();
    const { openSeed } = await import("./seal");
    expect(Buffer.from(sealedSeed, "base64").toString("latin1")).not.toContain(seed);
    expect(openSeed(sealedSeed, id)).toBe(seed);
    expect(openSeed(sealedSeed, crypto.randomUUID())).toBeNull();
    const changed = Buffer.from(sealedSeed, "base64");
    changed[30] = (changed[30] ?? 0) ^ 1;
    expect(openSeed(changed.toString("base64"), id)).toBeNull();
  });

  test.each([
    ["a used time step", `UPDATE "SecondFactor" SET "lastStep" = "lastStep" - 1`],
    ["a used recovery code", `UPDATE "RecoveryCode" SET "usedAt" = NULL WHERE "usedAt" IS NOT NULL`],
  ])("%s is not given back, also not by the owner", async (_what, statement) => {
    const { actor, seed, recoveryCodes } = await buildFactor(await buildActor());
    await proveFactor(actor, codeAt(seed, now), now);
    await proveFactor(actor, recoveryCodes[0] ?? "", now);
    await expect(owner.$executeRawUnsafe(statement)).rejects.toThrow(/not given back/);
  });
});
