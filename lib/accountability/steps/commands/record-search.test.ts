import { describe, expect, test } from "vitest";
import { read } from "@/lib/db";
import { buildArmedActor } from "@/lib/testing/build-armed-actor";
import { buildIncident } from "@/lib/testing/build-incident";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { accountabilityOf, findIncidentAccountability } from "../queries";
import { recordSearch } from "./record-search";
import { recordStep } from "./record-step";

useDatabase();

async function setUp() {
  const cast = await buildInvestigation();
  const authorityId = await buildArmedActor(cast, { isState: true, name: "Military court" });
  const { incidentId } = await buildIncident(cast);
  const search = { incidentId, authorityId, on: "2024-12-01", where: "Court registry", found: "no" as const };
  const step = {
    incidentId,
    authorityId,
    kind: "opened" as const,
    when: { edtf: "2024-07~" },
    sourceWords: "Communiqué of the court",
  };
  return { ...cast, incidentId, authorityId, search, step };
}

const written = async () => [
  await owner.accountabilitySearch.count(),
  await owner.accountabilityStep.count(),
  await owner.auditEvent.count({ where: { name: { startsWith: "accountability." } } }),
];

describe("recording searches and steps", () => {
  test("an admin records both; members read them on the incident", async () => {
    const { admin, researcher, investigationId, incidentId, search, step } = await setUp();
    await recordSearch(admin, search);
    await recordStep(admin, step);

    expect(await findIncidentAccountability(researcher, investigationId, incidentId)).toMatchObject({
      searches: [{ authority: { name: "Military court" }, on: "2024-12-01", foundStep: false }],
      steps: [{ kind: "opened", when: { edtf: "2024-07~", earliest: "2024-06-01", latest: "2024-08-31" } }],
      canRecord: false,
    });
    expect(await written()).toEqual([1, 1, 2]);
  });

  test("a summary asks by authority, for its own incidents only", async () => {
    const { admin, investigationId, incidentId, authorityId, search, ...cast } = await setUp();
    const other = await buildIncident({ ...cast, investigationId });
    await recordSearch(admin, search);
    await recordSearch(admin, { ...search, incidentId: other.incidentId });

    const rows = await read(admin, (tx) => accountabilityOf(tx, investigationId, new Set([incidentId])));
    expect(rows).toEqual([
      { authorityId, incidentIds: [incidentId], searches: [{ incidentId, on: "2024-12-01" }], steps: [] },
    ]);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a researcher", "researcher", "forbidden"],
    ["a reviewer", "reviewer", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const { search, step, ...cast } = await setUp();
    await expect(recordSearch(cast[who], search)).rejects.toMatchObject({ code });
    await expect(recordStep(cast[who], step)).rejects.toMatchObject({ code });
    expect(await written()).toEqual([0, 0, 0]);
  });

  test("refuses an authority of another investigation, a day to come, a find without its step, and a date that cannot be read", async () => {
    const { admin, search, step } = await setUp();
    const elsewhere = await setUp();
    await expect(recordSearch(admin, { ...search, authorityId: elsewhere.authorityId })).rejects.toMatchObject({
      fields: { authorityId: expect.anything() },
    });
    await expect(recordSearch(admin, { ...search, on: "2999-01-01" })).rejects.toMatchObject({
      fields: { on: expect.anything() },
    });
    await expect(recordSearch(admin, { ...search, found: "yes" })).rejects.toMatchObject({
      fields: { found: expect.anything() },
    });
    await expect(recordStep(admin, { ...step, when: { edtf: "some day" } })).rejects.toMatchObject({
      fields: { "when.edtf": expect.anything() },
    });
    expect(await written()).toEqual([0, 0, 0]);
  });

  test("the same submission sent twice records once", async () => {
    const { admin, search } = await setUp();
    const submissionId = crypto.randomUUID();
    const first = await recordSearch(admin, search, { submissionId });
    expect(await recordSearch(admin, search, { submissionId })).toEqual(first);
    expect(await written()).toEqual([1, 0, 1]);
  });
});
