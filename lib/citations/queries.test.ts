import { describe, expect, test } from "vitest";
import { read } from "@/lib/db";
import { changeAct } from "@/lib/incidents/commands/change-act";
import { addAddendum } from "@/lib/interviews/commands/add-addendum";
import { changeParagraph } from "@/lib/interviews/commands/change-paragraph";
import { buildCitation } from "@/lib/testing/build-citation";
import { buildEvidence } from "@/lib/testing/build-evidence";
import { buildAct } from "@/lib/testing/build-incident";
import { buildInterview, buildStatement, buildTranscript } from "@/lib/testing/build-interview";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { buildActor } from "@/lib/testing/build-person";
import { useDatabase } from "@/lib/testing/database";
import { answerContradiction } from "./commands/answer-contradiction";
import { withdrawCitation } from "./commands/withdraw-citation";
import { findPassage, listCitationsOfActs, recordersOfAct } from "./queries";
import { citationStart } from "./schema";

useDatabase();

const reason = "The report it quotes was itself withdrawn.";

const recorders = (cast: Cast, actId: string) => read(cast.reviewer, (tx) => recordersOfAct(tx, actId));

describe("the citations of an act", () => {
  test("show their source, what it says, answers, and what this reader may do", async () => {
    const cast = await buildInvestigation();
    const { evidenceId } = await buildEvidence(cast.researcher, cast.investigationId, { kind: "video" });
    const { actId, citationId } = await buildCitation(cast, { bearing: "contradicts" });
    await buildCitation(cast, { actId, evidenceId, knowledge: "shown" });
    await answerContradiction(cast.reviewer, { citationId, version: 1, reason });

    const seen = await listCitationsOfActs(cast.otherReviewer, cast.investigationId, [actId]);

    expect(seen.total).toBe(2);
    expect(seen.citations).toMatchObject([
      {
        source: { kind: "interview", code: "INT-0001", paragraphNumber: 1 },
        answers: [{ reason, answeredBy: { code: cast.reviewer.code } }],
        canAnswer: true,
        canChange: false,
      },
      { source: { kind: "evidence", code: "EV-0001" }, locator: { whole: true }, canAnswer: false },
    ]);
    const own = await listCitationsOfActs(cast.researcher, cast.investigationId, [actId]);
    // What was answered stays as it was answered.
    expect(own.citations.map(({ canChange, canWithdraw }) => [canChange, canWithdraw])).toEqual([
      [false, true],
      [true, true],
    ]);
  });

  test("say which version they cited where it was changed since, and which addenda are about it", async () => {
    const cast = await buildInvestigation();
    const { interviewId } = await buildInterview(cast);
    const [paragraphId = ""] = await buildTranscript(cast.researcher, interviewId, ["Seven men were shot."]);
    const { actId } = await buildCitation(cast, { paragraphId, passage: { quote: "Seven men" } });
    const source = async () =>
      (await listCitationsOfActs(cast.reviewer, cast.investigationId, [actId])).citations[0]?.source;
    expect(await source()).toMatchObject({ changedSince: null, addenda: [] });

    await changeParagraph(cast.researcher, { paragraphId, version: 1, text: "Seven men were shot at dawn." });
    expect(await source()).toMatchObject({ changedSince: 1 });
    await buildStatement(cast.researcher, interviewId);
    await addAddendum(cast.researcher, { interviewId, text: "Eight, I heard since.", aboutNumber: 1 });
    await addAddendum(cast.researcher, { interviewId, text: "About nothing in particular." });
    expect(await source()).toMatchObject({ changedSince: 1, addenda: [2] });
  });

  test("are nothing to a stranger, nor under another investigation's name", async () => {
    const cast = await buildInvestigation();
    const { actId } = await buildCitation(cast);
    const nothing = { citations: [], total: 0 };
    expect(await listCitationsOfActs(cast.stranger, cast.investigationId, [actId])).toEqual(nothing);
    expect(await listCitationsOfActs(cast.researcher, crypto.randomUUID(), [actId])).toEqual(nothing);
  });
});

describe("those who may not decide on an act", () => {
  test("are whoever recorded or changed it, and whoever made a source that stands for it", async () => {
    const cast = await buildInvestigation();
    const { investigationId, researcher } = cast;
    const member = () => buildActor({ investigationId, roles: ["researcher"] });
    const [editor, interviewer, typist, collector] = [await member(), await member(), await member(), await member()];
    const { actId } = await buildAct(cast);
    await changeAct(editor, { actId, version: 1, actType: "massacre", unit: "persons" });
    expect(await recorders(cast, actId)).toEqual(new Set([researcher.id, editor.id]));

    const { interviewId } = await buildInterview({ investigationId, researcher: interviewer });
    const [paragraphId] = await buildTranscript(typist, interviewId, ["They came at dawn."]);
    const { evidenceId } = await buildEvidence(typist, investigationId, { kind: "video", collectorId: collector.id });
    await buildCitation(cast, { actId, paragraphId });
    const { citationId } = await buildCitation(cast, { actId, evidenceId, knowledge: "shown" });

    const all = [researcher, editor, interviewer, typist, collector].map(({ id }) => id);
    expect(await recorders(cast, actId)).toEqual(new Set(all));

    await withdrawCitation(researcher, { citationId, version: 1, reason });
    expect(await recorders(cast, actId)).toEqual(new Set(all.filter((id) => id !== collector.id)));
  });
});

describe("a passage about to be cited", () => {
  const ask = (fields: object) => citationStart.parse(fields);

  test("is found by id, and by code with the paragraph's number", async () => {
    const cast = await buildInvestigation();
    const { interviewId } = await buildInterview(cast);
    const [paragraph] = await buildTranscript(cast.researcher, interviewId, ["One.", "Two."]);
    await buildEvidence(cast.researcher, cast.investigationId, { kind: "audio" });
    const find = (fields: object) => findPassage(cast.researcher, cast.investigationId, ask(fields));

    expect(await find({ paragraph })).toMatchObject({ kind: "interview", number: 1, text: "One.", isFixed: false });
    expect(await find({ source: "int-0001", number: "2" })).toMatchObject({ text: "Two." });
    expect(await find({ source: "EV-0001" })).toMatchObject({ kind: "evidence", evidenceKind: "audio" });
    expect(await find({ source: "EV-0404" })).toBeNull();
    expect(await find({ paragraph: "nonsense" })).toBeNull();
    expect(await findPassage(cast.stranger, cast.investigationId, ask({ paragraph }))).toBeNull();
  });
});
