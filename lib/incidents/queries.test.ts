import { describe, expect, test } from "vitest";
import { read } from "@/lib/db";
import { recordPerson } from "@/lib/people/commands/record-person";
import { buildAdminUnits } from "@/lib/testing/build-admin-units";
import { buildArmedActor } from "@/lib/testing/build-armed-actor";
import { buildAct, buildIncident } from "@/lib/testing/build-incident";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { useDatabase } from "@/lib/testing/database";
import { actsWithFacts } from "./facts";
import { findIncident, listIncidents } from "./queries";
import { incidentFilters } from "./schema";

useDatabase();

const byCode = { column: "code", direction: "asc" } as const;

async function codes(cast: Cast, filters: object, asked: { sort?: Parameters<typeof list>[2]; page?: number } = {}) {
  const { rows, total } = await list(cast, filters, asked.sort ?? byCode, asked.page ?? 1);
  return { codes: rows.map(({ code }) => code), total };
}

const list = (cast: Cast, filters: object, sort: { column: string; direction: "asc" | "desc" }, page = 1) =>
  listIncidents(cast.researcher, cast.investigationId, incidentFilters.parse(filters), { sort, page, pageSize: 2 });

describe("the list of incidents", () => {
  test("pages, sorts and counts in the database", async () => {
    const cast = await buildInvestigation();
    for (const [title, edtf] of [
      ["Charlie", "2024-05-12"],
      ["Alpha", "2024-06"],
      ["bravo", "../2024-01-01"],
    ] as const)
      await buildIncident(cast, { title, when: { edtf } });

    expect(await codes(cast, {})).toEqual({ codes: ["INC-0001", "INC-0002"], total: 3 });
    expect(await codes(cast, {}, { page: 2 })).toEqual({ codes: ["INC-0003"], total: 3 });
    expect(await codes(cast, {}, { page: 9 })).toEqual({ codes: [], total: 3 });
    const titles = { column: "title", direction: "asc" } as const;
    expect((await codes(cast, {}, { sort: titles })).codes).toEqual(["INC-0002", "INC-0003"]);
    // An open beginning may lie before every day.
    expect((await codes(cast, {}, { sort: { column: "when", direction: "asc" } })).codes[0]).toBe("INC-0003");
  });

  test("tells what possibly lies in a window from what definitely does, by an act's own days too", async () => {
    const cast = await buildInvestigation();
    await buildIncident(cast, { when: { edtf: "2024-05-12" } });
    await buildIncident(cast, { when: { edtf: "2024" } });
    const outside = await buildIncident(cast, { when: { edtf: "2024-07-01" } });
    const may = { from: "2024-05-01", to: "2024-05-31" };

    expect((await codes(cast, may)).codes).toEqual(["INC-0001", "INC-0002"]);
    expect((await codes(cast, { ...may, within: "definitely" })).codes).toEqual(["INC-0001"]);

    await buildAct(cast, { incidentId: outside.incidentId, when: { edtf: "2024-05-20" } });
    expect(await codes(cast, { ...may, within: "definitely" })).toEqual({ codes: ["INC-0001", "INC-0003"], total: 2 });
  });

  test("asks type, status and actor of one and the same act", async () => {
    const cast = await buildInvestigation();
    const actorId = await buildArmedActor(cast);
    await buildAct(cast, { actType: "massacre", involvements: [{ actorId }] });
    const { incidentId } = await buildAct(cast, { actType: "massacre" });
    await buildAct(cast, { incidentId, actType: "torture", involvements: [{ actorId }] });

    expect((await codes(cast, { actor: actorId })).total).toBe(2);
    expect((await codes(cast, { type: "killing" })).total).toBe(2);
    expect((await codes(cast, { type: "killing", actor: actorId })).codes).toEqual(["INC-0001"]);
    expect((await codes(cast, { status: "undecided" })).total).toBe(2);
    expect((await codes(cast, { status: "confirmed" })).total).toBe(0);
  });

  test("finds by words, taking signs for what they are, and by the unit that a place lies in", async () => {
    const cast = await buildInvestigation();
    await buildAdminUnits();
    await buildIncident(cast, { title: "100% of homes", place: { words: "the well", adminPcode: "ZZ0101" } });
    await buildIncident(cast, { title: "1000 homes" });

    expect((await codes(cast, { q: "100%" })).codes).toEqual(["INC-0001"]);
    expect((await codes(cast, { q: "inc-0002" })).codes).toEqual(["INC-0002"]);
    expect((await codes(cast, { q: "the well" })).codes).toEqual(["INC-0001"]);
    expect((await codes(cast, { area: "ZZ01" })).codes).toEqual(["INC-0001"]);
  });

  test("opens whatever stands in the URL", async () => {
    const nonsense = { from: "yesterday", type: "gossip", status: "?", actor: "me", within: "maybe" };
    expect(incidentFilters.parse(nonsense)).toEqual(incidentFilters.parse({}));
  });

  test("shows a stranger nothing", async () => {
    const cast = await buildInvestigation();
    await buildIncident(cast);
    const asked = { sort: null, page: 1, pageSize: 50 };
    expect(await listIncidents(cast.stranger, cast.investigationId, incidentFilters.parse({}), asked)).toEqual({
      rows: [],
      total: 0,
    });
  });
});

