import { mkdirSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { type OwnInvestigation, ownInvestigation, stored } from "../support/own-investigation";
import { expect, test, withOwner } from "../support/people";
import { anInterview } from "../support/scene";

/** How long a transcript of an hour is, and one of two days. */
const sizes = [100, 1_500] as const;
const words =
  "They came at dawn by the north road, and there were many of them; we hid behind the granary until they had left.";

let own: OwnInvestigation;
test.beforeAll(async () => {
  own = await ownInvestigation("Long transcripts");
});

/** Milliseconds in which the page answered nothing: the longest, and how many above 50. */
type Pauses = { longest: number; count: number };

/** What the browser itself says of its pauses, from the moment a page begins. */
const watch = () =>
  addEventListener("DOMContentLoaded", () => {
    const tasks: number[] = [];
    const keys: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: "longtask", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === "keydown") keys.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
    Object.assign(window, { attestTasks: tasks, attestKeys: keys });
  });

async function pauses(page: Page): Promise<Pauses> {
  const tasks = await page.evaluate(() => (window as never as { attestTasks: number[] }).attestTasks.splice(0));
  return { longest: Math.round(Math.max(0, ...tasks)), count: tasks.length };
}

const scroll = (page: Page) =>
  page.evaluate(async () => {
    const gaps: number[] = [];
    let before = performance.now();
    const frame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn));
    await frame();
    for (let at = 0; at < document.documentElement.scrollHeight; at += 600) {
      scrollTo(0, at);
      const now = await frame();
      gaps.push(now - before);
      before = now;
    }
    gaps.sort((a, b) => a - b);
    return { median: gaps[Math.floor(gaps.length / 2)] ?? 0, worst: gaps.at(-1) ?? 0, frames: gaps.length };
  });

async function measure(page: Page, interviewId: string, count: number) {
  const path = `/${own.code}/interviews/${interviewId}`;
  const opened = async (to: string) => {
    await page.goto(to);
    await expect(page.getByText(words).first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    const shown = await page.evaluate(() => {
      const paints = performance.getEntriesByType("paint");
      return Math.round(paints.find(({ name }) => name === "first-contentful-paint")?.startTime ?? 0);
    });
    return { shown, ...(await pauses(page)) };
  };
  // The first opening of a page by a server that has just started is not what a day's work is like.
  await opened(path);

  const opening = await opened(path);
  const scrolling = await scroll(page);
  const scrollPauses = await pauses(page);

  // One goes on writing at its end.
  await opened(`${path}?part=${Math.ceil(count / 100)}`);
  const text = page.getByRole("form", { name: "Add to the transcript" }).getByLabel("What was said");
  await text.click();
  await page.keyboard.type("And then the women came out and looked for theirs.", { delay: 40 });
  const typing = await page.evaluate(() => (window as never as { attestKeys: number[] }).attestKeys.splice(0));
  const typingPauses = await pauses(page);

  const began = Date.now();
  await page.keyboard.press("Control+Enter");
  await expect(text).toHaveValue("");
  const saved = Date.now() - began;
  const savePauses = await pauses(page);
  const stands = await stored<number>(`SELECT count(*)::int FROM "Paragraph" WHERE "interviewId" = $1`, [interviewId]);
  expect(stands).toBe(count + 1);

  const whole = await opened(`${path}?part=whole`);
  const wholeScrolling = await scroll(page);
  const wholePauses = await pauses(page);
  return {
    "opening: first words on the screen, ms": opening.shown,
    "opening: longest pause, ms": opening.longest,
    "scrolling: median frame, ms": Math.round(scrolling.median),
    "scrolling: worst frame, ms": Math.round(scrolling.worst),
    "scrolling: longest pause, ms": scrollPauses.longest,
    "typing: slowest key to its letter, ms (0: below 16)": Math.round(Math.max(0, ...typing)),
    "typing: longest pause, ms": typingPauses.longest,
    "saving a paragraph: until it stands, ms": saved,
    "saving a paragraph: longest pause, ms": savePauses.longest,
    "all of it: first words on the screen, ms": whole.shown,
    "all of it: longest pause at opening, ms": whole.longest,
    "all of it: worst frame while scrolling, ms": Math.round(wholeScrolling.worst),
    "all of it: longest pause while scrolling, ms": wholePauses.longest,
  };
}

test("a transcript of 1,500 paragraphs beside one of 100", async ({ as }) => {
  test.setTimeout(300_000);
  const page = await as("researcher");
  page.setDefaultTimeout(20_000);
  await page.addInitScript(watch);
  const measured: Record<string, number>[] = [];
  for (const count of sizes) {
    const { interviewId, paragraphIds } = await anInterview(
      own,
      Array.from({ length: count }, (_none, at) => `${at + 1}. ${words}`),
    );
    // Every second one with a translation, as where an interpreter was needed.
    await withOwner((client) =>
      client.query(
        `INSERT INTO "Translation" (id, "investigationId", "interviewId", "paragraphId", "paragraphVersion", language, text, translator, "recordedById")
         SELECT gen_random_uuid(), $1, "interviewId", id, 1, 'en', text, 'interpreter', $2 FROM unnest($3::uuid[]) AS one(id) JOIN "Paragraph" USING (id)
         WHERE number % 2 = 0`,
        [own.id, own.researcherId, paragraphIds],
      ),
    );
    measured.push(await measure(page, interviewId, count));
  }
  mkdirSync("test-results", { recursive: true });
  writeFileSync("test-results/long-transcript.json", JSON.stringify(measured));
});
