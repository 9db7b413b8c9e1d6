import { describe, expect, test } from "vitest";
import { type Actor, makeActor } from "@/lib/access/actor";
import { buildFactor, codeAt } from "@/lib/testing/build-factor";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { buildActor } from "@/lib/testing/build-person";
import { owner, useDatabase } from "@/lib/testing/database";
import { newRecoveryCodes } from "../recovery-codes";
import { openSeed } from "../seal";
import { enrolFactor } from "./enrol-factor";
import { removeFactor } from "./remove-factor";
import { renewRecoveryCodes } from "./renew-recovery-codes";
import { resetFactor } from "./reset-factor";
import { startEnrolment } from "./start-enrolment";

useDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const { hashes: recoveryHashes } = newRecoveryCodes();
const tokenHash = "a".repeat(64);
const reason = "She called from a new phone; I know her voice.";
const proven = (actor: Actor) => makeActor({ ...actor, factorProvenAt: now });
const eventNames = async () => (await owner.auditEvent.findMany()).map(({ name }) => name);

async function pendingSeed(userId: string): Promise<string> {
  const pending = await owner.secondFactor.findFirstOrThrow({ where: { userId, enrolledAt: null, endedAt: null } });
  return openSeed(pending.sealedSeed, pending.id) ?? "";
}

async function withSession(): Promise<Actor> {
  const actor = await buildActor();
  const { id } = await owner.session.create({ data: { userId: actor.id, expiresAt: later(600) } });
  return makeActor({ ...actor, sessionId: id });
}

