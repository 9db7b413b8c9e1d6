import { describe, expect, test } from "vitest";
import { read } from "@/lib/db";
import { buildEvidence } from "@/lib/testing/build-evidence";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { listOrigins, sourcesOfOneOrigin } from "../queries";
import { joinOrigin } from "./join-origin";
import { partOrigin } from "./part-origin";

useDatabase();

const reason = "The second was recorded from the screen of the first";
const jpeg = "village-a-burned-walls.jpg";

async function setup() {
  const cast = await buildInvestigation();
  const a = await buildEvidence(cast.researcher, cast.investigationId);
  const b = await buildEvidence(cast.researcher, cast.investigationId);
  return { ...cast, a, b };
}

let made = 0;

/** Rows straight into the tables: interviews are another domain's, and only who said what to whom matters here. */
async function interview(investigationId: string, by: string, intervieweeId?: string, heardFromId?: string) {
  made += 1;
  const person = intervieweeId ?? (await newPerson(investigationId, by));
  const { id } = await owner.interview.create({
    data: {
      investigationId,
      code: `INT-${made}`,
      intervieweeId: person,
      heardFromId: heardFromId ?? null,
      knowledge: heardFromId ? "hearsay" : "eyewitness",
      modality: "in_person",
      startedOn: new Date("2024-06-01"),
      interviewerId: by,
      recordedById: by,
    },
  });
  return { id, person };
}

async function newPerson(investigationId: string, by: string) {
  made += 1;
  return (await owner.person.create({ data: { investigationId, code: `PER-${made}`, recordedById: by } })).id;
}

describe("two sources of one origin", () => {
  test("are joined with a reason, seen from both, and parted with another", async () => {
    const { researcher, reviewer, investigationId, a, b } = await setup();
    const input = { investigationId, a: a.code, b: b.code, kind: "near_duplicate", reason } as const;

    const { sharedOriginId } = await joinOrigin(reviewer, input);

    expect(await listOrigins(researcher, investigationId, a.evidenceId)).toMatchObject([
      { source: { code: b.code }, reason },
    ]);
    expect(await listOrigins(researcher, investigationId, b.evidenceId)).toMatchObject([{ source: { code: a.code } }]);

    await partOrigin(researcher, { sharedOriginId, reason: "Two cameras at two windows" });
    expect(await listOrigins(researcher, investigationId, a.evidenceId)).toEqual([]);
    expect(await owner.sharedOrigin.findFirst()).toMatchObject({
      endedById: researcher.id,
      endReason: "Two cameras at two windows",
    });
    expect(await read(researcher, (tx) => sourcesOfOneOrigin(tx, [investigationId]))).toEqual([]);
    await expect(partOrigin(researcher, { sharedOriginId, reason })).rejects.toMatchObject({ code: "conflict" });
  });

  test.each([
    ["an admin", "admin", {}, "forbidden"],
    ["someone off the investigation", "stranger", {}, "not-found"],
    ["a source with itself", "researcher", { b: "EV-0001" }, "invalid"],
    ["a source that is not there", "researcher", { b: "INT-0404" }, "invalid"],
    ["a code that is none", "researcher", { b: "the other video" }, "invalid"],
    ["no reason", "researcher", { reason: "" }, "invalid"],
  ] as const)("refuses %s and writes nothing", async (_what, who, change, code) => {
    const cast = await setup();
    const events = await owner.auditEvent.count();
    const input = {
      investigationId: cast.investigationId,
      a: "EV-0001",
      b: "EV-0002",
      kind: "same_upload",
      reason,
      ...change,
    } as const;

    await expect(joinOrigin(cast[who], input)).rejects.toMatchObject({ code });

    expect(await owner.sharedOrigin.count()).toBe(0);
    expect(await owner.auditEvent.count()).toBe(events);
  });

  test("one pair is joined once, in whichever order and however often at once", async () => {
    const { researcher, investigationId } = await setup();
    const input = { investigationId, a: "EV-0001", b: "EV-0002", kind: "same_upload", reason } as const;
    const tries = [input, { ...input, a: "EV-0002", b: "EV-0001" }, input].map((one) => joinOrigin(researcher, one));
    const settled = await Promise.allSettled(tries);
    expect(settled.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(await owner.sharedOrigin.count()).toBe(1);
  });
});

describe("the groups of one origin in an investigation", () => {
  test("holds what was said, interviews of one person, hearsay from an interviewee or from one person, and the same file", async () => {
    const { researcher, stranger, investigationId, a } = await setup();
    const by = researcher.id;
    const first = await interview(investigationId, by);
    const again = await interview(investigationId, by, first.person);
    const hearsay = await interview(investigationId, by, undefined, first.person);
    const someone = await newPerson(investigationId, by);
    const heardOne = await interview(investigationId, by, undefined, someone);
    const heardTwo = await interview(investigationId, by, undefined, someone);
    const alone = await interview(investigationId, by);
    const x = await buildEvidence(researcher, investigationId, { file: jpeg });
    const y = await buildEvidence(researcher, investigationId, { file: jpeg });
    const { code } = await owner.interview.update({ where: { id: alone.id }, data: { code: "INT-7777" } });
    await joinOrigin(researcher, { investigationId, a: a.code, b: code, kind: "quoted_from", reason });

    const groups = await read(researcher, (tx) => sourcesOfOneOrigin(tx, [investigationId]));

    const sets = (lists: string[][]) => new Set(lists.map((ids) => ids.toSorted().join()));
    expect(sets(groups)).toEqual(
      sets([
        [first.id, again.id, hearsay.id],
        [heardOne.id, heardTwo.id],
        [x.evidenceId, y.evidenceId],
        [a.evidenceId, alone.id],
      ]),
    );
    expect(await read(stranger, (tx) => sourcesOfOneOrigin(tx, [investigationId]))).toEqual([]);
  });
});