describe("one incident", () => {
  test("comes with its acts, who was involved, parts, and victims by code", async () => {
    const cast = await buildInvestigation();
    const actorId = await buildArmedActor(cast, { name: "Group X" });
    const { code } = await recordPerson(cast.researcher, { investigationId: cast.investigationId });
    const { incidentId } = await buildAct(cast, {
      involvements: [{ actorId }],
      parts: [{ key: "method:drone", isAll: true }],
      victims: [{ code }],
    });

    const seen = await findIncident(cast.researcher, cast.investigationId, incidentId);

    expect(seen).toMatchObject({
      code: "INC-0001",
      canChange: true,
      acts: [
        {
          code: "INC-0001.1",
          status: "undecided",
          involvements: [{ actorName: "Group X", degree: "carried_out", alternative: 1 }],
          parts: [{ key: "method:drone", isAll: true }],
          victims: [{ code: "PER-0001" }],
          ownWhen: null,
        },
      ],
    });
    expect(await findIncident(cast.reviewer, cast.investigationId, incidentId)).toMatchObject({ canChange: false });
  });

  test("does not exist for a stranger, under another investigation, or for no id at all", async () => {
    const cast = await buildInvestigation();
    const { incidentId } = await buildIncident(cast);
    expect(await findIncident(cast.stranger, cast.investigationId, incidentId)).toBeNull();
    expect(await findIncident(cast.researcher, crypto.randomUUID(), incidentId)).toBeNull();
    expect(await findIncident(cast.researcher, cast.investigationId, "INC-0001")).toBeNull();
  });
});

describe("acts with their facts, read many at once", () => {
  const factsOf = async (cast: Cast, actId: string, who = cast.researcher) =>
    (await read(who, (tx) => actsWithFacts(tx, [actId])))[0]?.facts;

  test("take the incident's date and place where the act has none of its own", async () => {
    const cast = await buildInvestigation();
    await buildAdminUnits();
    const when = { edtf: "2024-05-12~", words: "market day" };
    const place = { words: "the well", adminPcode: "ZZ0101", lat: "14.35", lon: "-3.61", radiusM: 1000 };
    const { incidentId } = await buildIncident(cast, { when, place });
    const { actId } = await buildAct(cast, { incidentId });

    expect(await factsOf(cast, actId)).toMatchObject({
      when: { edtf: "2024-05-12~", words: "market day", earliest: "2024-05-11", latest: "2024-05-13" },
      where: {
        words: "the well",
        adminPath: ["ZZ", "ZZ01", "ZZ0101"],
        point: { lat: 14.35, lon: -3.61, radiusM: 1000 },
      },
    });
  });

  test("take the act's own where it has them, open ends and all", async () => {
    const cast = await buildInvestigation();
    const when = { edtf: "2024-05-13/..", words: "after" };
    const { actId } = await buildAct(cast, { when, place: { words: "the river" } });

    expect(await factsOf(cast, actId)).toMatchObject({
      when: { words: "after", earliest: "2024-05-13", latest: null },
      where: { words: "the river", adminPath: [], point: null },
    });
  });

  test("hold parts, victims and perpetrators, and say nothing of what nobody recorded", async () => {
    const cast = await buildInvestigation();
    const [army, group] = [
      await buildArmedActor(cast, { name: "Army" }),
      await buildArmedActor(cast, { name: "Group" }),
    ];
    const { personId, code } = await recordPerson(cast.researcher, { investigationId: cast.investigationId });
    const { actId } = await buildAct(cast, {
      involvements: [
        { actorId: army, alternative: 1 },
        { actorId: group, alternative: 2 },
      ],
      parts: [
        { key: "method:drone", isAll: true },
        { key: "age:child", min: 1 },
      ],
      victims: [{ code, partKeys: ["age:child"] }],
    });
    const bare = await buildAct(cast);

    expect(await factsOf(cast, actId)).toMatchObject({
      alternatives: [[army], [group]],
      parts: [
        { dimension: "age", value: "child", min: 1, isAll: false, victimIds: [personId] },
        { dimension: "method", value: "drone", min: null, isAll: true, victimIds: [personId] },
      ],
      victimIds: [personId],
    });
    expect(await factsOf(cast, bare.actId)).toMatchObject({ alternatives: [], parts: [], victimIds: [] });
    expect(await factsOf(cast, actId, cast.stranger)).toBeUndefined();
  });
});
