import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { answerContradiction } from "@/lib/citations/commands/answer-contradiction";
import { changeEvidence } from "@/lib/evidence/commands/change-evidence";
import { decidePair } from "@/lib/incidents/pairs/commands/decide-pair";
import { changeInterview } from "@/lib/interviews/commands/change-interview";
import { changeParagraph } from "@/lib/interviews/commands/change-paragraph";
import { buildCitation } from "@/lib/testing/build-citation";
import { buildEvidence, buildOriginal } from "@/lib/testing/build-evidence";
import { buildWitness, decisionOn } from "@/lib/testing/build-finding";
import { buildAct } from "@/lib/testing/build-incident";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { buildJudgement } from "@/lib/testing/build-judgement";
import { buildActor } from "@/lib/testing/build-person";
import { owner, useDatabase } from "@/lib/testing/database";
import { decideAct } from "../commands/decide-act";
import { listWaiting } from "./queries";

useDatabase();

const file = "village-a-burned-walls.jpg";
const reason = "Two reports of one morning.";

/** An act that one testimony and one item stand for, another that may be the same, and a passage against the first. */
async function setUp() {
  const cast = await buildInvestigation();
  const both = await buildActor({ investigationId: cast.investigationId, roles: ["researcher", "reviewer"] });
  const { actId } = await buildAct(cast);
  const other = await buildAct(cast);
  const { interviewId } = await buildWitness(cast, actId);
  const { evidenceId } = await buildEvidence(cast.researcher, cast.investigationId, {});
  await buildCitation(cast, { actId, evidenceId, knowledge: "shown", carries: ["occurrence"] });
  const against = await buildCitation(cast, { actId, bearing: "contradicts", carries: ["occurrence"] });
  return { cast, both, actId, otherActId: other.actId, interviewId, evidenceId, citationId: against.citationId };
}
type Scene = Awaited<ReturnType<typeof setUp>>;

// The form sends the collector as it was: an editor does not become one.
const describeAnew = ({ cast, both, evidenceId }: Scene) =>
  changeEvidence(both, {
    ...{ evidenceId, version: 1, kind: "photograph", title: "Burned granary", details: {} },
    collectorId: cast.researcher.id,
  });

const touches: [string, (scene: Scene) => Promise<unknown>][] = [
  [
    "rewrote a paragraph that is cited",
    async ({ both, interviewId }) => {
      const { id, text } = await owner.paragraph.findFirstOrThrow({ where: { interviewId } });
      return changeParagraph(both, { paragraphId: id, version: 1, speaker: "interviewee", text: `${text} At dawn.` });
    },
  ],
  [
    "changed the record of an interview",
    async ({ both, interviewId }) => {
      const { interviewee } = await owner.interview.findUniqueOrThrow({
        where: { id: interviewId },
        include: { interviewee: true },
      });
      return changeInterview(both, {
        interviewId,
        version: 1,
        intervieweeCode: interviewee.code,
        knowledge: "victim",
        modality: "in_person",
        startedOn: "2024-07-02",
        languages: ["fr"],
      });
    },
  ],
  ["described an item of evidence anew", describeAnew],
  ["brought in the file of an item", ({ both, evidenceId }) => buildOriginal(both, evidenceId, file)],
];

const kindsFor = async (actor: Actor, { investigationId }: Cast) => {
  const { rows } = await listWaiting(actor, investigationId, { kind: null, page: 1, pageSize: 50, now: new Date() });
  return [...new Set(rows.map(({ kind }) => kind))].sort();
};

describe.each(touches)("a reviewer who %s", (_what, touch) => {
  test("decides nothing that stands on it: no finding, no pair, no answer, and none of it waits for them", async () => {
    const scene = await setUp();
    const { cast, both, actId, otherActId, citationId, evidenceId } = scene;
    await touch(scene);
    if ((await owner.evidenceFile.count()) === 0) await buildOriginal(cast.researcher, evidenceId, file);
    for (const reviewer of [cast.reviewer, cast.otherReviewer]) await buildJudgement(reviewer, evidenceId);

    const decision = await decisionOn(cast, actId);
    const versions = { actId, actVersion: 1, otherActId, otherActVersion: 1 };
    const forbidden = { code: "forbidden" };
    await expect(decideAct(both, decision)).rejects.toMatchObject(forbidden);
    await expect(decidePair(both, { ...versions, relation: "distinct", reason })).rejects.toMatchObject(forbidden);
    await expect(answerContradiction(both, { citationId, version: 1, reason })).rejects.toMatchObject(forbidden);

    expect(await owner.finding.count()).toBe(0);
    expect(await owner.pairDecision.count()).toBe(0);
    expect(await owner.contradictionAnswer.count()).toBe(0);
    expect(await kindsFor(both, cast)).toEqual([]);
    expect(await kindsFor(cast.reviewer, cast)).toEqual(["decision", "pair"]);

    await answerContradiction(cast.reviewer, { citationId, version: 1, reason });
    await decidePair(cast.reviewer, { ...versions, relation: "distinct", reason });
    await decideAct(cast.reviewer, await decisionOn(cast, actId));
  });
});

test("a reviewer who described an item anew does not judge it, and is not asked to", async () => {
  const scene = await setUp();
  const { cast, both, evidenceId } = scene;
  await buildOriginal(cast.researcher, evidenceId, file);
  expect(await kindsFor(both, cast)).toContain("first_judgement");
  await describeAnew(scene);

  await expect(buildJudgement(both, evidenceId)).rejects.toMatchObject({
    code: "forbidden",
    words: { key: "verificationPages.refusals.ownItem" },
  });
  expect(await owner.judgement.count()).toBe(0);
  expect(await kindsFor(both, cast)).not.toContain("first_judgement");
});
