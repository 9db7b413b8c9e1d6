import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type BrowserContext, chromium, type LaunchOptions, type Page } from "@playwright/test";
import { required, signInAs } from "./people";

/** A browser with a profile on the disk, which can be killed and started again like one of a person. */
export class BrowserOnDisk {
  readonly folder = mkdtempSync(path.join(tmpdir(), "attest-profile-"));
  #context: BrowserContext | null = null;
  readonly #options: LaunchOptions;

  constructor(options: LaunchOptions) {
    this.#options = options;
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error("not started");
    return this.#context;
  }

  async start(email: string): Promise<Page> {
    this.#context = await chromium.launchPersistentContext(this.folder, {
      ...this.#options,
      locale: "en",
      baseURL: required("ATTEST_E2E_URL"),
    });
    await signInAs(this.#context, email);
    return this.#context.pages()[0] ?? (await this.#context.newPage());
  }

  /** As the system does it when memory runs out: no last word. */
  async kill(): Promise<void> {
    const listed = execFileSync("ps", ["-axww", "-o", "pid=,command="], { encoding: "utf8", maxBuffer: 50_000_000 });
    const own = listed.split("\n").filter((line) => line.includes(this.folder) && !line.includes("--type="));
    const closed = new Promise((done) => this.context.once("close", done));
    for (const line of own) process.kill(Number.parseInt(line, 10), "SIGKILL");
    await closed;
  }

  /** Files of the profile in which a text stands, as a browser might write it. */
  filesWith(text: string): string[] {
    const forms = [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")];
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => {
        const bytes = readFileSync(file);
        return forms.some((form) => bytes.includes(form));
      });
  }

  async end(): Promise<void> {
    await this.#context?.close().catch(() => {});
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
