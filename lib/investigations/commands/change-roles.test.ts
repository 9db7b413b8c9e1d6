import { describe, expect, test } from "vitest";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { changeRoles } from "./change-roles";

useDatabase();

async function membershipOf(userId: string) {
  return owner.membership.findFirstOrThrow({ where: { userId } });
}

describe("changing a member's roles", () => {
  test("an admin changes them, the prior version is kept, and the trail says so", async () => {
    const { admin, researcher } = await buildInvestigation();
    const membership = await membershipOf(researcher.id);

    await changeRoles(admin, { membershipId: membership.id, version: 1, roles: ["researcher", "reviewer"] });

    expect(await membershipOf(researcher.id)).toMatchObject({ roles: ["researcher", "reviewer"], version: 2 });
    expect(await owner.recordVersion.findFirst()).toMatchObject({ subjectId: membership.id, version: 1 });
    expect(await owner.auditEvent.findFirst()).toMatchObject({ name: "membership.roles-changed", actorId: admin.id });
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a researcher", "researcher", "forbidden"],
    ["a reviewer", "reviewer", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await buildInvestigation();
    const membership = await membershipOf(cast.researcher.id);
    const input = { membershipId: membership.id, version: 1, roles: ["admin" as const] };

    await expect(changeRoles(cast[who], input)).rejects.toMatchObject({ code });

    expect(await membershipOf(cast.researcher.id)).toEqual(membership);
    expect(await owner.auditEvent.count()).toBe(0);
    expect(await owner.recordVersion.count()).toBe(0);
  });

  test("refuses a form opened on an older version and writes nothing", async () => {
    const { admin, researcher } = await buildInvestigation();
    const membership = await membershipOf(researcher.id);
    await changeRoles(admin, { membershipId: membership.id, version: 1, roles: ["reviewer"] });

    const stale = { membershipId: membership.id, version: 1, roles: ["admin" as const] };
    await expect(changeRoles(admin, stale)).rejects.toMatchObject({ code: "conflict" });

    expect(await membershipOf(researcher.id)).toMatchObject({ roles: ["reviewer"], version: 2 });
    expect(await owner.auditEvent.count()).toBe(1);
  });

  test("the same submission sent twice at once changes once and answers twice", async () => {
    const { admin, researcher } = await buildInvestigation();
    const membership = await membershipOf(researcher.id);
    const input = { membershipId: membership.id, version: 1, roles: ["reviewer" as const] };
    const submissionId = crypto.randomUUID();

    const answers = await Promise.all([
      changeRoles(admin, input, { submissionId }),
      changeRoles(admin, input, { submissionId }),
    ]);

    expect(answers).toEqual([{ membershipId: membership.id }, { membershipId: membership.id }]);
    expect(await owner.auditEvent.count()).toBe(1);
  });
});
