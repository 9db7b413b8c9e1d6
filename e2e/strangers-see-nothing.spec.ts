import { expect, test, withOwner } from "./support/people";
import { filled, idsOfTheExample, pagePatterns } from "./support/walk";

test("someone off the investigation finds nothing at any of its addresses, and the same nothing as at a made-up one", async ({
  as,
}) => {
  const ids = await idsOfTheExample();
  const stranger = await as("stranger");
  const members = [await as("admin"), await as("researcher"), await as("reviewer")];
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
    // The address is a real one, at least for one of the three: otherwise this walk would prove nothing.
    const statuses: number[] = [];
    for (const member of members)
      if (!statuses.includes(200)) statuses.push((await member.request.get(address)).status());
    expect(statuses, `${address} for members`).toContain(200);
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
