import { beforeEach, describe, expect, test } from "vitest";
import { buildAdminUnits } from "@/lib/testing/build-admin-units";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { buildActor } from "@/lib/testing/build-person";
import { owner, useDatabase } from "@/lib/testing/database";
import { listAccessConstraints } from "../queries";
import { recordAccessConstraint } from "./record-access-constraint";
import { withdrawAccessConstraint } from "./withdraw-access-constraint";

useDatabase();
beforeEach(buildAdminUnits);

const closed = {
  areaWords: "the north and the centre",
  areaPcodes: ["ZZ0101", "ZZ01", "ZZ01"],
  period: { edtf: "2024/..", words: "since the mission left" },
  words: "Roads are mined and witnesses are threatened.",
  sourceWords: "Researchers' own attempts",
};
const reason = "The road has been open again since March.";

describe("what kept research from being done", () => {
  test.each(["researcher", "admin"] as const)("a %s records it, every member reads it", async (who) => {
    const cast = await buildInvestigation();
    await recordAccessConstraint(cast[who], { investigationId: cast.investigationId, ...closed });

    const [found] = await listAccessConstraints(cast.reviewer, cast.investigationId);
    expect(found).toMatchObject({
      areaPcodes: ["ZZ01", "ZZ0101"],
      period: { words: "since the mission left", earliest: "2024-01-01", latest: null },
      withdrawnAt: null,
      canWithdraw: false,
    });
    expect(await owner.auditEvent.findFirst()).toMatchObject({ name: "access-constraint.recorded" });
    expect(await listAccessConstraints(cast.stranger, cast.investigationId)).toEqual([]);
  });

  test.each([
    ["an area that the gazetteer does not hold", { areaPcodes: ["ZZ99"] }, "areaPcodes"],
    ["a period that cannot be read", { period: { edtf: "since the war" } }, "period.edtf"],
    ["no source", { sourceWords: "" }, "sourceWords"],
  ])("refuses %s and writes nothing", async (_what, change, field) => {
    const { researcher, investigationId } = await buildInvestigation();
    const attempt = recordAccessConstraint(researcher, { investigationId, ...closed, ...change });
    await expect(attempt).rejects.toMatchObject({ code: "invalid", fields: { [field]: expect.anything() } });
    expect(await owner.accessConstraint.count()).toBe(0);
    expect(await owner.auditEvent.count()).toBe(0);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await buildInvestigation();
    const attempt = recordAccessConstraint(cast[who], { investigationId: cast.investigationId, ...closed });
    await expect(attempt).rejects.toMatchObject({ code });
    expect(await owner.accessConstraint.count()).toBe(0);
  });

  test("a member without roles reads, and records nothing", async () => {
    const { investigationId } = await buildInvestigation();
    const roleless = await buildActor({ investigationId, roles: [] });
    const attempt = recordAccessConstraint(roleless, { investigationId, ...closed });
    await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
    expect(await owner.accessConstraint.count()).toBe(0);
  });

  test("withdrawn, it stays on record with who and why, once", async () => {
    const cast = await buildInvestigation();
    const { constraintId } = await recordAccessConstraint(cast.admin, {
      investigationId: cast.investigationId,
      ...closed,
    });
    await withdrawAccessConstraint(cast.researcher, { constraintId, version: 1, reason });

    const again = withdrawAccessConstraint(cast.admin, { constraintId, version: 1, reason });
    await expect(again).rejects.toMatchObject({ code: "conflict" });
    const [row] = await listAccessConstraints(cast.admin, cast.investigationId);
    expect(row).toMatchObject({ withdrawnAt: expect.any(Date), canWithdraw: false });
    expect(await owner.recordVersion.findMany()).toMatchObject([{ reason, replacedById: cast.researcher.id }]);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
  ] as const)("%s cannot withdraw it", async (_who, who, code) => {
    const cast = await buildInvestigation();
    const { constraintId } = await recordAccessConstraint(cast.admin, {
      investigationId: cast.investigationId,
      ...closed,
    });
    const attempt = withdrawAccessConstraint(cast[who], { constraintId, version: 1, reason });
    await expect(attempt).rejects.toMatchObject({ code });
    expect(await owner.accessConstraint.findFirst()).toMatchObject({ withdrawnAt: null, version: 1 });
  });

  test("sent twice at once it is recorded once", async () => {
    const { researcher, investigationId } = await buildInvestigation();
    const submissionId = crypto.randomUUID();
    const send = () => recordAccessConstraint(researcher, { investigationId, ...closed }, { submissionId });
    const [one, other] = await Promise.all([send(), send()]);
    expect(one).toEqual(other);
    expect(await owner.accessConstraint.count()).toBe(1);
  });
});
