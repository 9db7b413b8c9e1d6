import { describe, expect, test } from "vitest";
import { repliesOf } from "@/lib/correspondence/queries";
import { read } from "@/lib/db";
import { buildArmedActor } from "@/lib/testing/build-armed-actor";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { buildLetter, buildSentLetter } from "@/lib/testing/build-letter";
import { owner, useDatabase } from "@/lib/testing/database";
import { findLetter, listLetters } from "../queries";
import { changeLetter } from "./change-letter";
import { decideLetterRisk } from "./decide-letter-risk";
import { recordDelivery } from "./record-delivery";
import { recordNotSent } from "./record-not-sent";
import { recordReply } from "./record-reply";
import { recordSent } from "./record-sent";

useDatabase();

async function setUp() {
  const cast = await buildInvestigation();
  const addresseeId = await buildArmedActor(cast, { isState: true });
  return { ...cast, addresseeId };
}

const decision = {
  decision: "go" as const,
  identifiable: "Nobody: it names places only.",
  reprisalRisk: "Low, no witness is described.",
};
const sending = { on: "2024-11-01", channel: "Registered mail", dueOn: "2024-11-25" };

describe("a letter's life", () => {
  test("no letter leaves without a decision on its risk, made on the text that leaves", async () => {
    const { admin, addresseeId, ...cast } = await setUp();
    const { letterId } = await buildLetter({ ...cast, admin }, { addresseeId });
    const about = { letterId, version: 1 };
    await expect(recordSent(admin, { ...about, ...sending })).rejects.toMatchObject({
      code: "conflict",
      words: { key: "correspondence.refusals.notCleared" },
    });

    await decideLetterRisk(admin, { ...about, ...decision });
    const allegations = [{ words: "Something else." }];
    await changeLetter(admin, { ...about, addresseeId, subject: "S", allegations });
    await expect(recordSent(admin, { letterId, version: 2, ...sending })).rejects.toMatchObject({ code: "conflict" });
    expect(await owner.letterEvent.findMany()).toMatchObject([{ kind: "risk_decided", letterVersion: 1 }]);
  });

  test("sent, delivered, answered in part: the page and the sentences follow from the events", async () => {
    const { admin, researcher, investigationId, addresseeId } = await setUp();
    const { letterId } = await buildSentLetter({ investigationId, admin }, { addresseeId });
    const about = { letterId, version: 1 };
    await recordDelivery(admin, { ...about, on: "2024-11-04", proof: "Stamped receipt of the registry." });
    expect(await findLetter(researcher, investigationId, letterId)).toMatchObject({
      state: { stage: "overdue", hadNotReplied: true },
      can: { change: false, reply: false },
    });

    const answers = [
      { number: 1, answer: "denies_act" as const },
      { number: 2, answer: "no_answer" as const },
    ];
    await recordReply(admin, { ...about, on: "2024-12-01", words: "We deny the first point.", answers });

    expect(await findLetter(admin, investigationId, letterId)).toMatchObject({
      state: { stage: "replied_in_part" },
      allegations: [{ answer: "denies_act" }, { answer: "no_answer" }],
      events: [{ kind: "risk_decided" }, { kind: "sent" }, { kind: "delivered" }, { kind: "replied" }],
    });
    const replies = await read(researcher, (tx) => repliesOf(tx, investigationId, "2024-12-12"));
    expect(replies).toMatchObject([
      { actorId: addresseeId, asked: 2, replies: [{ on: "2024-12-01", answered: 1, isComplete: false }] },
    ]);
    const list = { filters: { q: "village", addressee: null }, sort: null, page: 1, pageSize: 50 };
    expect(await listLetters(researcher, investigationId, list)).toMatchObject({
      total: 1,
      rows: [{ code: "LET-0001", stage: "replied_in_part", allegationCount: 2 }],
    });
  });

  test("what strangers ask for does not exist, as a letter and in the list", async () => {
    const { admin, stranger, investigationId, addresseeId } = await setUp();
    const { letterId } = await buildLetter({ investigationId, admin }, { addresseeId });
    expect(await findLetter(stranger, investigationId, letterId)).toBeNull();
    expect(await findLetter(admin, investigationId, "no-id")).toBeNull();
    const list = { filters: { q: "", addressee: null }, sort: null, page: 1, pageSize: 50 };
    expect((await listLetters(stranger, investigationId, list)).total).toBe(0);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a researcher", "researcher", "forbidden"],
    ["a reviewer", "reviewer", "forbidden"],
  ] as const)("refuses %s each event and writes nothing", async (_who, who, code) => {
    const cast = await setUp();
    const { letterId } = await buildSentLetter(cast, { addresseeId: cast.addresseeId });
    const before = [await owner.letterEvent.count(), await owner.auditEvent.count()];
    const about = { letterId, version: 1 };
    const proof = "Stamped receipt of the registry.";

    await expect(decideLetterRisk(cast[who], { ...about, ...decision })).rejects.toMatchObject({ code });
    const notSent = { ...about, why: "unsafe" as const, reason: "It would name them." };
    await expect(recordNotSent(cast[who], notSent)).rejects.toMatchObject({ code });
    await expect(recordSent(cast[who], { ...about, ...sending })).rejects.toMatchObject({ code });
    await expect(recordDelivery(cast[who], { ...about, on: "2024-11-04", proof })).rejects.toMatchObject({ code });
    await expect(recordReply(cast[who], { ...about, on: "2024-11-04", words: "W" })).rejects.toMatchObject({ code });

    expect([await owner.letterEvent.count(), await owner.auditEvent.count()]).toEqual(before);
  });

  test("two admins recording the sending at once record it once", async () => {
    const { admin, addresseeId, ...cast } = await setUp();
    const { letterId } = await buildLetter({ ...cast, admin }, { addresseeId });
    await decideLetterRisk(admin, { letterId, version: 1, ...decision });
    const send = () => recordSent(admin, { letterId, version: 1, ...sending });

    const results = await Promise.allSettled([send(), send()]);

    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await owner.letterEvent.count({ where: { kind: "sent" } })).toBe(1);
  });

  test("the same submission sent twice records once; a form opened on another version is refused", async () => {
    const { admin, addresseeId, ...cast } = await setUp();
    const { letterId } = await buildLetter({ ...cast, admin }, { addresseeId });
    const input = { letterId, version: 1, why: "no_channel" as const, reason: "No address is known." };
    const submissionId = crypto.randomUUID();

    const first = await recordNotSent(admin, input, { submissionId });
    expect(await recordNotSent(admin, input, { submissionId })).toEqual(first);
    await expect(recordNotSent(admin, { ...input, version: 2 })).rejects.toMatchObject({ code: "conflict" });

    expect(await owner.letterEvent.count()).toBe(1);
    expect(await owner.auditEvent.count({ where: { name: "letter.not-sent" } })).toBe(1);
  });
});
