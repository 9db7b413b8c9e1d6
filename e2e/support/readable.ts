import { expect, type Page } from "@playwright/test";
import en from "../../messages/en.json" with { type: "json" };

/** A key of the messages as next-intl prints it where words are missing: `incidents.form.title`. */
const key = new RegExp(`(?<![\\w/@.-])(?:${Object.keys(en).join("|")})(?:\\.[a-z]\\w*)+(?![\\w@])`, "g");

/** Every word is a word: no message is missing, neither in the text nor in what a screen reader says. */
export async function expectWords(page: Page) {
  const said = await page.evaluate(() => {
    const names = ["aria-label", "title", "placeholder", "alt"];
    const named = [...document.querySelectorAll(names.map((name) => `[${name}]`).join(","))];
    return [
      document.title,
      document.body.innerText,
      ...named.flatMap((element) => names.map((name) => element.getAttribute(name) ?? "")),
    ].join("\n");
  });
  expect(said.match(key) ?? []).toEqual([]);
  expect(said).not.toContain("MISSING_MESSAGE");
}

/** Nothing makes the page itself scroll sideways; tables scroll inside their own frames. */
export async function expectNoSidewaysScroll(page: Page) {
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("main *, header *")]
      .filter(
        (element) => element.getBoundingClientRect().right > clientWidth + 1 && !element.closest("section[tabindex]"),
      )
      .slice(0, 5)
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`);
  });
  expect(wide).toEqual([]);
  const isWider = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(isWider).toBe(false);
}
