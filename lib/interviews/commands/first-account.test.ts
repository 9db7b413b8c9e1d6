import { describe, expect, test } from "vitest";
import { recordPerson } from "@/lib/people/commands/record-person";
import { buildInterview } from "@/lib/testing/build-interview";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { findStart } from "../conversation/queries";
import { findInterview } from "../queries";
import { changeInterview } from "./change-interview";

useDatabase();

const now = new Date("2024-12-01T10:00:00Z");

describe("a first account", () => {
  test("is what is recorded of a child and of a survivor of sexual violence unless more is chosen, with its words", async () => {
    const cast = await buildInvestigation();
    const account = "They came at noon.\n\nI ran.";
    const { interviewId } = await buildInterview(cast, { vulnerabilities: ["sexual_violence"], account }, now);
    const found = await findInterview(cast.researcher, cast.investigationId, interviewId, now);
    expect(found?.record).toMatchObject({ form: "first_account", vulnerabilities: ["sexual_violence"] });
    expect(found?.paragraphs.map(({ text }) => text)).toEqual(["They came at noon.", "I ran."]);
    expect(found?.missingCare).toEqual(["risk_assessment", "referral"]);
  });

  test("who is flagged as a child is one, and a child is flagged without being ticked", async () => {
    const cast = await buildInvestigation();
    await buildInterview(cast, { vulnerabilities: ["child"] }, now);
    expect(await owner.person.findFirst()).toMatchObject({ ageBand: "child" });
    await recordPerson(cast.researcher, { investigationId: cast.investigationId, ageBand: "child" });
    await buildInterview(cast, { interviewee: "known", intervieweeCode: "PER-0002" }, now);
    const rows = await owner.interview.findMany({ orderBy: { code: "asc" } });
    expect(rows.map(({ form, vulnerabilities }) => [form, vulnerabilities])).toEqual([
      ["first_account", ["child"]],
      ["first_account", ["child"]],
    ]);
    expect(await findStart(cast.researcher, cast.investigationId, "PER-0002")).toMatchObject({ form: "first_account" });
  });

  test("the full record of one of them needs a written reason, in the command and in the database", async () => {
    const cast = await buildInvestigation();
    const full = { form: "full", vulnerabilities: ["child"] } satisfies Parameters<typeof buildInterview>[1];
    await expect(buildInterview(cast, full, now)).rejects.toMatchObject({
      fields: { fullAccountReason: expect.anything() },
    });
    expect([await owner.interview.count(), await owner.person.count()]).toEqual([0, 0]);
    await buildInterview(cast, { ...full, fullAccountReason: "A trained interviewer; they asked for it." }, now);
    await expect(owner.interview.updateMany({ data: { fullAccountReason: "" } })).rejects.toThrow(/full_account/);
  });
});

test("an account that is too long to be a paragraph is refused at its own field, and nobody is recorded", async () => {
  const cast = await buildInvestigation();
  const attempt = buildInterview(cast, { account: "x".repeat(20_001) }, now);
  await expect(attempt).rejects.toMatchObject({ fields: { account: [{ key: "interviews.paragraphTooLong" }] } });
  expect([await owner.interview.count(), await owner.person.count()]).toEqual([0, 0]);
});

describe("asking someone again", () => {
  test("is refused without a reason, with when it was and by whom; and nothing is written", async () => {
    const cast = await buildInvestigation();
    await buildInterview(cast, {}, now);
    const again = { interviewee: "known", intervieweeCode: "PER-0001", repeatReason: "" } as const;
    await expect(buildInterview(cast, again, now)).rejects.toMatchObject({
      words: { values: { interview: "INT-0001", day: "2024-07-02", who: cast.researcher.name } },
      fields: { repeatReason: [{ key: "interviews.repeatReasonMissing" }] },
    });
    expect(await owner.interview.count()).toBe(1);
    await buildInterview(cast, { ...again, repeatReason: "One date has to be put right." }, now);
    expect(await owner.interview.findFirst({ where: { code: "INT-0002" } })).toMatchObject({
      repeatReason: "One date has to be put right.",
    });
  });
});

describe("the record beside the account", () => {
  const typed = {
    presences: [{ role: "support_person", personCode: "PER-0001" }, { role: "relative" }],
    priorAccounts: [{ organisation: "A clinic", whenWords: "in June", wasRecorded: "yes" }],
    interpreterCode: "PER-0001",
    recontact: "agreed",
    recontactHow: "Through the monitor",
    observedLight: "dusk_or_dawn",
  } satisfies Parameters<typeof buildInterview>[1];

  test("is kept whole, and its prior version with the parts that were replaced", async () => {
    const cast = await buildInvestigation();
    await recordPerson(cast.researcher, { investigationId: cast.investigationId });
    const { interviewId, personCode } = await buildInterview(cast, typed, now);
    const found = await findInterview(cast.reviewer, cast.investigationId, interviewId, now);
    expect(found).toMatchObject({
      hasInterpreter: true,
      record: {
        interpreter: { code: "PER-0001" },
        presences: [
          { role: "support_person", person: { code: "PER-0001" } },
          { role: "relative", person: null },
        ],
        priorAccounts: [{ organisation: "A clinic", wasRecorded: "yes" }],
        observed: { light: "dusk_or_dawn" },
      },
      contact: { contact: "not_allowed", how: "Through the monitor" },
    });

    await changeInterview(cast.researcher, {
      ...{ interviewId, version: 1, intervieweeCode: personCode, knowledge: "victim", modality: "phone" },
      ...{ startedOn: "2024-07-02", languages: ["fr"], presences: [{ role: "lawyer" }], recontact: "never" },
    });
    expect(await owner.interviewPresence.findMany()).toMatchObject([{ role: "lawyer" }]);
    expect(await owner.recordVersion.findFirst()).toMatchObject({
      data: {
        presences: [{ role: "support_person" }, { role: "relative" }],
        priorAccounts: [{ whenWords: "in June" }],
      },
    });
    expect((await findInterview(cast.reviewer, cast.investigationId, interviewId, now))?.contact.contact).toBe("never");
  });

  test.each([
    ["an end before the beginning", { endedOn: "2024-07-01" }, "endedOn"],
    ["a way to contact someone who was not asked", { recontact: "never" }, "recontact"],
    ["an agreement without a way", { recontactHow: "" }, "recontactHow"],
    ["an interpreter who is not known here", { interpreterCode: "PER-0042" }, "interpreterCode"],
    [
      "someone present who is not known here",
      { presences: [{ role: "lawyer", personCode: "PER-0042" }] },
      "presences.0.personCode",
    ],
  ] satisfies [string, Parameters<typeof buildInterview>[1], string][])(
    "refuses %s at its field and writes nothing",
    async (_what, change, field) => {
      const cast = await buildInvestigation();
      await recordPerson(cast.researcher, { investigationId: cast.investigationId });
      const attempt = buildInterview(cast, { ...typed, ...change }, now);
      await expect(attempt).rejects.toMatchObject({ fields: { [field]: expect.anything() } });
      expect([await owner.interview.count(), await owner.person.count()]).toEqual([0, 1]);
    },
  );
});
