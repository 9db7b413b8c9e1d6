import { randomUUID } from "node:crypto";
import { expectAccessible } from "./support/axe";
import { expect, type Person, test, withOwner } from "./support/people";
import { expectNoSidewaysScroll, expectWords } from "./support/readable";
import { filled, idsOfTheExample, pagePatterns } from "./support/walk";

/** Someone with every role, who reads French; a member for the length of this spec only. */
const member = `polyglot-${randomUUID().slice(0, 8)}@example.org` as const;
const memberId = randomUUID();
let ids: Record<string, string>;

test.beforeAll(async () => {
  ids = await idsOfTheExample();
  await withOwner(async (client) => {
    await client.query(
      `INSERT INTO "User" (id, code, email, name, locale) VALUES ($1, $2, $3, 'Paul Polyglotte', 'fr')`,
      [memberId, `ST-${memberId.slice(0, 6)}`, member],
    );
    await client.query(
      `INSERT INTO "Membership" (id, "investigationId", "userId", roles, "createdById")
       SELECT $1, id, $2, '{researcher,reviewer,admin}', "createdById" FROM "Investigation" WHERE code = 'INV-0001'`,
      [randomUUID(), memberId],
    );
  });
});

test.afterAll(() => withOwner((client) => client.query(`DELETE FROM "Membership" WHERE "userId" = $1`, [memberId])));

/** Whose page it is. */
function fitting(pattern: string): Person {
  if (/\/(review|decide|verify)$/.test(pattern)) return "reviewer";
  if (/\/(settings|trail|letters|summaries|figures)/.test(pattern)) return "admin";
  return "researcher";
}

/** Pages that are something else with a query: the form itself, after the choice that leads to it. */
const furtherPages = [
  "/[investigation]/evidence/new?kind=video",
  "/[investigation]/citations/new?paragraph=[paragraphId]",
  "/[investigation]/citations/new?evidence=[evidenceId]",
  "/[investigation]/incidents?q=nothing-is-called-so",
];

const addresses: [string, Person, Person][] = [
  ...[...pagePatterns(), ...furtherPages].map((pattern): [string, Person, Person] => [
    pattern,
    fitting(pattern),
    member,
  ]),
  ["/", "researcher", member],
  ["/account", "researcher", member],
  ["/operator", "operator", "operator"],
  ["/no/such/page", "researcher", member],
];

for (const [pattern, english, french] of addresses) {
  test(`${pattern} can be read and used by everyone: wide and light in English, narrow and dark in French`, async ({
    staysAs,
  }) => {
    const address = filled(pattern, ids);
    const wide = await staysAs(english);
    await wide.setViewportSize({ width: 1280, height: 900 });
    await wide.emulateMedia({ colorScheme: "light" });
    await wide.goto(address);
    await expect(wide.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expectWords(wide);
    await expectNoSidewaysScroll(wide);
    await expectAccessible(wide);

    const narrow = await staysAs(french);
    await narrow.setViewportSize({ width: 360, height: 740 });
    await narrow.emulateMedia({ colorScheme: "dark" });
    await narrow.goto(address);
    if (french === member) await expect(narrow.locator("html")).toHaveAttribute("lang", "fr");
    await expect(narrow.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expectWords(narrow);
    await expectNoSidewaysScroll(narrow);
    await expectAccessible(narrow);
  });
}

test("the way in can be read by everyone, in the language that the browser asks for", async ({ browser, baseURL }) => {
  for (const locale of ["en", "fr"] as const) {
    const context = await browser.newContext({
      locale,
      colorScheme: locale === "en" ? "light" : "dark",
      viewport: locale === "en" ? { width: 1280, height: 900 } : { width: 360, height: 740 },
      ...(baseURL ? { baseURL } : {}),
    });
    const page = await context.newPage();
    await page.goto("/sign-in");
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expectWords(page);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await context.close();
  }
});
