import { expect, test } from "vitest";
import { recordPerson } from "@/lib/people/commands/record-person";
import { buildArmedActor } from "@/lib/testing/build-armed-actor";
import { buildEvidence } from "@/lib/testing/build-evidence";
import { buildAct, buildIncident } from "@/lib/testing/build-incident";
import { buildInterview } from "@/lib/testing/build-interview";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { buildLetter } from "@/lib/testing/build-letter";
import { buildActor } from "@/lib/testing/build-person";
import { buildSummary } from "@/lib/testing/build-summary";
import { owner, useDatabase } from "@/lib/testing/database";
import { findByCode } from "./queries";

useDatabase();

/** One record of each kind that has a code, each the first of its kind in its investigation. */
async function setUp() {
  const cast = await buildInvestigation();
  const { incidentId } = await buildIncident(cast);
  const act = await buildAct(cast, { incidentId });
  const { personId, code } = await recordPerson(cast.researcher, { investigationId: cast.investigationId });
  const { interviewId } = await buildInterview(cast, { interviewee: "known", intervieweeCode: code });
  const { evidenceId } = await buildEvidence(cast.researcher, cast.investigationId);
  const { summaryId } = await buildSummary(cast);
  const { letterId } = await buildLetter(cast, { addresseeId: await buildArmedActor(cast, { name: "Army" }) });
  const ids = {
    "INC-0001": incidentId,
    "INC-0001.1": incidentId,
    "INT-0001": interviewId,
    "EV-0001": evidenceId,
    "PER-0001": personId,
    "SUM-0001": summaryId,
    "LET-0001": letterId,
  };
  return { ...cast, act, ids };
}

test("every kind of code leads each member to its record, and an act's to its place in its incident", async () => {
  const { ids, investigationId, ...cast } = await setUp();
  for (const who of ["researcher", "reviewer", "admin"] as const) {
    for (const [code, id] of Object.entries(ids)) {
      expect(await findByCode(cast[who], investigationId, code), `${code} for ${who}`).toMatchObject({ id });
    }
  }
  expect(await findByCode(cast.researcher, investigationId, "inc 1.1")).toMatchObject({
    kind: "incident",
    actNumber: 1,
  });
});

test("for a stranger no code leads anywhere, nor from another investigation: as for one that does not exist", async () => {
  const { ids, investigationId, stranger, researcher } = await setUp();
  const [elsewhere] = [...stranger.roles.keys()];
  expect(elsewhere).not.toBe(investigationId);
  const both = await buildActor({ investigationId: elsewhere ?? "", roles: ["researcher"] });
  for (const code of Object.keys(ids)) {
    expect(await findByCode(stranger, investigationId, code), code).toBeNull();
    expect(await findByCode(stranger, elsewhere ?? "", code), code).toBeNull();
    expect(await findByCode(both, elsewhere ?? "", code), code).toBeNull();
    expect(await findByCode(researcher, elsewhere ?? "", code), code).toBeNull();
  }
  for (const code of ["INC-0002", "INC-0001.2", "INT-0999", "EV-0002", "market", ""])
    expect(await findByCode(researcher, investigationId, code), code).toBeNull();
});

test("a member without a role, who may read no testimony, is not led to an interview", async () => {
  const { investigationId } = await setUp();
  const observer = await buildActor({ investigationId, roles: [] });
  expect(await findByCode(observer, investigationId, "INT-0001")).toBeNull();
});

test("following a code leaves nothing on the trail: opening the record does", async () => {
  const { investigationId, researcher } = await setUp();
  const before = await owner.auditEvent.count();
  await findByCode(researcher, investigationId, "INT-0001");
  expect(await owner.auditEvent.count()).toBe(before);
});
