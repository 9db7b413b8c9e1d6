import { describe, expect, test } from "vitest";
import { recordPerson } from "@/lib/people/commands/record-person";
import { buildArmedActor } from "@/lib/testing/build-armed-actor";
import { type ActFields, buildAct, buildIncident } from "@/lib/testing/build-incident";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { recordAct } from "./record-act";

useDatabase();

const killing = {
  actType: "summary_execution",
  unit: "persons",
  count: { min: 7 },
  victimStatus: "civilian",
  victimStatusBasis: "evidence",
} as const;

describe("recording an act", () => {
  test("writes who, whom and which part in one go, with a code under its incident's", async () => {
    const cast = await buildInvestigation();
    const { incidentId } = await buildIncident(cast);
    const army = await buildArmedActor(cast, { isState: true });
    const company = await buildArmedActor(cast);
    const { code: person } = await recordPerson(cast.researcher, { investigationId: cast.investigationId });

    const { code } = await recordAct(cast.researcher, {
      ...killing,
      incidentId,
      isDeliberate: true,
      involvements: [
        { actorId: army, alternative: 4 },
        { actorId: company, alternative: 4 },
        { actorId: company, degree: "supported" },
      ],
      parts: [
        { key: "method:drone", isAll: true },
        { key: "age:child", min: 2 },
      ],
      victims: [{ code: person, partKeys: ["age:child"] }],
    });

    expect(code).toBe("INC-0001.1");
    const act = await owner.act.findFirstOrThrow({ include: { involvements: true, parts: true, victims: true } });
    expect(act).toMatchObject({ countMin: 7, isDeliberate: true, whenEdtf: null, placeId: null, version: 1 });
    // Numbered from 1 without gaps, whatever the form sent.
    expect(act.involvements.map(({ degree, alternative }) => `${degree} ${alternative}`).sort()).toEqual([
      "carried_out 1",
      "carried_out 1",
      "supported 1",
    ]);
    expect(act.parts).toHaveLength(2);
    expect(act.victims).toMatchObject([{ partKeys: ["age:child"] }]);
    expect(await owner.auditEvent.count({ where: { name: "act.recorded" } })).toBe(1);
  });

  test("numbers acts of one incident recorded at once one after the other", async () => {
    const cast = await buildInvestigation();
    const { incidentId } = await buildIncident(cast);
    const recorded = await Promise.all([1, 2, 3].map(() => buildAct(cast, { incidentId })));
    expect(recorded.map(({ code }) => code).sort()).toEqual(["INC-0001.1", "INC-0001.2", "INC-0001.3"]);
  });

  test("says nothing of victims as unknown, never as civilian", async () => {
    const cast = await buildInvestigation();
    await buildAct(cast, { victimStatus: undefined, victimStatusBasis: undefined });
    expect(await owner.act.findFirst()).toMatchObject({ victimStatus: "unknown", victimStatusBasis: null });
  });

  test("lets rows of a form in which nothing was chosen fall away", async () => {
    const cast = await buildInvestigation();
    await buildAct(cast, { involvements: [{ degree: "carried_out" }], parts: [{}], victims: [{ code: "" }] });
    expect(await owner.involvement.count()).toBe(0);
    expect(await owner.actPart.count()).toBe(0);
  });

  test.each<[string, ActFields, string, string]>([
    ["a maximum below the minimum", { count: { min: 7, max: 5 } }, "count.max", "incidentRules.maxBelowMin"],
    [
      "a magnitude with a minimum",
      { count: { min: 7, magnitude: "hundreds" } },
      "count.magnitude",
      "incidentRules.magnitudeWithNumber",
    ],
    [
      "a part above the whole",
      { count: { min: 7, max: 7 }, parts: [{ key: "age:child", min: 8 }] },
      "parts.0.min",
      "incidentRules.partAboveWhole",
    ],
    ["a part that says nothing", { parts: [{ key: "age:child" }] }, "parts.0.min", "incidents.partSaysNothing"],
    ["a part nobody knows", { parts: [{ key: "age:old", min: 1 }] }, "parts.0.key", "incidentRules.unknownPart"],
    ["a unit that the type is not counted in", { unit: "animals" }, "unit", "incidentRules.unitNotOfType"],
    ["a type that only groups others", { actType: "property" }, "actType", "incidentRules.unknownActType"],
    [
      "a victim status of structures",
      { actType: "burning", unit: "structures" },
      "victimStatus",
      "incidents.statusOnlyOfPersons",
    ],
    ["a kind of structure of persons", { structureKind: "home" }, "structureKind", "incidents.kindOnlyOfStructures"],
    ["a status without its basis", { victimStatusBasis: undefined }, "victimStatusBasis", "incidents.basisMissing"],
    ["a State link of a killing", { stateLink: "agents" }, "stateLink", "incidents.stateLinkElsewhere"],
    ["a person nobody knows", { victims: [{ code: "PER-0404" }] }, "victims.0.code", "incidents.noSuchPerson"],
    [
      "an actor of elsewhere",
      { involvements: [{ actorId: "9d1f3f0e-6f2a-4a53-9f0e-0f2a4a539f0e" }] },
      "involvements.0.actorId",
      "incidents.noSuchActor",
    ],
  ])("refuses %s, beside its field, and writes nothing", async (_what, fields, field, key) => {
    const cast = await buildInvestigation();
    const { incidentId } = await buildIncident(cast);

    await expect(buildAct(cast, { incidentId, ...fields })).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: expect.arrayContaining([expect.objectContaining({ key })]) },
    });
    await expectNoAct();
  });

  test("refuses an enforced disappearance by a group without a link to the State, and names abduction instead", async () => {
    const cast = await buildInvestigation();
    const { incidentId } = await buildIncident(cast);
    const group = await buildArmedActor(cast);
    const disappearance = {
      ...killing,
      incidentId,
      actType: "enforced_disappearance",
      involvements: [{ actorId: group }],
    };

    await expect(recordAct(cast.researcher, disappearance)).rejects.toMatchObject({
      code: "invalid",
      fields: { actType: [{ key: "incidentRules.abductionInstead" }] },
    });
    await expectNoAct();

    await recordAct(cast.researcher, { ...disappearance, actType: "abduction" });
    await recordAct(cast.researcher, { ...disappearance, stateLink: "support" });
    expect(await owner.act.count()).toBe(2);
  });

  test("refuses one actor twice in one alternative, and the same alternative twice", async () => {
    const cast = await buildInvestigation();
    const { incidentId } = await buildIncident(cast);
    const actorId = await buildArmedActor(cast);

    await expect(
      recordAct(cast.researcher, { ...killing, incidentId, involvements: [{ actorId }, { actorId }] }),
    ).rejects.toMatchObject({ fields: { "involvements.1.actorId": [{ key: "incidents.actorTwice" }] } });
    await expect(
      recordAct(cast.researcher, {
        ...killing,
        incidentId,
        involvements: [{ actorId }, { actorId, alternative: 2 }],
      }),
    ).rejects.toMatchObject({ fields: { involvements: [{ key: "incidents.alternativeTwice" }] } });
    await expectNoAct();
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
    ["an admin", "admin", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await buildInvestigation();
    const { incidentId } = await buildIncident(cast);
    await expect(recordAct(cast[who], { ...killing, incidentId })).rejects.toMatchObject({ code });
    await expectNoAct();
  });

  test("PostgreSQL refuses what the command would never write", async () => {
    const cast = await buildInvestigation();
    const { actId } = await buildAct(cast);
    const wrong = [{ countMax: 3 }, { magnitude: "hundreds" }, { structureKind: "home" }, { unit: "structures" }];
    for (const data of wrong) await expect(owner.act.update({ where: { id: actId }, data })).rejects.toThrow();
  });
});

async function expectNoAct() {
  expect(await owner.act.count()).toBe(0);
  expect(await owner.incident.findFirst()).toMatchObject({ nextActNumber: 1 });
  expect(await owner.auditEvent.count({ where: { name: "act.recorded" } })).toBe(0);
}
