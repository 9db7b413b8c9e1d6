import { existsSync } from "node:fs";
import { chromium, defineConfig } from "@playwright/test";

/** Order: told, Playwright's own, an installed Chrome or Chromium, the npm-packaged build. */
async function findBrowser(): Promise<string | undefined> {
  if (process.env.PLAYWRIGHT_CHROMIUM) return process.env.PLAYWRIGHT_CHROMIUM;
  if (existsSync(chromium.executablePath())) return undefined;
  const installed = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  ].find((path) => existsSync(path));
  if (installed) return installed;
  if (process.platform === "linux" && process.arch === "x64") {
    // Never its own `args`: they switch web security off.
    const { default: packaged } = await import("@sparticuz/chromium");
    return packaged.executablePath();
  }
  throw new Error("No browser found: install Chromium or Chrome, or set PLAYWRIGHT_CHROMIUM to one.");
}

const executablePath = await findBrowser();
const isRoot = typeof process.getuid === "function" && process.getuid() === 0;

/**
 * What changes only records of an investigation of its own, and signs nobody in by a form: it goes on beside the walk over
 * every page, which changes nothing. The rest shares accounts, the sign-in delays or the server, and goes one by one.
 */
const byThemselves = [
  "add-evidence",
  "cite-a-passage",
  "consent-governs",
  "decide-an-act",
  "judge-blind",
  "record-an-incident",
];
/** `npm run prove` measures with the same people and scenes; measuring asserts nothing, so it is no test. */
const isMeasuring = process.env.ATTEST_MEASURE === "1";

const besides = ["every-page-is-accessible", ...byThemselves].map((name) => `${name}.spec.ts`);

export default defineConfig({
  testDir: "e2e",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  projects: isMeasuring
    ? [{ name: "measures", testMatch: "measures/*.spec.ts" }]
    : [
        { name: "beside", testMatch: besides, workers: 1 },
        { name: "promises", testIgnore: [...besides, "measures/*"], workers: 1 },
      ],
  forbidOnly: process.env.CI === "true",
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    baseURL: process.env.ATTEST_E2E_URL ?? "http://127.0.0.1:45720",
    browserName: "chromium",
    locale: "en",
    // Recording every step costs a third of the whole run: ATTEST_TRACE=1, with the name of the spec, looks into a failure.
    trace: process.env.ATTEST_TRACE === "1" ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ["--disable-background-networking", "--disable-component-update", ...(isRoot ? ["--no-sandbox"] : [])],
    },
  },
});
