import { randomUUID } from "node:crypto";
import { type Browser, type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { encode } from "next-auth/jwt";
import pg from "pg";

/** The owner's connection: e2e sets the scene and checks what is stored, beside the product. */
export async function withOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: required("ATTEST_OWNER_DATABASE_URL") });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the browser tests with npm run e2e`);
  return value;
}

/** Signs a context in by inserting a session row and minting its cookie. */
export async function signInAs(context: BrowserContext, email: string) {
  const sessionId = randomUUID();
  await withOwner(async (client) => {
    const { rowCount } = await client.query(
      `INSERT INTO "Session" (id, "userId", "expiresAt") SELECT $1, id, now() + interval '12 hours' FROM "User" WHERE email = $2`,
      [sessionId, email],
    );
    if (rowCount !== 1) throw new Error(`no account ${email}`);
  });
  const value = await encode({ token: { sid: sessionId }, secret: required("ATTEST_SECRET"), maxAge: 3600 });
  const url = required("ATTEST_E2E_URL").replace("http:", "https:");
  await context.addCookies([
    { name: "__Host-attest.session", value, url, secure: true, httpOnly: true, sameSite: "Strict" },
  ]);
}

/** People of the worked example, as prisma/seed.ts makes them. */
export const people = {
  researcher: "researcher@example.org",
  reviewer: "reviewer-1@example.org",
  secondReviewer: "reviewer-2@example.org",
  thirdReviewer: "reviewer-3@example.org",
  admin: "admin@example.org",
  /** Runs the installation; a member of nothing. */
  operator: "operator@example.org",
  /** An account of the installation, a member of another investigation only. */
  stranger: "stranger@example.org",
} as const;

export type Who = keyof typeof people;

/** Someone of the worked example, or an account that a spec made, by its address. */
export type Person = Who | `${string}@${string}`;

const emailOf = (person: Person): string => (Object.entries(people).find(([who]) => who === person) ?? ["", person])[1];

type Opened = { context: BrowserContext; page: Page };
type Staying = { problems: string[]; open: (person: Person) => Promise<Page> };
type Fixtures = { as: (person: Person) => Promise<Page>; staysAs: (person: Person) => Promise<Page> };

async function openAs(browser: Browser, person: Person, problems: string[]): Promise<Opened> {
  const context = await browser.newContext({ locale: "en", baseURL: required("ATTEST_E2E_URL") });
  await signInAs(context, emailOf(person));
  const page = await context.newPage();
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of (404|422|409|413)/.test(message.text()))
      problems.push(message.text());
  });
  return { context, page };
}

function expectNone(problems: string[]) {
  expect(problems, "no errors in the console, no policy violations").toEqual([]);
}

/**
 * `as("reviewer")` opens a page signed in as that person, and fails the test on any console error or page error.
 * `staysAs` keeps one page a person for a whole file: for walks that only read, where a new browser context for each
 * address would load everything anew.
 */
export const test = base.extend<Fixtures, { staying: Staying }>({
  as: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const problems: string[] = [];
    await use(async (person) => {
      const { context, page } = await openAs(browser, person, problems);
      contexts.push(context);
      return page;
    });
    for (const context of contexts) await context.close();
    expectNone(problems);
  },
  staying: [
    async ({ browser }, use) => {
      const opened = new Map<Person, Opened>();
      const problems: string[] = [];
      const open = async (person: Person) => {
        const known = opened.get(person) ?? (await openAs(browser, person, problems));
        opened.set(person, known);
        return known.page;
      };
      await use({ problems, open });
      for (const { context } of opened.values()) await context.close();
    },
    { scope: "worker" },
  ],
  staysAs: async ({ staying }, use) => {
    staying.problems.length = 0;
    await use(staying.open);
    expectNone(staying.problems);
  },
});

export { expect };
