import { describe, expect, test } from "vitest";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { findActorRecord } from "../queries";
import { endRelation } from "./end-relation";
import { recordActor } from "./record-actor";
import { recordRelation } from "./record-relation";

useDatabase();

async function twoActors({ researcher, investigationId }: Cast) {
  const make = (name: string) => recordActor(researcher, { investigationId, name, kind: "armed_group" });
  const [from, to] = [await make("Company"), await make("Army")];
  return {
    fromActorId: from.actorId,
    toActorId: to.actorId,
    kind: "supports" as const,
    period: { edtf: "2021-12/.." },
    sourceWords: "UN experts' report",
  };
}

describe("how actors stand to each other", () => {
  test("a relation has a period and a source, and shows on both actors", async () => {
    const cast = await buildInvestigation();
    const relation = await twoActors(cast);
    await recordRelation(cast.researcher, relation);

    for (const actorId of [relation.fromActorId, relation.toActorId]) {
      const found = await findActorRecord(cast.reviewer, cast.investigationId, actorId);
      expect(found?.relations).toMatchObject([
        {
          kind: "supports",
          from: { name: "Company" },
          to: { name: "Army" },
          period: { earliest: "2021-12-01", latest: null },
        },
      ]);
    }
    expect(await owner.auditEvent.findFirst({ orderBy: { sequence: "desc" } })).toMatchObject({
      name: "actor.relation-recorded",
    });
  });

  test.each([
    ["to itself", (r: { fromActorId: string }) => ({ toActorId: r.fromActorId }), "invalid"],
    ["with an unparseable period", () => ({ period: { edtf: "dry season" } }), "invalid"],
    ["without a source", () => ({ sourceWords: " " }), "invalid"],
    ["to an actor that does not exist", () => ({ toActorId: crypto.randomUUID() }), "not-found"],
  ])("refuses a relation %s and writes nothing", async (_what, change, code) => {
    const cast = await buildInvestigation();
    const relation = await twoActors(cast);
    await expect(recordRelation(cast.researcher, { ...relation, ...change(relation) })).rejects.toMatchObject({ code });
    expect(await owner.actorRelation.count()).toBe(0);
  });

  test("refuses to join two investigations", async () => {
    const cast = await buildInvestigation();
    const relation = await twoActors(cast);
    const elsewhere = await buildInvestigation();
    const other = await twoActors(elsewhere);
    const across = { ...relation, toActorId: other.toActorId };
    await expect(recordRelation(cast.researcher, across)).rejects.toMatchObject({ code: "not-found" });
    expect(await owner.actorRelation.count()).toBe(0);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
    ["an admin", "admin", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await buildInvestigation();
    await expect(recordRelation(cast[who], await twoActors(cast))).rejects.toMatchObject({ code });
    expect(await owner.actorRelation.count()).toBe(0);
  });

  test("the same relation twice is a conflict; sent twice it is one", async () => {
    const cast = await buildInvestigation();
    const relation = await twoActors(cast);
    const submissionId = crypto.randomUUID();
    const send = () => recordRelation(cast.researcher, relation, { submissionId });
    const [one, other] = await Promise.all([send(), send()]);
    expect(one).toEqual(other);
    await expect(recordRelation(cast.researcher, relation)).rejects.toMatchObject({ code: "conflict" });
    expect(await owner.actorRelation.count()).toBe(1);
  });

  test("an ended relation stays as a row, is ended once, and may be recorded anew", async () => {
    const cast = await buildInvestigation();
    const relation = await twoActors(cast);
    const { relationId } = await recordRelation(cast.researcher, relation);
    const reason = "The source has corrected its report.";
    await endRelation(cast.researcher, { relationId, reason });

    await expect(endRelation(cast.researcher, { relationId, reason })).rejects.toMatchObject({ code: "conflict" });
    expect(await owner.actorRelation.findFirst()).toMatchObject({ withdrawnById: cast.researcher.id });
    await recordRelation(cast.researcher, relation);
    expect(await owner.actorRelation.count()).toBe(2);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
  ] as const)("%s cannot end one", async (_who, who, code) => {
    const cast = await buildInvestigation();
    const { relationId } = await recordRelation(cast.researcher, await twoActors(cast));
    const end = endRelation(cast[who], { relationId, reason: "Because I say so." });
    await expect(end).rejects.toMatchObject({ code });
    expect(await owner.actorRelation.findFirst()).toMatchObject({ withdrawnAt: null });
  });
});
