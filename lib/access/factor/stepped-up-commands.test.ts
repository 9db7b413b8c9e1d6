import { describe, expect, test } from "vitest";
import { exportSummary } from "@/lib/accountability/report/commands/export-summary";
import { copyOriginal } from "@/lib/evidence/commands/copy-original";
import { addMember } from "@/lib/investigations/commands/add-member";
import { changeRoles } from "@/lib/investigations/commands/change-roles";
import { endMembership } from "@/lib/investigations/commands/end-membership";
import { buildEvidence } from "@/lib/testing/build-evidence";
import { buildFactor } from "@/lib/testing/build-factor";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { type Actor, makeActor } from "../actor";
import { disableAccount } from "../commands/disable-account";
import { invitePerson } from "../commands/invite-person";
import { steppedUpForMs } from "../step-up";

useDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const ago = (ms: number) => new Date(now.getTime() - ms);

/** Each command that needs a fresh code, on something real, so that nothing but the code can be what is missing. */
const commands: Record<string, (cast: Awaited<ReturnType<typeof world>>, actor: Actor) => Promise<unknown>> = {
  "changing roles": ({ membershipId }, actor) =>
    changeRoles(actor, { membershipId, version: 1, roles: ["reviewer"] }, { now }),
  "letting a member in": ({ investigationId, email }, actor) =>
    addMember(actor, { investigationId, email, roles: ["reviewer"] }, { now }),
  "ending a membership": ({ membershipId }, actor) =>
    endMembership(actor, { membershipId, version: 1, reason: "Has left the organisation." }, { now }),
  "taking a copy of an original": ({ evidenceId }, actor) => copyOriginal(actor, { evidenceId }, { now }),
  "disabling an account": ({ newcomerId }, actor) =>
    disableAccount(actor, { userId: newcomerId, reason: "Has left the organisation." }, { now }),
  "inviting a person": (_cast, actor) =>
    invitePerson(actor, { name: "Next", email: "next@example.org", tokenHash: "0".repeat(64) }, { now }),
  "exporting a summary": ({ summaryId }, actor) =>
    exportSummary(actor, { summaryId, use: "internal", format: "csv", purpose: "For the annex." }, { now }),
};

async function world() {
  const cast = await buildInvestigation();
  const { investigationId } = cast;
  const membership = await owner.membership.findFirstOrThrow({ where: { userId: cast.researcher.id } });
  const newcomer = await owner.user.create({ data: { code: "ST-N", email: "newcomer@example.org", name: "New" } });
  const scope = { window: { from: null, until: null }, area: null };
  const summary = await owner.summary.create({
    data: { investigationId, code: "SUM-0001", title: "What happened", scope, createdById: cast.admin.id },
  });
  const { evidenceId } = await buildEvidence(cast.researcher, investigationId, {
    file: "village-a-burned-walls.jpg",
  });
  const { actor } = await buildFactor(cast.admin);
  const admin = makeActor({ ...actor, isOperator: true });
  return {
    ...cast,
    admin,
    membershipId: membership.id,
    email: newcomer.email,
    summaryId: summary.id,
    evidenceId,
    newcomerId: newcomer.id,
    before: await owner.auditEvent.count(),
  };
}

describe.each(Object.entries(commands))("%s", (what, run) => {
  const isForMembers = what === "taking a copy of an original";

  test.each([
    ["with a factor that was not proven", {}, "step-up"],
    ["with a code of five minutes ago", { factorProvenAt: ago(steppedUpForMs) }, "step-up"],
    ["without a factor where one is required", { hasFactor: false, isFactorRequired: true }, "enrol"],
  ])("is refused %s, and nothing is written", async (_why, change, code) => {
    const cast = await world();
    await expect(run(cast, makeActor({ ...cast.admin, ...change }))).rejects.toMatchObject({ code });
    expect(await owner.auditEvent.count()).toBe(cast.before);
    expect(await owner.custodyEntry.count({ where: { action: "copied" } })).toBe(0);
    expect(await owner.accountLink.count()).toBe(0);
    expect(await owner.user.count({ where: { disabledAt: { not: null } } })).toBe(0);
    expect(await owner.membership.count({ where: { investigationId: cast.investigationId } })).toBe(4);
  });

  test.each([
    ["with a fresh code", { factorProvenAt: ago(steppedUpForMs - 1) }],
    ["without a factor where it is only offered", { hasFactor: false }],
  ])("is done %s", async (_why, change) => {
    const cast = await world();
    await run(cast, makeActor({ ...cast.admin, ...change }));
    expect(await owner.auditEvent.count()).toBe(cast.before + 1);
  });

  test("is refused by the policy first: a fresh code gives nobody what they may not do", async () => {
    const cast = await world();
    // Every member may take a copy of an original; who is none does not find it.
    const who = isForMembers ? cast.stranger : cast.researcher;
    const code = isForMembers ? "not-found" : "forbidden";
    const proven = makeActor({ ...who, hasFactor: true, factorProvenAt: now });
    await expect(run(cast, proven)).rejects.toMatchObject({ code });
    const unproven = makeActor({ ...who, hasFactor: true });
    await expect(run(cast, unproven)).rejects.toMatchObject({ code });
  });
});

test("no invitation opens an account whose sign-in was reset, or that is disabled", async () => {
  const { admin, newcomerId, email, before } = await world();
  const operator = makeActor({ ...admin, factorProvenAt: now });
  const invite = () => invitePerson(operator, { name: "New", email, tokenHash: "0".repeat(64) }, { now });
  for (const data of [{ factorResetAt: now }, { factorResetAt: null, disabledAt: now }]) {
    await owner.user.update({ where: { id: newcomerId }, data });
    await expect(invite()).rejects.toMatchObject({ code: "conflict" });
    expect(await owner.accountLink.count()).toBe(0);
    expect(await owner.auditEvent.count()).toBe(before);
  }
});
