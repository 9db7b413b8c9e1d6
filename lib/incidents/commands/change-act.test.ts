import { describe, expect, test } from "vitest";
import { buildArmedActor } from "@/lib/testing/build-armed-actor";
import { buildAct } from "@/lib/testing/build-incident";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { buildActor } from "@/lib/testing/build-person";
import { owner, useDatabase } from "@/lib/testing/database";
import { changeAct } from "./change-act";

useDatabase();

const homes = { actType: "burning", unit: "structures", count: { min: 40, max: 40 }, structureKind: "home" } as const;

describe("changing an act", () => {
  test("replaces it whole, and keeps what it was with who was involved and its parts", async () => {
    const cast = await buildInvestigation();
    const [one, other] = [await buildArmedActor(cast), await buildArmedActor(cast)];
    const { actId } = await buildAct(cast, { involvements: [{ actorId: one }], parts: [{ key: "age:child", min: 2 }] });

    await changeAct(cast.researcher, {
      actId,
      version: 1,
      ...homes,
      when: { edtf: "2024-05-13" },
      involvements: [{ actorId: one }, { actorId: other, alternative: 2 }],
    });

    const act = await owner.act.findFirst({ include: { involvements: true, parts: true } });
    expect(act).toMatchObject({ version: 2, actType: "burning", countMax: 40, victimStatus: null, parts: [] });
    expect(act?.involvements.map(({ alternative }) => alternative).sort()).toEqual([1, 2]);
    expect(await owner.recordVersion.findFirst({ where: { subjectId: actId } })).toMatchObject({
      version: 1,
      data: { actType: "summary_execution", involvements: [{ actorId: one }], parts: [{ value: "child", min: 2 }] },
    });
    expect(await owner.auditEvent.findFirst({ where: { name: "act.changed" } })).toMatchObject({
      details: { code: "INC-0001.1", version: 2 },
    });
  });

  test("of two editors who save at once, one is told, and what the other wrote stands whole", async () => {
    const cast = await buildInvestigation();
    const colleague = await buildActor({ investigationId: cast.investigationId, roles: ["researcher"] });
    const { actId } = await buildAct(cast);
    const save = (editor: typeof colleague, min: number) =>
      changeAct(editor, { actId, version: 1, ...homes, count: { min }, parts: [{ key: "method:fire", min }] });

    const outcomes = await Promise.allSettled([save(cast.researcher, 5), save(colleague, 9)]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
    const act = await owner.act.findFirstOrThrow({ include: { parts: true } });
    expect(act.parts).toMatchObject([{ min: act.countMin }]);
    expect(await owner.recordVersion.count()).toBe(1);
  });

  test("refuses a form opened on an older version and writes nothing", async () => {
    const cast = await buildInvestigation();
    const { actId } = await buildAct(cast);
    await changeAct(cast.researcher, { actId, version: 1, ...homes });

    await expect(changeAct(cast.researcher, { actId, version: 1, ...homes, count: {} })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await owner.act.findFirst()).toMatchObject({ version: 2, countMin: 40 });
    expect(await owner.recordVersion.count()).toBe(1);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
    ["an admin", "admin", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await buildInvestigation();
    const { actId } = await buildAct(cast);
    await expect(changeAct(cast[who], { actId, version: 1, ...homes })).rejects.toMatchObject({ code });
    expect(await owner.act.findFirst()).toMatchObject({ version: 1, actType: "summary_execution" });
    expect(await owner.recordVersion.count()).toBe(0);
  });
});
