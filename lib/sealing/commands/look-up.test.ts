import { describe, expect, test } from "vitest";
import { makeActor } from "@/lib/access/actor";
import { recordPerson } from "@/lib/people/commands/record-person";
import { buildInterview } from "@/lib/testing/build-interview";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { buildFounded, buildKeys, sealingOf, textOf } from "@/lib/testing/build-sealing";
import { owner, useDatabase } from "@/lib/testing/database";
import { indexValues } from "../crypto/blind-index";
import { toText } from "../crypto/bytes";
import { grantIndex as wrapIndex } from "../crypto/grants";
import { mostLookUpsPerHour } from "../rules";
import { grantIndex } from "./grant-index";
import { lookUp } from "./look-up";
import { sealIdentity } from "./seal-identity";

useDatabase();

const known = (name: string) => ({ names: [name], birth: { year: 1984, isApproximate: false }, placeId: "ML05" });

async function world() {
  const cast = await buildInvestigation();
  const { investigationId } = cast;
  const { founder, identity, indexKey } = await buildFounded(cast.admin, investigationId);
  const researcher = await buildKeys(cast.researcher);
  const granting = { investigationId, granterId: cast.admin.id, holder: researcher.holder };
  const given = { investigationId, holderId: cast.researcher.id, holderKeyId: researcher.memberKeyId };
  await grantIndex(cast.admin, { ...given, ...textOf(wrapIndex(granting, indexKey, founder.keys)) });

  const { personId } = await recordPerson(cast.researcher, { investigationId });
  const sealing = sealingOf({}, { investigationId, personId }, identity.identityPublic);
  const valuesOf = (name: string) => indexValues(known(name), investigationId, indexKey).map(toText);
  await sealIdentity(cast.researcher, { ...sealing, indexValues: valuesOf("Moussa Traoré") });
  const ask = (name: string, who = cast.researcher) => lookUp(who, { investigationId, values: valuesOf(name) });
  return { ...cast, ask };
}

describe("looking up whether someone has been interviewed", () => {
  test("says in which months and by whom of the team, once for each account, and nothing about who", async () => {
    const { investigationId, researcher, ask } = await world();
    await buildInterview(
      { investigationId, researcher },
      { interviewee: "known", intervieweeCode: "PER-0001", startedOn: "2024-07-02" },
    );
    await buildInterview(
      { investigationId, researcher },
      { interviewee: "known", intervieweeCode: "PER-0001", startedOn: "2024-05-12" },
    );

    expect(await ask("Tarawele Moussa")).toEqual({
      accounts: [
        { state: "begun", month: "2024-05", by: researcher.code, personCode: null },
        { state: "begun", month: "2024-07", by: researcher.code, personCode: null },
      ],
    });
    expect(await ask("Awa Diarra")).toEqual({ accounts: [] });
    const trail = await owner.auditEvent.findMany({ where: { name: "identity.looked-up" } });
    expect(trail.map(({ details }) => details)).toEqual([{ found: 1 }, { found: 0 }]);
    expect(trail.map(({ subjectId }) => subjectId)).toEqual([investigationId, investigationId]);
  });

  test("a seal holder, who could open the name, is told the code", async () => {
    const { admin, researcher, investigationId, ask } = await world();
    await owner.membership.updateMany({
      where: { investigationId, userId: admin.id },
      data: { roles: ["admin", "researcher"] },
    });
    const both = makeActor({ ...admin, roles: new Map([[investigationId, new Set(["admin", "researcher"])]]) });
    expect(await ask("Moussa Traoré", both)).toEqual({
      accounts: [
        {
          state: "no_account",
          month: expect.stringMatching(/^\d{4}-\d\d$/),
          by: researcher.code,
          personCode: "PER-0001",
        },
      ],
    });
  });

  test("after a match a new interviewee is recorded with a reason only; after no match, without", async () => {
    const { investigationId, researcher, ask } = await world();
    const record = (repeatReason: string) => buildInterview({ investigationId, researcher }, { repeatReason });
    await ask("Moussa Traoré");
    await expect(record("")).rejects.toMatchObject({
      code: "invalid",
      fields: { repeatReason: [{ key: "interviews.matchReasonMissing" }] },
    });
    expect(await owner.interview.count()).toBe(0);
    await record("The cousin of the same name.");
    await ask("Awa Diarra");
    await record("");
    expect(await owner.interview.count()).toBe(2);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["an admin who is no researcher", "admin", "forbidden"],
    ["a reviewer without the index key", "reviewer", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const made = await world();
    await expect(made.ask("Moussa Traoré", made[who])).rejects.toMatchObject({ code });
    expect(await owner.blindIndexLookUp.count()).toBe(0);
    expect(await owner.auditEvent.count({ where: { name: "identity.looked-up" } })).toBe(0);
  });

  test("a list of names cannot be tried against it: so many an hour, also when asked all at once", async () => {
    const { researcher, investigationId, ask } = await world();
    const row = { investigationId, askedById: researcher.id, found: 0 };
    await owner.blindIndexLookUp.createMany({ data: Array.from({ length: mostLookUpsPerHour - 2 }, () => row) });
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => ask("Moussa Traoré")));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "forbidden" } });

    const hourAgo = new Date(Date.now() - 3_700_000);
    await owner.$executeRaw`ALTER TABLE "BlindIndexLookUp" DISABLE TRIGGER never_changes`;
    await owner.blindIndexLookUp.updateMany({ data: { askedAt: hourAgo } });
    await owner.$executeRaw`ALTER TABLE "BlindIndexLookUp" ENABLE TRIGGER never_changes`;
    expect((await ask("Moussa Traoré")).accounts).toHaveLength(1);
  });
});
