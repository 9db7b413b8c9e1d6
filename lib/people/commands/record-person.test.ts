import { describe, expect, test } from "vitest";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { findPerson, listPeople } from "../queries";
import { peopleFilter } from "../schema";
import { changePerson } from "./change-person";
import { recordPerson } from "./record-person";

useDatabase();

const attributes = { sex: "female", ageBand: "adult", occupation: "trader", notes: "came with two children" } as const;
const everyone = { filter: peopleFilter.parse({}), sort: null, page: 1, pageSize: 50 };

describe("recording a person", () => {
  test("gives a code, keeps what does not identify, and leaves no words on the trail", async () => {
    const { researcher, investigationId } = await buildInvestigation();
    const first = await recordPerson(researcher, { investigationId, ...attributes });
    const second = await recordPerson(researcher, { investigationId });

    expect([first.code, second.code]).toEqual(["PER-0001", "PER-0002"]);
    expect(await findPerson(researcher, investigationId, first.personId)).toMatchObject({ ...attributes, version: 1 });
    const events = await owner.auditEvent.findMany();
    expect(events.map((event) => event.name)).toEqual(["person.recorded", "person.recorded"]);
    expect(JSON.stringify(events.map((event) => event.details))).not.toContain("trader");
  });

  test("no field takes a name", async () => {
    const { researcher, investigationId } = await buildInvestigation();
    const named = { investigationId, ...attributes, name: "A. Person" };
    await expect(recordPerson(researcher, named)).rejects.toMatchObject({ code: "invalid" });
    expect(await owner.person.count()).toBe(0);
    expect(Object.keys(await owner.person.fields).filter((column) => /name/i.test(column))).toEqual([]);
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
    ["an admin", "admin", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await buildInvestigation();
    const input = { investigationId: cast.investigationId, ...attributes };
    await expect(recordPerson(cast[who], input)).rejects.toMatchObject({ code });
    expect(await owner.person.count()).toBe(0);
    expect(await owner.auditEvent.count()).toBe(0);
  });

  test("sent twice at once it makes one person and answers twice", async () => {
    const { researcher, investigationId } = await buildInvestigation();
    const submissionId = crypto.randomUUID();
    const send = () => recordPerson(researcher, { investigationId, ...attributes }, { submissionId });
    const [one, other] = await Promise.all([send(), send()]);
    expect(one).toEqual(other);
    expect(await owner.person.count()).toBe(1);
  });
});

describe("changing a person", () => {
  test("keeps the prior version whole", async () => {
    const { researcher, investigationId } = await buildInvestigation();
    const { personId } = await recordPerson(researcher, { investigationId, ...attributes });
    await changePerson(researcher, { personId, version: 1, ...attributes, ageBand: "elderly" });

    expect(await findPerson(researcher, investigationId, personId)).toMatchObject({ ageBand: "elderly", version: 2 });
    expect(await owner.recordVersion.findFirst()).toMatchObject({ version: 1, data: { ageBand: "adult" } });
  });

  test("refuses a form opened on an older version and writes nothing", async () => {
    const { researcher, investigationId } = await buildInvestigation();
    const { personId } = await recordPerson(researcher, { investigationId, ...attributes });
    await changePerson(researcher, { personId, version: 1, ...attributes, notes: "first" });

    const stale = { personId, version: 1, ...attributes, notes: "second" };
    await expect(changePerson(researcher, stale)).rejects.toMatchObject({ code: "conflict" });
    expect(await findPerson(researcher, investigationId, personId)).toMatchObject({ notes: "first", version: 2 });
    expect(await owner.recordVersion.count()).toBe(1);
  });

  test("of two people who save at the same moment, one is told", async () => {
    const { researcher, investigationId } = await buildInvestigation();
    const { personId } = await recordPerson(researcher, { investigationId, ...attributes });
    const save = (notes: string) => changePerson(researcher, { personId, version: 1, ...attributes, notes });
    const outcomes = await Promise.allSettled([save("one"), save("other")]);
    expect(outcomes.find((outcome) => outcome.status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
    expect(await owner.person.findFirst()).toMatchObject({ version: 2 });
  });

  test.each([
    ["someone off the investigation", "stranger", "not-found"],
    ["a reviewer", "reviewer", "forbidden"],
  ] as const)("refuses %s and writes nothing", async (_who, who, code) => {
    const cast = await buildInvestigation();
    const { personId } = await recordPerson(cast.researcher, { investigationId: cast.investigationId, ...attributes });
    const change = { personId, version: 1, ...attributes, notes: "changed" };
    await expect(changePerson(cast[who], change)).rejects.toMatchObject({ code });
    expect(await owner.person.findFirst()).toMatchObject({ version: 1, notes: attributes.notes });
    expect(await owner.auditEvent.count()).toBe(1);
  });
});

describe("the list of people", () => {
  test("filters, counts and pages on the server, and is empty for a stranger", async () => {
    const { researcher, stranger, investigationId } = await buildInvestigation();
    for (const sex of ["female", "female", "male"] as const) await recordPerson(researcher, { investigationId, sex });

    const women = { ...everyone, filter: peopleFilter.parse({ sex: "female" }), pageSize: 1, page: 2 };
    const listed = await listPeople(researcher, investigationId, women);
    expect(listed).toMatchObject({ count: 2, rows: [{ code: "PER-0001" }] });
    expect(await listPeople(stranger, investigationId, everyone)).toEqual({ rows: [], count: 0 });
  });

  test("someone else's person is not found, nor is what is no id", async () => {
    const { researcher, stranger, investigationId } = await buildInvestigation();
    const { personId } = await recordPerson(researcher, { investigationId });
    expect(await findPerson(stranger, investigationId, personId)).toBeNull();
    expect(await findPerson(researcher, crypto.randomUUID(), personId)).toBeNull();
    expect(await findPerson(researcher, investigationId, "..")).toBeNull();
  });
});
