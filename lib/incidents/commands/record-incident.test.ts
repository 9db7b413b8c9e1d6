import { describe, expect, test } from "vitest";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { recordIncident } from "./record-incident";

useDatabase();

const attack = { title: "Attack on Village A", when: { edtf: "2024-05-10/2024-05-14", words: "mid-May" } };

describe("recording an incident", () => {
  test("gives it a code, keeps the days with their doubt, and leaves a trace", async () => {
    const { researcher, investigationId } = await buildInvestigation();

    const { incidentId, code } = await recordIncident(researcher, {
      investigationId,
      ...attack,
      place: { words: "near Village A", lat: "14,35", lon: "-3.61", radiusM: 5000 },
    });

    expect(code).toBe("INC-0001");
    expect(await owner.incident.findFirst({ include: { place: true } })).toMatchObject({
      id: incidentId,
      whenEdtf: "2024-05-10/2024-05-14",
      whenWords: "mid-May",
      whenEarliest: new Date("2024-05-10T00:00:00Z"),
      whenLatest: new Date("2024-05-14T00:00:00Z"),
      recordedById: researcher.id,
      place: { words: "near Village A", lat: 14.35, radiusM: 5000 },
    });
    expect(await owner.auditEvent.findMany()).toMatchObject([
      { name: "incident.recorded", subjectId: incidentId, actorId: researcher.id, details: { code: "INC-0001" } },
    ]);
  });

  test("keeps an open end as no bound", async () => {
    const { researcher, investigationId } = await buildInvestigation();
    await recordIncident(researcher, { investigationId, ...attack, when: { edtf: "2024-05-10/.." } });
    expect(await owner.incident.findFirst()).toMatchObject({ whenLatest: null });
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
    ["an admin", "admin", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await buildInvestigation();
    const input = { investigationId: cast.investigationId, ...attack };
    await expect(recordIncident(cast[who], input)).rejects.toMatchObject({ code });
    await expectNothingWritten();
  });

  test("refuses a date that could be read in two ways, and says where", async () => {
    const { researcher, investigationId } = await buildInvestigation();
    const input = { investigationId, title: "Attack", when: { edtf: "12/05/2024" } };
    await expect(recordIncident(researcher, input)).rejects.toMatchObject({
      code: "invalid",
      fields: { "when.edtf": [{ key: "time.reasons.dayOrMonthFirst" }] },
    });
    await expectNothingWritten();
  });

  test("refuses an admin unit that the gazetteer does not hold, and takes no code", async () => {
    const { researcher, investigationId } = await buildInvestigation();
    const input = { investigationId, ...attack, place: { words: "Village A", adminPcode: "QQ99" } };
    await expect(recordIncident(researcher, input)).rejects.toMatchObject({ code: "invalid" });
    await expectNothingWritten();
  });

  test("a double click records it once", async () => {
    const { researcher, investigationId } = await buildInvestigation();
    const submissionId = crypto.randomUUID();
    const send = () => recordIncident(researcher, { investigationId, ...attack }, { submissionId });

    const [first, second] = await Promise.all([send(), send()]);

    expect(first).toEqual(second);
    expect(await owner.incident.count()).toBe(1);
    expect(await owner.auditEvent.count()).toBe(1);
  });
});

async function expectNothingWritten() {
  expect(await owner.incident.count()).toBe(0);
  expect(await owner.place.count()).toBe(0);
  expect(await owner.codeCounter.count()).toBe(0);
  expect(await owner.auditEvent.count()).toBe(0);
}
