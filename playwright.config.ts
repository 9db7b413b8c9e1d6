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

export default defineConfig({
  testDir: "e2e",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // The walk over every page changes nothing, and goes on beside the rest; what changes records goes one after the other.
  workers: 2,
  projects: [
    { name: "every page", testMatch: "every-page-is-accessible.spec.ts", workers: 1 },
    { name: "promises", testIgnore: "every-page-is-accessible.spec.ts", workers: 1 },
  ],
  forbidOnly: process.env.CI === "true",
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    baseURL: process.env.ATTEST_E2E_URL ?? "http://127.0.0.1:45720",
    browserName: "chromium",
    locale: "en",
    trace: "retain-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ["--disable-background-networking", "--disable-component-update", ...(isRoot ? ["--no-sandbox"] : [])],
    },
  },
});
