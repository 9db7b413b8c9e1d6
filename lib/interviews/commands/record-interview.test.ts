import { describe, expect, test } from "vitest";
import { recordPerson } from "@/lib/people/commands/record-person";
import { buildInterview } from "@/lib/testing/build-interview";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { buildActor } from "@/lib/testing/build-person";
import { owner, useDatabase } from "@/lib/testing/database";
import { findInterview, findOpening, listInterviews, listInterviewsOf } from "../queries";
import { interviewsFilter } from "../schema";
import { changeInterview } from "./change-interview";
import { openInterview } from "./open-interview";

useDatabase();

const now = new Date("2024-12-01T10:00:00Z");
const all = { filter: interviewsFilter.parse({}), sort: null, page: 1, pageSize: 50, now };

describe("recording an interview", () => {
  test("gives the conversation and a new interviewee their codes, both on the trail", async () => {
    const cast = await buildInvestigation();
    const newInterviewee = { sex: "female", ageBand: "adult", occupation: "farmer" } as const;
    const made = await buildInterview(cast, { newInterviewee, otherLanguages: "Bozo, fr" }, now);

    expect(made).toMatchObject({ code: "INT-0001", personCode: "PER-0001" });
    const found = await findInterview(cast.reviewer, cast.investigationId, made.interviewId, now);
    expect(found).toMatchObject({
      knowledge: "eyewitness",
      person: { code: "PER-0001", ...newInterviewee },
      languages: ["fr", "Bozo"],
      interviewer: { userId: cast.researcher.id },
      canChange: false,
    });
    const events = await owner.auditEvent.findMany({ orderBy: { sequence: "asc" } });
    expect(events.map(({ name, subjectType }) => [name, subjectType])).toEqual([
      ["interview.recorded", "interview"],
      ["interview.recorded", "person"],
    ]);
    expect(JSON.stringify(events.map((event) => event.details))).not.toContain("farmer");
  });

  test("a second conversation with the same person makes no second person", async () => {
    const cast = await buildInvestigation();
    const { personId } = await buildInterview(cast);
    await buildInterview(cast, { interviewee: "known", intervieweeCode: "per-1" });

    expect(await owner.person.count()).toBe(1);
    const given = await listInterviewsOf(cast.reviewer, cast.investigationId, personId, now);
    expect(given.map((line) => line.code)).toEqual(["INT-0001", "INT-0002"]);
  });

  test.each([
    ["a day to come", { startedOn: "2024-12-03" }, "startedOn"],
    ["no language", { languages: [] }, "languages"],
    ["a person who is not known here", { interviewee: "known", intervieweeCode: "PER-0042" }, "intervieweeCode"],
    ["a known interviewee without a code", { interviewee: "known" }, "intervieweeCode"],
    ["a new interviewee with the code of a known one", { intervieweeCode: "PER-0001" }, "interviewee"],
    [
      "a known interviewee who is described anew",
      { interviewee: "known", intervieweeCode: "PER-0001", newInterviewee: { occupation: "farmer" } },
      "interviewee",
    ],
    ["hearsay from nobody known here", { knowledge: "hearsay", heardFromCode: "PER-0042" }, "heardFromCode"],
    ["an eyewitness who heard it from someone", { heardFromCode: "PER-0001" }, "heardFromCode"],
    ["an interviewer who is no member", { interviewerId: crypto.randomUUID() }, "interviewerId"],
  ] satisfies [string, Parameters<typeof buildInterview>[1], string][])(
    "refuses %s at its field and writes nothing",
    async (_what, fields, field) => {
      const cast = await buildInvestigation();
      const attempt = buildInterview(cast, fields, now);
      await expect(attempt).rejects.toMatchObject({ code: "invalid", fields: { [field]: expect.anything() } });
      expect(await owner.interview.count()).toBe(0);
      expect(await owner.person.count()).toBe(0);
      expect(await owner.auditEvent.count()).toBe(0);
    },
  );

  test("nobody heard it from themselves", async () => {
    const cast = await buildInvestigation();
    await recordPerson(cast.researcher, { investigationId: cast.investigationId });
    const self = {
      interviewee: "known",
      intervieweeCode: "PER-0001",
      knowledge: "hearsay",
      heardFromCode: "PER-0001",
    } as const;
    await expect(buildInterview(cast, self)).rejects.toMatchObject({ code: "invalid" });
    expect(await owner.interview.count()).toBe(0);
  });

  test("a person of another investigation does not exist here", async () => {
    const [cast, other] = [await buildInvestigation(), await buildInvestigation()];
    await recordPerson(other.researcher, { investigationId: other.investigationId });
    const attempt = buildInterview(cast, { interviewee: "known", intervieweeCode: "PER-0001" });
    await expect(attempt).rejects.toMatchObject({ code: "invalid" });
    expect(await owner.interview.count()).toBe(0);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
    ["an admin", "admin", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await buildInvestigation();
    await expect(buildInterview({ ...cast, researcher: cast[who] })).rejects.toMatchObject({ code });
    expect(await owner.interview.count()).toBe(0);
    expect(await owner.person.count()).toBe(0);
    expect(await owner.auditEvent.count()).toBe(0);
  });
});

describe("changing an interview", () => {
  const same = {
    intervieweeCode: "PER-0001",
    modality: "in_person" as const,
    startedOn: "2024-07-02",
    languages: ["fr"],
  };

  test("keeps the prior version; a stale form changes nothing", async () => {
    const cast = await buildInvestigation();
    const { interviewId } = await buildInterview(cast);
    const change = { interviewId, version: 1, ...same, knowledge: "victim" } as const;
    await changeInterview(cast.researcher, change);

    const stale = changeInterview(cast.researcher, { ...change, knowledge: "hearsay" });
    await expect(stale).rejects.toMatchObject({ code: "conflict" });
    expect(await owner.interview.findFirst()).toMatchObject({ knowledge: "victim", version: 2 });
    expect(await owner.recordVersion.findFirst()).toMatchObject({ version: 1, data: { knowledge: "eyewitness" } });
    expect(await owner.recordVersion.count()).toBe(1);
  });

  test("keeps an interviewer who has left the investigation since", async () => {
    const cast = await buildInvestigation();
    const { interviewId } = await buildInterview(cast);
    await owner.membership.updateMany({ where: { userId: cast.researcher.id }, data: { endedAt: now } });
    const colleague = await buildActor({ investigationId: cast.investigationId, roles: ["researcher"] });
    await changeInterview(colleague, { interviewId, version: 1, ...same, knowledge: "victim" });
    expect(await owner.interview.findFirst()).toMatchObject({ interviewerId: cast.researcher.id, version: 2 });
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
    ["an admin", "admin", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await buildInvestigation();
    const { interviewId } = await buildInterview(cast);
    const change = { interviewId, version: 1, ...same, knowledge: "victim" } as const;
    await expect(changeInterview(cast[who], change)).rejects.toMatchObject({ code });
    expect(await owner.interview.findFirst()).toMatchObject({ knowledge: "eyewitness", version: 1 });
    expect(await owner.recordVersion.count()).toBe(0);
  });
});

describe("being seen is an event", () => {
  test("opening is on the trail, and is one opening for half an hour", async () => {
    const cast = await buildInvestigation();
    const { interviewId } = await buildInterview(cast);
    const ask = (at: Date) => findOpening(cast.reviewer, cast.investigationId, interviewId, at);
    expect(await ask(now)).toEqual({ isRecent: false });

    await openInterview(cast.reviewer, { interviewId }, { now });
    expect(await owner.auditEvent.findFirst({ where: { name: "interview.opened" } })).toMatchObject({
      actorId: cast.reviewer.id,
      subjectId: interviewId,
    });
    expect(await ask(new Date(now.getTime() + 29 * 60_000))).toEqual({ isRecent: true });
    expect(await ask(new Date(now.getTime() + 31 * 60_000))).toEqual({ isRecent: false });
    const other = await findOpening(cast.otherReviewer, cast.investigationId, interviewId, now);
    expect(other).toEqual({ isRecent: false });
  });

  test("for a stranger, and for a member without roles, there is nothing to open", async () => {
    const cast = await buildInvestigation();
    const { interviewId } = await buildInterview(cast);
    const roleless = await buildActor({ investigationId: cast.investigationId, roles: [] });
    for (const actor of [cast.stranger, roleless]) {
      await expect(openInterview(actor, { interviewId })).rejects.toMatchObject({ code: "not-found" });
      expect(await findOpening(actor, cast.investigationId, interviewId, now)).toBeNull();
      expect(await findInterview(actor, cast.investigationId, interviewId, now)).toBeNull();
      expect(await listInterviews(actor, cast.investigationId, all)).toEqual({ rows: [], count: 0 });
    }
    expect(await owner.auditEvent.count({ where: { name: "interview.opened" } })).toBe(0);
  });

  test("an interview is not found under another investigation's address, nor by what is no id", async () => {
    const cast = await buildInvestigation();
    const { interviewId } = await buildInterview(cast);
    expect(await findOpening(cast.researcher, crypto.randomUUID(), interviewId, now)).toBeNull();
    expect(await findOpening(cast.researcher, cast.investigationId, "1", now)).toBeNull();
  });
});

test("the list filters, sorts, counts and pages on the server", async () => {
  const cast = await buildInvestigation();
  await buildInterview(cast, { knowledge: "victim", startedOn: "2024-06-01" });
  await buildInterview(cast, { knowledge: "expert", startedOn: "2024-08-01", modality: "phone" });
  await buildInterview(cast, { knowledge: "victim", startedOn: "2024-07-01" });
  const list = (asked: object) => listInterviews(cast.admin, cast.investigationId, { ...all, ...asked });

  const victims = await list({
    filter: interviewsFilter.parse({ knowledge: "victim", modality: "telepathy" }),
    sort: { column: "startedOn", direction: "asc" },
    pageSize: 1,
    page: 2,
  });
  expect(victims).toMatchObject({ count: 2, rows: [{ code: "INT-0003", startedOn: "2024-07-01", isFixed: false }] });
  expect((await list({ filter: interviewsFilter.parse({ q: "per-0002" }) })).rows).toMatchObject([
    { modality: "phone" },
  ]);
  expect(await list({ filter: interviewsFilter.parse({ consent: "none", statement: "fixed" }) })).toMatchObject({
    count: 0,
  });
});
