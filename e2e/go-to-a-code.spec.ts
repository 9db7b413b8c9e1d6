import { expect, test } from "./support/people";

const codes = {
  "INC-0004": /^Drone strike/,
  "inc 1.2": /^Killings and burned homes/,
  "INT-0017": /^Interview/,
  "EV-0001": /^Village A/,
  "PER-0003": /^PER-0003/,
  "SUM-0001": /^Abuses/,
  "LET-0001": /^Government of Mali/,
};

test("a code typed into the top bar leads to its record, from the keyboard alone", async ({ as }) => {
  const page = await as("researcher");
  for (const [code, title] of Object.entries(codes)) {
    await page.goto("/INV-0001/people");
    const box = page.getByRole("searchbox", { name: "Go to a code" });
    await expect(async () => {
      await page.keyboard.press("/");
      await expect(box).toBeFocused({ timeout: 500 });
    }).toPass();
    await page.keyboard.type(code);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  }
});

test("a code that leads nowhere is said so, and stands there to be mended", async ({ as }) => {
  const page = await as("researcher");
  await page.goto("/INV-0001");
  await page.getByRole("searchbox", { name: "Go to a code" }).fill("INC-9999");
  await page.keyboard.press("Enter");
  await expect(page.getByText("No record INC-9999 in this investigation")).toBeVisible();
  await page.getByLabel("Code", { exact: true }).fill("INC-0001");
  await page.getByRole("button", { name: "Go to it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Killings and burned homes/);
});

test("for a stranger the address of a code that exists is that of one that does not", async ({ as }) => {
  const stranger = await as("stranger");
  for (const code of ["INC-0001", "INC-9999"])
    expect((await stranger.goto(`/INV-0001/go?q=${code}`))?.status()).toBe(404);
});
