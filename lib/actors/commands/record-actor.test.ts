import { describe, expect, test } from "vitest";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { findActorRecord, listActorChoices, listActors } from "../queries";
import { actorsFilter } from "../schema";
import { changeActor } from "./change-actor";
import { recordActor } from "./record-actor";

useDatabase();

const army = {
  name: "Armed forces",
  shortName: "AF",
  kind: "armed_force",
  isState: true,
  aliases: "The army\nFAMa\n",
} as const;

describe("recording an actor", () => {
  test("keeps kind, State and the names it goes by", async () => {
    const { researcher, reviewer, investigationId } = await buildInvestigation();
    const { actorId } = await recordActor(researcher, { investigationId, ...army });

    expect(await findActorRecord(reviewer, investigationId, actorId)).toMatchObject({
      name: "Armed forces",
      kind: "armed_force",
      isState: true,
      aliases: ["The army", "FAMa"],
      canChange: false,
    });
    expect(await owner.auditEvent.findFirst()).toMatchObject({ name: "actor.recorded", subjectId: actorId });
  });

  test("refuses a second actor of the same name: its acts would fall into two buckets", async () => {
    const { researcher, investigationId } = await buildInvestigation();
    await recordActor(researcher, { investigationId, ...army });
    const again = recordActor(researcher, { investigationId, ...army, name: "ARMED FORCES" });
    await expect(again).rejects.toMatchObject({ code: "invalid", fields: { name: [{ key: "actors.nameTaken" }] } });
    expect(await owner.actor.count()).toBe(1);
    expect(await owner.auditEvent.count()).toBe(1);
  });

  test("of two people who record the same name at once, one is told", async () => {
    const { researcher, investigationId } = await buildInvestigation();
    const record = () => recordActor(researcher, { investigationId, ...army });
    const outcomes = await Promise.allSettled([record(), record()]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await owner.actor.count()).toBe(1);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
    ["an admin", "admin", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await buildInvestigation();
    const input = { investigationId: cast.investigationId, ...army };
    await expect(recordActor(cast[who], input)).rejects.toMatchObject({ code });
    expect(await owner.actor.count()).toBe(0);
    expect(await owner.auditEvent.count()).toBe(0);
  });

  test("sent twice at once it makes one actor", async () => {
    const { researcher, investigationId } = await buildInvestigation();
    const submissionId = crypto.randomUUID();
    const send = () => recordActor(researcher, { investigationId, ...army }, { submissionId });
    const [one, other] = await Promise.all([send(), send()]);
    expect(one).toEqual(other);
  });
});

describe("changing an actor", () => {
  test("keeps the prior version; a stale form changes nothing", async () => {
    const { researcher, investigationId } = await buildInvestigation();
    const { actorId } = await recordActor(researcher, { investigationId, ...army });
    await changeActor(researcher, { actorId, version: 1, ...army, notes: "reorganised" });

    const stale = changeActor(researcher, { actorId, version: 1, ...army, notes: "other" });
    await expect(stale).rejects.toMatchObject({ code: "conflict" });
    expect(await owner.actor.findFirst()).toMatchObject({ notes: "reorganised", version: 2 });
    expect(await owner.recordVersion.count()).toBe(1);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await buildInvestigation();
    const { actorId } = await recordActor(cast.researcher, { investigationId: cast.investigationId, ...army });
    await expect(changeActor(cast[who], { actorId, version: 1, ...army, isState: false })).rejects.toMatchObject({
      code,
    });
    expect(await owner.actor.findFirst()).toMatchObject({ isState: true, version: 1 });
    expect(await owner.recordVersion.count()).toBe(0);
  });
});

test("lists are for members only", async () => {
  const { researcher, admin, stranger, investigationId } = await buildInvestigation();
  await recordActor(researcher, { investigationId, ...army });
  const asked = { filter: actorsFilter.parse({ q: "army", kind: "nonsense" }), sort: null, page: 1, pageSize: 50 };
  expect(await listActors(admin, investigationId, { ...asked, filter: actorsFilter.parse({}) })).toMatchObject({
    count: 1,
  });
  expect(
    await listActors(admin, investigationId, { ...asked, filter: actorsFilter.parse({ q: "FAMa" }) }),
  ).toMatchObject({ count: 1 });
  expect(await listActors(stranger, investigationId, asked)).toEqual({ rows: [], count: 0 });
  expect(await listActorChoices(stranger, investigationId)).toEqual([]);
});
