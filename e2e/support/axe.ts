import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** No accessibility problem that axe can find (WCAG 2.2 A and AA), named by rule and element. */
export async function expectAccessible(page: Page) {
  // What passed is not read: not listing it halves the time. The style sheets would be fetched again for a rule that is not asked for.
  // The other way than legacy looks into frames of other origins, of which there are none, and opens one more page each time.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"], preload: { assets: ["media"] } })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
    .setLegacyMode()
    .analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  expect(found).toEqual([]);
}
