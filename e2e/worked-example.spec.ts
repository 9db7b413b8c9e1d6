import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { expect, people, test, withOwner } from "./support/people";
import { expectNoSidewaysScroll, expectWords } from "./support/readable";
import { fiction, openSummary } from "./support/worked-example";

/** Accounts keep their language: what a test chose for one of them is not the next one's. */
test.afterAll(() =>
  withOwner(async (client) => {
    await client.query(`UPDATE "User" SET locale = 'en' WHERE email = $1`, [people.admin]);
  }),
);

/** Sentences as they are read: spaces that keep a line together are spaces. */
const said = async (page: Page) => (await page.getByRole("article").innerText()).replace(/[\u00a0\u202f]/g, " ");

const joint = "by the Malian armed forces and the Wagner Group";

const sentences = [
  `At least 32 civilians deliberately killed ${joint}, including 7 in a drone strike.`,
  "Separately, at least 6 civilians killed in acts that are probable, not confirmed.",
  `At least 4 others forcibly disappeared ${joint}.`,
  `At least 100 homes burned ${joint}.`,
  "At least 47 civilians summarily executed (33 and 14 separately: JNIM 33, ISGS 14).",
  "Thousands of people displaced by JNIM or ISGS.",
  "Over 1,000 homes burned by JNIM.",
  "Thousands of animals looted by JNIM.",
  "Interviewed for this summary: 47 witnesses and 11 other informed sources, 58 distinct people in 62 interviews",
  "Verified evidence: satellite imagery, photographs and videos.",
  "In one incident, victims are presumed to be civilians.",
  "We also received credible reports of hundreds more civilians killed; because research in central and northern Mali (all of 2024) is so difficult, these figures are conservative.",
  "Wagner Group: not sent, no channel.",
  "Jama’at Nusrat al-Islam wal-Muslimin: not sent, no channel.",
  "Islamic State in the Greater Sahara: not sent, no channel.",
];

test("the summary of the worked example says what was published, computed from its records", async ({ as }) => {
  const page = await as("admin");
  await openSummary(page);
  const text = await said(page);
  for (const sentence of sentences) expect(text).toContain(sentence);
  expect(text).toMatch(
    /Government of Mali had not replied by \d+ \w+ \d{4} to the letter sent on 15 November 2024 and delivered on 18 November 2024\./,
  );
  expect(text).toMatch(/We found no step as of 9 December 2024 by Government of Mali, which has the duty to act/);
  await expect(page.getByText(fiction).first()).toBeVisible();
  await expectWords(page);
  await expectAccessible(page);
});

/** What a reviewer reads in place of a figure that an item could move which another reviewer has judged, and they have not. */
const toAReviewer = "Its secondary figure is not shown to you before you have judged EV-0015.";

test("everyone of the investigation reads the same figures, but for what a reviewer must judge first; who writes summaries alone changes them", async ({
  as,
}) => {
  for (const who of ["researcher", "reviewer"] as const) {
    const page = await as(who);
    await openSummary(page);
    const text = await said(page);
    const isSecondary = (sentence: string) => sentence.startsWith("Separately");
    for (const sentence of sentences)
      expect(text).toContain(who === "reviewer" && isSecondary(sentence) ? toAReviewer : sentence);
    expect(text.includes("Separately")).toBe(who !== "reviewer");
    await expect(page.getByRole("link", { name: "Add a figure" })).toHaveCount(0);
    await expect(page.getByText("Export", { exact: true })).toHaveCount(0);
  }
});

/** The acts that make the 32: 10, 8, 4, 7 and 3. */
const counted = ["INC-0001.1", "INC-0002.1", "INC-0003.1", "INC-0004.1", "INC-0005.1"];

/** Why each act of the figure of the killed adds nothing to it, in the words of the page. */
const traps: Record<string, Record<string, string[]>> = {
  Counted: {
    "INC-0012.1": [
      "Confirmed, supported and inside the scope",
      "May share victims with INC-0002.1: counted as one group",
    ],
  },
  "In the upper bound only": { "INC-0014.1": ["May lie outside the dates"] },
  "Secondary figure": { "INC-0015.1": ["Counted in the secondary figure", "Probable, not confirmed"] },
  "Narrative only": {},
  "Left out": {
    "INC-0006.1": ["Other perpetrators"],
    "INC-0007.1": ["Other perpetrators"],
    "INC-0008.1": ["Other perpetrators"],
    "INC-0009.1": ["Other perpetrators"],
    "INC-0011.1": ["The same act as INC-0001.1, which is kept"],
    "INC-0013.1": ["Outside the dates"],
    "INC-0016.1": ["Reported only", "Perpetrator not established"],
    "INC-0017.1": [
      "Unsupported: one independent source is left, too little for “confirmed”. No longer usable: INT-0059.",
    ],
    "INC-0018.1": ["Victim status not accepted"],
  },
};

for (const [tab, acts] of Object.entries(traps)) {
  test(`the acts that must not move the figure of the killed say why: ${tab}`, async ({ as }) => {
    const page = await as("admin");
    await openSummary(page);
    await page.getByRole("link", { name: "At least 32" }).click();
    await page.getByRole("link", { name: new RegExp(`^${tab}`) }).click();
    const behind = page.getByRole("region", { name: "Acts behind it" });
    await expect(behind.getByRole("link", { name: new RegExp(`^${tab}`) })).toHaveAttribute("aria-current", "page");
    for (const [code, reasons] of Object.entries(acts)) {
      const act = behind.getByRole("listitem").filter({ has: page.getByRole("heading", { name: code }) });
      for (const reason of reasons) await expect(act).toContainText(reason);
    }
    // No act beside these was kept from adding to the number.
    const listed = await behind.getByRole("heading", { level: 3 }).getByRole("link").allInnerTexts();
    const expected = tab === "Counted" ? [...counted, ...Object.keys(acts)] : Object.keys(acts);
    expect(listed.toSorted()).toEqual(expected.toSorted());
    await expectAccessible(page);
  });
}

test("the summary reads in French, as figures and as sentences", async ({ as }) => {
  const page = await as("admin");
  await openSummary(page);
  await page.getByRole("button", { name: "Français" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  const text = await said(page);
  for (const sentence of [
    "Au moins 32 civils tués délibérément",
    "dont 7 lors d’une frappe de drone",
    "47 témoins et 11 autres sources informées, soit 58 personnes distinctes",
    "Aucune réponse reçue au",
    "faisant état de centaines",
  ])
    expect(text).toContain(sentence);
  await expectWords(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
  // On a phone the languages stand in the menu.
  await page.setViewportSize({ width: 1280, height: 740 });
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
