import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test, withOwner } from "./support/people";

/** Every address of an investigation, read from the folders that make them: a new page is walked without being listed. */
function pagePatterns(): string[] {
  const root = "app/(workspace)/[investigation]";
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "page.tsx")
    .map((entry) => path.relative("app/(workspace)", entry.parentPath).split(path.sep).join("/"))
    .map((pattern) => `/${pattern}`);
}

/** Real ids of the worked example, by the names that the addresses use. */
async function idsOfTheExample(): Promise<Record<string, string>> {
  return withOwner(async (client) => {
    const { rows } = await client.query(`SELECT id FROM "Investigation" WHERE code = 'INV-0001'`);
    const investigationId = rows[0].id;
    const first = async (table: string) =>
      (
        await client.query(`SELECT id FROM "${table}" WHERE "investigationId" = $1 ORDER BY id LIMIT 1`, [
          investigationId,
        ])
      ).rows[0]?.id ?? "";
    const act = (
      await client.query(`SELECT id, "incidentId" FROM "Act" WHERE "investigationId" = $1 ORDER BY id LIMIT 1`, [
        investigationId,
      ])
    ).rows[0];
    const figure = (
      await client.query(`SELECT id, "summaryId" FROM "Figure" WHERE "investigationId" = $1 ORDER BY id LIMIT 1`, [
        investigationId,
      ])
    ).rows[0];
    const paragraph = (
      await client.query(`SELECT id, "interviewId" FROM "Paragraph" WHERE "investigationId" = $1 ORDER BY id LIMIT 1`, [
        investigationId,
      ])
    ).rows[0];
    return {
      investigation: "INV-0001",
      incidentId: act.incidentId,
      actId: act.id,
      interviewId: paragraph.interviewId,
      paragraphId: paragraph.id,
      evidenceId: await first("Evidence"),
      personId: await first("Person"),
      actorId: await first("Actor"),
      letterId: await first("Letter"),
      citationId: await first("Citation"),
      summaryId: figure?.summaryId ?? "",
      figureId: figure?.id ?? "",
      constraintId: await first("AccessConstraint"),
    };
  });
}

function filled(pattern: string, ids: Record<string, string>): string {
  return pattern.replace(/\[(\w+)\]/g, (_whole, name: string) => {
    const id = ids[name];
    if (!id) throw new Error(`no id for [${name}] in ${pattern}: add it to the walk`);
    return id;
  });
}

test("someone off the investigation finds nothing at any of its addresses, and the same nothing as at a made-up one", async ({
  as,
}) => {
  const ids = await idsOfTheExample();
  const stranger = await as("stranger");
  const member = await as("admin");
  const made = await stranger.goto("/INV-0999");
  const nothing = await stranger.locator("main").innerText();
  expect(made?.status()).toBe(404);

  const patterns = pagePatterns();
  expect(patterns.length).toBeGreaterThan(20);
  for (const pattern of patterns) {
    const address = filled(pattern, ids);
    const answer = await stranger.goto(address);
    expect(answer?.status(), address).toBe(404);
    expect(await stranger.locator("main").innerText(), address).toBe(nothing);
    // The address is a real one: otherwise this walk would prove nothing.
    expect((await member.request.get(address)).status(), `${address} for a member`).toBeLessThan(404);
  }
});

test("a record of one investigation is not found under the code of another, even for a member of that other", async ({
  as,
}) => {
  const ids = await idsOfTheExample();
  const stranger = await as("stranger");
  const home = await withOwner(
    async (client) =>
      (await client.query(`SELECT code FROM "Investigation" WHERE code <> 'INV-0001' ORDER BY code LIMIT 1`)).rows[0]
        .code,
  );
  for (const pattern of pagePatterns().filter((each) => /\[\w+Id\]/.test(each))) {
    const address = filled(pattern, { ...ids, investigation: home });
    expect((await stranger.goto(address))?.status(), address).toBe(404);
  }
});

test("nobody signed in sees only the way in", async ({ page }) => {
  const ids = await idsOfTheExample();
  for (const pattern of pagePatterns()) {
    await page.goto(filled(pattern, ids));
    await expect(page).toHaveURL(/\/sign-in$/);
  }
});