describe("setting up a second factor", () => {
  test("counts once a code shows that the app has it, proves this session and ends the others", async () => {
    const actor = await withSession();
    const other = await owner.session.create({ data: { userId: actor.id, expiresAt: later(600) } });
    await startEnrolment(actor, {}, { now });
    const code = codeAt(await pendingSeed(actor.id), later(1));

    await enrolFactor(actor, { code, recoveryHashes }, { now: later(1) });

    expect(await owner.secondFactor.findMany()).toMatchObject([{ enrolledAt: later(1), endedAt: null }]);
    expect(await owner.recoveryCode.count({ where: { usedAt: null, endedAt: null } })).toBe(10);
    expect(await owner.session.findUnique({ where: { id: actor.sessionId ?? "" } })).toMatchObject({
      factorProvenAt: later(1),
      endedAt: null,
    });
    expect(await owner.session.findUnique({ where: { id: other.id } })).toMatchObject({ endedAt: later(1) });
    expect(await eventNames()).toEqual(["factor.enrolment-started", "factor.enrolled"]);
  });

  test("leaves neither seed nor code in receipts or on the trail", async () => {
    const actor = await withSession();
    await startEnrolment(actor, {}, { now, submissionId: crypto.randomUUID() });
    const seed = await pendingSeed(actor.id);
    const code = codeAt(seed, now);
    await enrolFactor(actor, { code, recoveryHashes }, { now, submissionId: crypto.randomUUID() });
    const [{ text = "" } = {}] = await owner.$queryRaw<{ text: string }[]>`
      SELECT string_agg(row, ' ') AS text FROM (SELECT r::text AS row FROM "CommandReceipt" r
        UNION ALL SELECT e::text FROM "AuditEvent" e UNION ALL SELECT f::text FROM "SecondFactor" f) all_rows`;
    expect(text).toContain("factor.enrolled");
    expect(text).not.toContain(seed);
  });

  test.each([
    ["a wrong code", async () => "000000", now],
    ["a code of too long ago", async (id: string) => codeAt(await pendingSeed(id), later(-2)), now],
    ["a key that was shown too long ago", async (id: string) => codeAt(await pendingSeed(id), later(16)), later(16)],
  ])("refuses %s, and nothing counts", async (_what, code, at) => {
    const actor = await withSession();
    await startEnrolment(actor, {}, { now });
    const input = { code: await code(actor.id), recoveryHashes };
    await expect(enrolFactor(actor, input, { now: at })).rejects.toMatchObject({ name: "Failure" });
    expect(await owner.secondFactor.count({ where: { enrolledAt: { not: null } } })).toBe(0);
    expect(await owner.recoveryCode.count()).toBe(0);
    expect(await eventNames()).toEqual(["factor.enrolment-started"]);
  });

  test("refuses a first code without a key to go with it", async () => {
    await expect(enrolFactor(await withSession(), { code: "123456", recoveryHashes })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("begun twice: the first key is wiped and no longer counts", async () => {
    const actor = await withSession();
    await startEnrolment(actor, {}, { now });
    const code = codeAt(await pendingSeed(actor.id), now);
    await startEnrolment(actor, {}, { now });
    await expect(enrolFactor(actor, { code, recoveryHashes }, { now })).rejects.toMatchObject({ code: "invalid" });
    expect(await owner.secondFactor.count({ where: { sealedSeed: "" } })).toBe(1);
  });

  test("in the place of another asks for a code of the other first", async () => {
    const { actor } = await buildFactor(await buildActor());
    await expect(startEnrolment(actor, {}, { now })).rejects.toMatchObject({ code: "step-up" });
    await startEnrolment(proven(actor), {}, { now });
    const code = codeAt(await pendingSeed(actor.id), now);
    await expect(enrolFactor(actor, { code, recoveryHashes }, { now })).rejects.toMatchObject({ code: "step-up" });

    await enrolFactor(proven(actor), { code, recoveryHashes }, { now });

    expect(await owner.secondFactor.count({ where: { enrolledAt: { not: null }, endedAt: null } })).toBe(1);
    expect(await owner.secondFactor.count({ where: { endedAt: { not: null }, sealedSeed: "" } })).toBe(1);
    expect(await owner.recoveryCode.count({ where: { endedAt: null } })).toBe(10);
  });
});

describe("recovery codes", () => {
  test("are made anew after a fresh code, and the earlier ones are worth nothing", async () => {
    const { actor } = await buildFactor(await buildActor());
    await expect(renewRecoveryCodes(actor, { recoveryHashes }, { now })).rejects.toMatchObject({ code: "step-up" });
    expect(await owner.recoveryCode.count({ where: { endedAt: null } })).toBe(10);

    await renewRecoveryCodes(proven(actor), { recoveryHashes }, { now });

    const left = await owner.recoveryCode.findMany({ where: { endedAt: null } });
    expect(left.map(({ hash }) => hash).sort()).toEqual([...recoveryHashes].sort());
  });

  test("are ten hashes, nothing else", async () => {
    const { actor } = await buildFactor(await buildActor());
    for (const wrong of [recoveryHashes.slice(1), [...recoveryHashes.slice(1), "AAAAA-BBBBB-CCCCC-DDDDD-EEEEEE"]])
      await expect(renewRecoveryCodes(proven(actor), { recoveryHashes: wrong }, { now })).rejects.toMatchObject({
        code: "invalid",
      });
  });
});

describe("removing a second factor", () => {
  test("wipes the seed and discards the recovery codes", async () => {
    const { actor } = await buildFactor(await buildActor());
    await removeFactor(proven(actor), {}, { now });
    expect(await owner.secondFactor.findMany()).toMatchObject([{ endedAt: now, sealedSeed: "" }]);
    expect(await owner.recoveryCode.count({ where: { endedAt: null } })).toBe(0);
    expect(await eventNames()).toEqual(["factor.removed"]);
  });

  test.each([
    ["without a fresh code", {}, "step-up"],
    ["by an admin where one is required", { isFactorRequired: true, factorProvenAt: now }, "forbidden"],
  ])("is refused %s", async (_why, change, code) => {
    const { admin } = await buildInvestigation();
    const { actor } = await buildFactor(admin);
    await expect(removeFactor(makeActor({ ...actor, ...change }), {}, { now })).rejects.toMatchObject({ code });
    expect(await owner.secondFactor.count({ where: { endedAt: null } })).toBe(1);
    expect(await owner.auditEvent.count()).toBe(0);
  });

  test("is refused while the password is too short to stand alone", async () => {
    const { actor } = await buildFactor(await buildActor());
    await owner.user.update({ where: { id: actor.id }, data: { passwordStandsAlone: false } });
    await expect(removeFactor(proven(actor), {}, { now })).rejects.toMatchObject({ code: "conflict" });
    expect(await owner.secondFactor.count({ where: { endedAt: null } })).toBe(1);
  });
});

describe("an operator resets a second factor", () => {
  test("sessions end, the password goes, and another factor is due, from the link on", async () => {
    const operator = await buildActor({ isOperator: true });
    const { actor: person } = await buildFactor(await buildActor());
    await owner.user.update({ where: { id: person.id }, data: { passwordHash: "a hash" } });
    const astray = { purpose: "reset", userId: person.id, tokenHash: "a link that went astray" };
    await owner.accountLink.create({ data: { ...astray, expiresAt: new Date(now.getTime() + 86_400_000) } });

    await resetFactor(operator, { userId: person.id, tokenHash, reason }, { now });

    expect(await owner.user.findUnique({ where: { id: person.id } })).toMatchObject({
      factorResetAt: now,
      passwordHash: null,
    });
    expect(await owner.session.count({ where: { userId: person.id, endedAt: null } })).toBe(0);
    expect(await owner.secondFactor.count({ where: { endedAt: null } })).toBe(0);
    expect(await owner.accountLink.findMany({ where: { usedAt: null } })).toMatchObject([
      { purpose: "reset", userId: person.id, tokenHash },
    ]);
    expect(await owner.auditEvent.findMany()).toMatchObject([{ name: "factor.reset", subjectId: person.id, reason }]);
  });

  test.each([
    ["an admin of an investigation", async () => (await buildInvestigation()).admin, "forbidden"],
    ["an operator who has a factor and gave no fresh code", operatorWithFactor, "step-up"],
  ])("%s may not", async (_who, make, code) => {
    const { actor: person } = await buildFactor(await buildActor());
    const who = await make();
    await expect(resetFactor(who, { userId: person.id, tokenHash, reason }, { now })).rejects.toMatchObject({ code });
    expect(await owner.secondFactor.count({ where: { userId: person.id, endedAt: null } })).toBe(1);
    expect(await owner.accountLink.count()).toBe(0);
    expect(await owner.auditEvent.count()).toBe(0);
  });

  test("not their own, not of someone without one, not without a reason", async () => {
    const operator = proven(await operatorWithFactor());
    const person = await buildActor();
    const own = { userId: operator.id, tokenHash, reason };
    await expect(resetFactor(operator, own, { now })).rejects.toMatchObject({ code: "forbidden" });
    const none = { userId: person.id, tokenHash, reason };
    await expect(resetFactor(operator, none, { now })).rejects.toMatchObject({ code: "conflict" });
    await expect(resetFactor(operator, { ...none, reason: "lost" }, { now })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await owner.auditEvent.count()).toBe(0);
  });
});

async function operatorWithFactor(): Promise<Actor> {
  return (await buildFactor(await buildActor({ isOperator: true }))).actor;
}
