import { randomUUID } from "node:crypto";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
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

type Fixtures = { as: (person: Person) => Promise<Page> };

/** `as("reviewer")` opens a page signed in as that person, and fails the test on any console error or page error. */
export const test = base.extend<Fixtures>({
  as: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const problems: string[] = [];
    await use(async (person) => {
      const context = await browser.newContext({ locale: "en", baseURL: required("ATTEST_E2E_URL") });
      contexts.push(context);
      await signInAs(context, emailOf(person));
      const page = await context.newPage();
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" && !/status of (404|422|409|413)/.test(message.text()))
          problems.push(message.text());
      });
      return page;
    });
    for (const context of contexts) await context.close();
    expect(problems, "no errors in the console, no policy violations").toEqual([]);
  },
});

export { expect };
