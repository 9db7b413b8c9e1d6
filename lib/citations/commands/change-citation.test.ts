import { describe, expect, test } from "vitest";
import { buildCitation } from "@/lib/testing/build-citation";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { buildActor } from "@/lib/testing/build-person";
import { owner, useDatabase } from "@/lib/testing/database";
import { answerContradiction } from "./answer-contradiction";
import { changeCitation } from "./change-citation";
import { withdrawCitation } from "./withdraw-citation";

useDatabase();

const reason = "The interpreter misheard the number.";
const asSupport = { bearing: "supports" as const, knowledge: "hearsay" as const, carries: ["occurrence" as const] };

const cite = (cast: Cast, bearing: "supports" | "contradicts" = "supports") => buildCitation(cast, { bearing });

describe("changing a citation", () => {
  test("keeps what it said before", async () => {
    const cast = await buildInvestigation();
    const { citationId } = await cite(cast);

    await changeCitation(cast.researcher, { citationId, version: 1, ...asSupport, says: { countMax: 9 } });

    expect(await owner.citation.findFirst()).toMatchObject({ knowledge: "hearsay", saysCountMax: 9, version: 2 });
    expect(await owner.recordVersion.findFirst({ where: { subjectId: citationId } })).toMatchObject({
      version: 1,
      data: { knowledge: "eyewitness", carries: ["occurrence", "count"] },
    });
  });

  test("of two editors who save at once, one is told", async () => {
    const cast = await buildInvestigation();
    const colleague = await buildActor({ investigationId: cast.investigationId, roles: ["researcher"] });
    const { citationId } = await cite(cast);
    const save = (editor: typeof colleague) => changeCitation(editor, { citationId, version: 1, ...asSupport });

    const outcomes = await Promise.allSettled([save(cast.researcher), save(colleague)]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
    expect(await owner.recordVersion.count({ where: { subjectId: citationId } })).toBe(1);
  });

  test("is refused once a reviewer answered it, or it was withdrawn", async () => {
    const cast = await buildInvestigation();
    const answered = await cite(cast, "contradicts");
    await answerContradiction(cast.reviewer, { citationId: answered.citationId, version: 1, reason });
    const withdrawn = await cite(cast);
    await withdrawCitation(cast.researcher, { citationId: withdrawn.citationId, version: 1, reason });

    await expect(
      changeCitation(cast.researcher, { citationId: answered.citationId, version: 1, ...asSupport }),
    ).rejects.toMatchObject({ words: { key: "citations.answeredAlready" } });
    await expect(
      changeCitation(cast.researcher, { citationId: withdrawn.citationId, version: 2, ...asSupport }),
    ).rejects.toMatchObject({ words: { key: "citations.alreadyWithdrawn" } });
    expect(await owner.citation.findUnique({ where: { id: answered.citationId } })).toMatchObject({ version: 1 });
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await buildInvestigation();
    const { citationId } = await cite(cast);
    await expect(changeCitation(cast[who], { citationId, version: 1, ...asSupport })).rejects.toMatchObject({ code });
    await expect(withdrawCitation(cast[who], { citationId, version: 1, reason })).rejects.toMatchObject({ code });
    expect(await owner.citation.findFirst()).toMatchObject({ version: 1, withdrawnAt: null });
    expect(await owner.recordVersion.count({ where: { subjectId: citationId } })).toBe(0);
  });
});

describe("withdrawing a citation", () => {
  test("leaves the row, with who, when and why, and happens once", async () => {
    const cast = await buildInvestigation();
    const { citationId } = await cite(cast);
    const now = new Date("2024-12-01T09:00:00Z");

    await withdrawCitation(cast.researcher, { citationId, version: 1, reason }, { now });

    expect(await owner.citation.findFirst()).toMatchObject({
      withdrawnAt: now,
      withdrawnById: cast.researcher.id,
      withdrawnReason: reason,
      version: 2,
    });
    await expect(withdrawCitation(cast.researcher, { citationId, version: 2, reason })).rejects.toMatchObject({
      words: { key: "citations.alreadyWithdrawn" },
    });
    expect(await owner.auditEvent.count({ where: { name: "citation.withdrawn" } })).toBe(1);
  });

  test("needs a reason that says something", async () => {
    const cast = await buildInvestigation();
    const { citationId } = await cite(cast);
    await expect(withdrawCitation(cast.researcher, { citationId, version: 1, reason: "wrong" })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await owner.citation.findFirst()).toMatchObject({ withdrawnAt: null });
  });
});

describe("answering a contradiction", () => {
  test("a reviewer answers in writing, and what was said before stays", async () => {
    const cast = await buildInvestigation();
    const { citationId } = await cite(cast, "contradicts");

    await answerContradiction(cast.reviewer, { citationId, version: 1, reason });
    await answerContradiction(cast.otherReviewer, { citationId, version: 1, reason: `${reason} Checked again.` });

    expect(await owner.contradictionAnswer.findMany({ orderBy: { answeredAt: "asc" } })).toMatchObject([
      { reason, answeredById: cast.reviewer.id },
      { answeredById: cast.otherReviewer.id },
    ]);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a researcher", "researcher", "forbidden"],
    ["an admin", "admin", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await buildInvestigation();
    const { citationId } = await cite(cast, "contradicts");
    await expect(answerContradiction(cast[who], { citationId, version: 1, reason })).rejects.toMatchObject({ code });
    expect(await owner.contradictionAnswer.count()).toBe(0);
  });

  test("refuses a reviewer who recorded a source of that act", async () => {
    const cast = await buildInvestigation();
    const both = await buildActor({ investigationId: cast.investigationId, roles: ["researcher", "reviewer"] });
    const { citationId, actId } = await cite(cast, "contradicts");
    await buildCitation({ ...cast, researcher: both }, { actId });

    await expect(answerContradiction(both, { citationId, version: 1, reason })).rejects.toMatchObject({
      words: { key: "citations.notOnYourOwn" },
    });
    expect(await owner.contradictionAnswer.count()).toBe(0);
  });

  test("refuses an answer to a support, to what was changed meanwhile, and to what was withdrawn", async () => {
    const cast = await buildInvestigation();
    const support = await cite(cast);
    const changed = await cite(cast, "contradicts");
    await changeCitation(cast.researcher, {
      citationId: changed.citationId,
      version: 1,
      ...asSupport,
      bearing: "contradicts",
    });

    const answer = (citationId: string, version: number) =>
      answerContradiction(cast.reviewer, { citationId, version, reason });
    await expect(answer(support.citationId, 1)).rejects.toMatchObject({ words: { key: "citations.nothingToAnswer" } });
    await expect(answer(changed.citationId, 1)).rejects.toMatchObject({ words: { key: "errors.changedMeanwhile" } });
    await withdrawCitation(cast.researcher, { citationId: changed.citationId, version: 2, reason });
    await expect(answer(changed.citationId, 3)).rejects.toMatchObject({ words: { key: "citations.alreadyWithdrawn" } });
    expect(await owner.contradictionAnswer.count()).toBe(0);
  });
});
