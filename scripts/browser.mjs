// A browser for the tests: one that is there, else Debian's where we may install it, else words on what to do.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { say } from "./ensure.mjs";

const known = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export function ensureBrowser() {
  if (process.env.PLAYWRIGHT_CHROMIUM || known.some((file) => existsSync(file))) return;
  const isDebian = process.platform === "linux" && existsSync("/usr/bin/apt-get");
  if (!isDebian || process.getuid() !== 0) {
    // On Linux x64 the packaged Chromium (an npm package) may still run; where its libraries are missing, this says what to do.
    say("no Chromium is installed: using the packaged one. If it does not start: apt-get install chromium");
    return;
  }
  say("installing Chromium for the browser tests (Debian package)");
  try {
    execFileSync("apt-get", ["update", "-q"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-q", "-y", "--no-install-recommends", "chromium"], {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  } catch {
    say("Chromium could not be installed: using the packaged one");
  }
}
