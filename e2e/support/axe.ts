import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** No accessibility problem that axe can find (WCAG 2.2 A and AA), named by rule and element. */
export async function expectAccessible(page: Page) {
  // The other way lets frames of other origins be looked into, of which there are none, at the price of one more page opened each time.
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
    .setLegacyMode()
    .analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  expect(found).toEqual([]);
}
