import { describe, expect, test } from "vitest";
import { buildEvidence } from "@/lib/testing/build-evidence";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { findEvidence, listEvidence } from "../queries";
import { evidenceFilters } from "../schema";
import { changeEvidence } from "./change-evidence";
import { openEvidence } from "./open-evidence";
import { recordEvidence } from "./record-evidence";

useDatabase();

const photograph = {
  kind: "photograph",
  title: "Burned walls",
  graphic: "mild",
  claimedWhen: { edtf: "2024-05-12~", words: "the week of the market" },
  claimedPlace: { words: "Village A", lat: "14.35", lon: "-3.61", radiusM: 500 },
  collectedOn: "2024-06-01",
  provenance: "Sent by a resident who took it",
  reliability: "likely_reliable",
  details: { device: "a telephone", recordedBy: "a resident" },
} as const;

describe("recording an item of evidence", () => {
  test("keeps what was said, with its doubt, and gives it a code", async () => {
    const { researcher, investigationId } = await buildInvestigation();

    const { evidenceId, code } = await recordEvidence(researcher, { ...photograph, investigationId });

    expect(code).toBe("EV-0001");
    expect(await findEvidence(researcher, investigationId, evidenceId)).toMatchObject({
      title: "Burned walls",
      claimedWhen: {
        edtf: "2024-05-12~",
        words: "the week of the market",
        earliest: "2024-05-11",
        latest: "2024-05-13",
      },
      claimedPlace: { words: "Village A", point: { lat: 14.35, lon: -3.61, radiusM: 500 } },
      collector: { code: researcher.code },
      collectorId: researcher.id,
      details: { device: "a telephone", recordedBy: "a resident" },
      original: null,
      needsOriginal: true,
      canReceiveOriginal: true,
    });
    expect(await owner.auditEvent.findFirst()).toMatchObject({
      name: "evidence.recorded",
      details: { code, kind: "photograph" },
    });
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
    ["an admin", "admin", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await buildInvestigation();
    const refused = recordEvidence(cast[who], { ...photograph, investigationId: cast.investigationId });
    await expect(refused).rejects.toMatchObject({ code });
    expect(await nothingWritten()).toBe(true);
  });

  test.each([
    ["a date nobody can read", { claimedWhen: { edtf: "12/05/2024" } }, "claimedWhen.edtf"],
    ["a latitude off the earth", { claimedPlace: { words: "A", lat: "95", lon: "0" } }, "claimedPlace.lat"],
    ["a day of collection that has not come", { collectedOn: "2124-06-01" }, "collectedOn"],
    ["a collector who is no member", { collectorId: crypto.randomUUID() }, "collectorId"],
    [
      "an admin unit that is not known",
      { claimedPlace: { words: "A", adminPcode: "ML99" } },
      "claimedPlace.adminPcode",
    ],
    ["no title", { title: "  " }, "title"],
  ])("refuses %s, says where, and writes nothing", async (_what, change, field) => {
    const { researcher, investigationId } = await buildInvestigation();
    const refused = recordEvidence(researcher, { ...photograph, investigationId, ...change });
    await expect(refused).rejects.toMatchObject({ code: "invalid", fields: { [field]: expect.anything() } });
    expect(await nothingWritten()).toBe(true);
  });

  test("an external report needs no file", async () => {
    const { researcher, investigationId } = await buildInvestigation();
    const { evidenceId } = await buildEvidence(researcher, investigationId, { kind: "external_report" });
    expect(await findEvidence(researcher, investigationId, evidenceId)).toMatchObject({ needsOriginal: false });
  });
});

describe("correcting what is said about it", () => {
  test("keeps what was said before, and the same place as the same row", async () => {
    const { researcher, investigationId } = await buildInvestigation();
    const { evidenceId } = await recordEvidence(researcher, { ...photograph, investigationId });

    await changeEvidence(researcher, { ...photograph, evidenceId, version: 1, title: "Burned granary" });
    await changeEvidence(researcher, { ...photograph, evidenceId, version: 2, claimedPlace: { words: "Village B" } });

    expect(await findEvidence(researcher, investigationId, evidenceId)).toMatchObject({
      version: 3,
      claimedPlace: { words: "Village B" },
    });
    const kept = await owner.recordVersion.findMany({ orderBy: { version: "asc" } });
    expect(kept.map((one) => one.data)).toMatchObject([{ title: "Burned walls" }, { title: "Burned granary" }]);
    expect(await owner.place.count()).toBe(2);
  });

  test.each([
    ["a stale form", "researcher", { version: 7 }, "conflict"],
    ["another kind", "researcher", { kind: "audio", details: {} }, "invalid"],
    ["a reviewer", "reviewer", {}, "forbidden"],
    ["someone off the investigation", "stranger", {}, "not-found"],
  ] as const)("refuses %s and writes nothing", async (_what, who, change, code) => {
    const cast = await buildInvestigation();
    const { evidenceId } = await recordEvidence(cast.researcher, {
      ...photograph,
      investigationId: cast.investigationId,
    });
    const before = await owner.evidence.findFirst();

    const input = { ...photograph, evidenceId, version: 1, claimedPlace: { words: "Elsewhere" }, ...change };
    await expect(changeEvidence(cast[who], input as never)).rejects.toMatchObject({ code });

    expect(await owner.evidence.findFirst()).toEqual(before);
    expect(await owner.recordVersion.count()).toBe(0);
    expect(await owner.place.count()).toBe(1);
    expect(await owner.auditEvent.count()).toBe(1);
  });
});

describe("seeing evidence", () => {
  test("opening an item is an event; a stranger opens nothing and leaves none", async () => {
    const { researcher, admin, stranger, investigationId } = await buildInvestigation();
    const { evidenceId } = await buildEvidence(researcher, investigationId);

    await openEvidence(admin, { evidenceId });
    await expect(openEvidence(stranger, { evidenceId })).rejects.toMatchObject({ code: "not-found" });

    const opened = await owner.auditEvent.findMany({ where: { name: "evidence.opened" } });
    expect(opened).toMatchObject([{ actorId: admin.id, subjectId: evidenceId, investigationId }]);
    expect(await findEvidence(stranger, investigationId, evidenceId)).toBeNull();
  });

  test("lists by filter, in order, a page at a time, and nothing to a stranger", async () => {
    const { researcher, stranger, investigationId } = await buildInvestigation();
    const record = (title: string, kind: "photograph" | "external_report" = "photograph") =>
      buildEvidence(researcher, investigationId, { title, kind });
    for (const title of ["Market", "Well", "Mosque"]) await record(title);
    await record("News item", "external_report");

    const list = async (actor: typeof researcher, typed: Record<string, string>, page = 1) => {
      const filters = evidenceFilters.parse(typed);
      const sort = { column: "title", direction: "asc" } as const;
      const found = await listEvidence(actor, investigationId, { filters, sort, page, pageSize: 2 });
      return { total: found.total, titles: found.rows.map((row) => row.title) };
    };
    expect(await list(researcher, {})).toEqual({ total: 4, titles: ["Market", "Mosque"] });
    expect(await list(researcher, {}, 2)).toEqual({ total: 4, titles: ["News item", "Well"] });
    expect(await list(researcher, { q: "mOs" })).toEqual({ total: 1, titles: ["Mosque"] });
    expect(await list(researcher, { kind: "external_report" })).toEqual({ total: 1, titles: ["News item"] });
    expect(await list(researcher, { original: "missing" })).toMatchObject({ total: 3 });
    expect(await list(researcher, { kind: "nonsense", original: "%" })).toMatchObject({ total: 4 });
    expect(await list(stranger, {})).toEqual({ total: 0, titles: [] });
  });
});

async function nothingWritten() {
  const counts = await Promise.all([owner.evidence.count(), owner.place.count(), owner.auditEvent.count()]);
  return counts.every((count) => count === 0);
}
