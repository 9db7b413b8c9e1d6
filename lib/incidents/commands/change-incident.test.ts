import { describe, expect, test } from "vitest";
import { buildAct, buildIncident } from "@/lib/testing/build-incident";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { buildActor } from "@/lib/testing/build-person";
import { owner, useDatabase } from "@/lib/testing/database";
import { changeIncident } from "./change-incident";

useDatabase();

const asBuilt = {
  title: "Attack on Village A",
  when: { edtf: "2024-05-12" },
  place: { words: "Village A", lat: "14.35", lon: "-3.61", radiusM: 1000 },
};

async function incidentOf(cast: Cast) {
  const { incidentId } = await buildIncident(cast);
  return incidentId;
}

describe("changing an incident", () => {
  test("keeps the prior version, and the place as the same row when nothing about it changed", async () => {
    const cast = await buildInvestigation();
    const incidentId = await incidentOf(cast);

    await changeIncident(cast.researcher, { incidentId, version: 1, ...asBuilt, title: "Attack on Village A at dawn" });

    expect(await owner.incident.findFirst()).toMatchObject({ title: "Attack on Village A at dawn", version: 2 });
    expect(await owner.place.count()).toBe(1);
    expect(await owner.recordVersion.findFirst()).toMatchObject({
      subjectId: incidentId,
      version: 1,
      data: { title: "Attack on Village A", place: { words: "Village A" } },
      replacedById: cast.researcher.id,
    });
  });

  test("a moved date makes a new version of each act that takes its date from here, and of no other", async () => {
    const cast = await buildInvestigation();
    const incidentId = await incidentOf(cast);
    const follows = await buildAct(cast, { incidentId });
    const ownDate = await buildAct(cast, { incidentId, when: { edtf: "2024-05-13" } });

    await changeIncident(cast.researcher, { incidentId, version: 1, ...asBuilt, when: { edtf: "2024-05-20" } });

    expect(await owner.act.findUnique({ where: { id: follows.actId } })).toMatchObject({ version: 2 });
    expect(await owner.act.findUnique({ where: { id: ownDate.actId } })).toMatchObject({ version: 1 });
    expect(await owner.recordVersion.findFirst({ where: { subjectId: follows.actId } })).toMatchObject({
      data: { incident: { whenEdtf: "2024-05-12" } },
    });
    const trail = await owner.auditEvent.findMany({ where: { name: "incident.changed" } });
    expect(trail.map(({ subjectId }) => subjectId).sort()).toEqual([incidentId, follows.actId].sort());
  });

  test("a corrected place is a new row, and the acts that take theirs from here follow", async () => {
    const cast = await buildInvestigation();
    const incidentId = await incidentOf(cast);
    const { actId } = await buildAct(cast, { incidentId });

    await changeIncident(cast.researcher, { incidentId, version: 1, ...asBuilt, place: { words: "Village B" } });

    expect(await owner.place.count()).toBe(2);
    expect(await owner.act.findUnique({ where: { id: actId } })).toMatchObject({ version: 2, placeId: null });
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await buildInvestigation();
    const incidentId = await incidentOf(cast);
    const input = { incidentId, version: 1, ...asBuilt, title: "Nothing happened" };

    await expect(changeIncident(cast[who], input)).rejects.toMatchObject({ code });

    expect(await owner.incident.findFirst()).toMatchObject({ title: "Attack on Village A", version: 1 });
    expect(await owner.recordVersion.count()).toBe(0);
    expect(await owner.auditEvent.count({ where: { name: "incident.changed" } })).toBe(0);
  });

  test("of two editors who save at once, one is told that it changed meanwhile", async () => {
    const cast = await buildInvestigation();
    const { investigationId } = cast;
    const colleague = await buildActor({ investigationId, roles: ["researcher"] });
    const incidentId = await incidentOf(cast);
    const save = (editor: typeof colleague, title: string) =>
      changeIncident(editor, { incidentId, version: 1, ...asBuilt, title });

    const outcomes = await Promise.allSettled([save(cast.researcher, "One"), save(colleague, "Two")]);

    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "conflict", words: { key: "errors.changedMeanwhile" } },
    });
    expect(await owner.incident.findFirst()).toMatchObject({ version: 2 });
    expect(await owner.recordVersion.count()).toBe(1);
  });
});
