import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { findInvestigationByCode, listMembers } from "@/lib/investigations/queries";
import { owner, ownerUrl, useDatabase } from "@/lib/testing/database";
import { loadReferenceData } from "@/scripts/reference-data.mjs";
import { getActor, makeStaff } from "./cast";
import { loadWorkedExample } from "./load";

useDatabase({ keepsRows: true });

const now = new Date();
const words = { title: "Example", description: "For a look around", notice: "Fictional." };

const account = async (part: "operator" | "researcher") =>
  getActor(await makeStaff({ part, name: part, email: `${part}@example.org` }, "a hawthorn in the yard", now));

const countAll = async () => [
  await owner.user.count(),
  await owner.investigation.count(),
  await owner.auditEvent.count(),
];

describe("the worked example on an installation that people work with", () => {
  let operator: Actor;
  let code: string;

  beforeAll(async () => {
    await loadReferenceData(ownerUrl);
    operator = await account("operator");
    ({ code } = await loadWorkedExample(operator, words, now));
  }, 180_000);

  test("is an investigation of its own, marked as fictional, with its summary", async () => {
    const reader = await getActor(operator.id);
    expect(await findInvestigationByCode(reader, code)).toMatchObject({
      title: "Example",
      fictionNotice: "Fictional.",
    });
    expect(await owner.summary.count()).toBe(1);
  });

  test("makes who asked for it an admin of it, and its staff nobody who could sign in", async () => {
    const reader = await getActor(operator.id);
    const investigation = await findInvestigationByCode(reader, code);
    const members = await listMembers(reader, investigation?.id ?? "");
    expect(members.find(({ userId }) => userId === operator.id)?.roles).toEqual(["admin"]);
    expect(members).toHaveLength(6);
    const withPassword = await owner.user.findMany({ where: { passwordHash: { not: null } }, select: { id: true } });
    expect(withPassword).toEqual([{ id: operator.id }]);
  });

  test("refuses a second time and writes nothing", async () => {
    const before = await countAll();
    await expect(loadWorkedExample(await getActor(operator.id), words, now)).rejects.toMatchObject({
      code: "conflict",
      words: { key: "workedExample.alreadyLoaded" },
    });
    expect(await countAll()).toEqual(before);
  });

  test("refuses someone who is no operator and writes nothing", async () => {
    const researcher = await account("researcher");
    const before = await countAll();
    await expect(loadWorkedExample(researcher, words, now)).rejects.toMatchObject({ code: "forbidden" });
    expect(await countAll()).toEqual(before);
  });
});
