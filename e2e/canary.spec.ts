import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { ownAccount, setUpFactor } from "./support/factor";
import { type OwnInvestigation, ownInvestigation, stored } from "./support/own-investigation";
import { expect, required, test, withOwner } from "./support/people";
import { anIncident } from "./support/scene";
import { aPersonToSeal, type Identity, makeKey, passphrase, seal, setUpSealing } from "./support/sealing";

test.setTimeout(480_000);

type Codes = Record<(typeof roles)[number], string>;
const roles = ["interviewee", "victim", "relative", "interpreter"] as const;
const labels = [
  "Name",
  "Other names",
  "Year of birth",
  "Contact details",
  "Safe way to reach them",
  "Other notes that identify",
] as const;

/** A word that stands nowhere else. */
const canary = () => `Kanari${randomBytes(9).toString("hex")}`;

/** Everything that a browser sends and is answered, as bytes. */
function exchanged(page: Page) {
  const sent: string[] = [];
  const answered: Promise<string>[] = [];
  page.on("request", (request) => {
    sent.push(`${request.url()} ${JSON.stringify(request.headers())}`);
    sent.push(request.postDataBuffer()?.toString("latin1") ?? "");
  });
  page.on("response", (response) => {
    answered.push(
      response.body().then(
        (body) => body.toString("latin1"),
        () => "",
      ),
    );
  });
  return async () => [...sent, ...(await Promise.all(answered))];
}

/** As it stands, as UTF-16, hexadecimal and base64 at each of its three offsets: every way that text is commonly kept. */
function spellings(word: string): Buffer[] {
  const plain = Buffer.from(word);
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), plain])
      .toString("base64")
      .slice(4, -4),
  );
  return [
    plain,
    Buffer.from(word, "utf16le"),
    Buffer.from(plain.toString("hex")),
    ...base64.map((text) => Buffer.from(text)),
  ];
}

const isIn = (bytes: Buffer, words: string[]) =>
  words.some((word) => spellings(word).some((way) => bytes.includes(way)));

/** Where any of the words stands: in the rows of every table, and in every file of the database and of the product. */
async function placesOf(words: string[]): Promise<{ tables: string[]; files: string[] }> {
  return withOwner(async (client) => {
    await client.query("CHECKPOINT");
    const { rows: tables } = await client.query(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query(`SELECT string_agg(t::text, ' ') AS text FROM ${name} t`);
      if (isIn(Buffer.from(rows[0]?.text ?? ""), words)) found.push(name);
    }
    const { rows } = await client.query("SHOW data_directory");
    const files = [rows[0].data_directory, required("ATTEST_DATA")].flatMap((folder) => filesWith(folder, words));
    return { tables: found, files: [...new Set(files)] };
  });
}

function filesWith(folder: string, words: string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      try {
        return isIn(readFileSync(file), words);
      } catch (error) {
        // A file of the running database may go between listing and reading.
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
        throw error;
      }
    });
}

/** The codes of people by their role. */
async function codesOf(ids: Record<string, string>): Promise<Codes> {
  const codeOf = (role: (typeof roles)[number]) =>
    stored<string>(`SELECT code FROM "Person" WHERE id = $1`, [ids[role]]);
  return {
    interviewee: await codeOf("interviewee"),
    victim: await codeOf("victim"),
    relative: await codeOf("relative"),
    interpreter: await codeOf("interpreter"),
  };
}

/** An interview with one of them, with the interpreter and a relative present; an act of which another is the victim. */
async function linkThroughTheBrowser(page: Page, own: OwnInvestigation, codes: Codes) {
  await page.goto(`/${own.code}/interviews/new?person=${codes.interviewee}`);
  const form = page.getByRole("form", { name: "Record an interview" });
  await form.getByRole("radio", { name: "Eyewitness" }).check();
  await form.getByLabel("Date", { exact: true }).fill("2024-07-02");
  await form.getByRole("radio", { name: "In person" }).check();
  await form.getByRole("checkbox", { name: "French" }).check();
  await form.evaluate((element) => {
    for (const fold of element.querySelectorAll("details")) fold.open = true;
  });
  await form.getByLabel("Code of the interpreter").fill(codes.interpreter);
  await form.getByLabel("Who else was there", { exact: true }).selectOption({ label: "Relative" });
  await form.getByLabel("Their code, if recorded here").first().fill(codes.relative);
  await form.getByRole("button", { name: "Record an interview" }).click();
  const sealed = page.getByRole("region", { name: "Sealed identities" });
  for (const [role, code] of [
    ["Interviewee", codes.interviewee],
    ["Relative", codes.relative],
    ["Interpreter", codes.interpreter],
  ])
    await expect(sealed.getByText(`${role} Identity of ${code}`)).toBeVisible();

  const { incidentId } = await anIncident(own, "With a sealed victim");
  await page.goto(`/${own.code}/incidents/${incidentId}/acts/new`);
  const act = page.getByRole("form", { name: "Record an act" });
  await act.getByLabel("Type of act").selectOption({ label: "Killing" });
  await act.getByLabel("What is counted").selectOption({ label: "People" });
  await act.getByRole("group", { name: "How many" }).getByLabel("At least").fill("1");
  await act.getByLabel("Victim 1").fill(codes.victim);
  await act.getByRole("button", { name: "Record act" }).click();
  await page.getByRole("link", { name: codes.victim }).click();
  await expect(page.getByRole("region", { name: "Elsewhere in this investigation" })).toContainText("Victim of");
}

test("a sealed name is in no request, no answer, no table, no file of the database and no stored file or log", async ({
  as,
}) => {
  const own = await ownInvestigation("Canaries");
  const admin = await ownAccount({ admin: own });
  const holder = await as(admin.email);
  const researcher = await as("researcher");
  const [ofHolder, ofResearcher] = [exchanged(holder), exchanged(researcher)];
  await setUpFactor(holder);
  const kit = await makeKey(holder);
  await setUpSealing(holder, own);

  const planted: string[] = [];
  const ids: Record<string, string> = {};
  for (const role of roles) {
    const identity: Identity = {};
    for (const label of labels) {
      const word = canary();
      planted.push(word);
      identity[label] = word;
    }
    ids[role] = await aPersonToSeal(own);
    await seal(researcher, own, ids[role], identity);
  }
  await linkThroughTheBrowser(researcher, own, await codesOf(ids));

  // Opened once, so that the way back is searched too.
  const person = await withOwner(
    async (client) =>
      (await client.query(`SELECT "personId" FROM "SealedIdentity" WHERE "investigationId" = $1 LIMIT 1`, [own.id]))
        .rows[0].personId as string,
  );
  await holder.goto(`/${own.code}/people/${person}`);
  const panel = holder.getByRole("region", { name: "Sealed identity" });
  await panel.getByText("Open the identity", { exact: true }).click();
  await panel.getByLabel("Why you open it now").fill("To see that it opens.");
  await panel.getByLabel("Your passphrase").fill(passphrase);
  await panel.getByRole("button", { name: "Open", exact: true }).click();
  await expect(holder.getByRole("region", { name: /opened$/ })).toContainText("Kanari", { timeout: 60_000 });

  // In an ordinary field the same search must find it, or it would find nothing anywhere.
  const control = canary();
  await researcher.goto(`/${own.code}/people/${person}`);
  await researcher.getByText("Change", { exact: true }).first().click();
  const form = researcher.getByRole("form", { name: "Change" });
  await form.getByLabel(/^Notes that do not identify/).fill(`${control} in a field that is not sealed`);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Saved.")).toBeVisible({ timeout: 60_000 });

  const secrets = [...planted, passphrase, kit.join("-"), kit.join("")];
  const traffic = [...(await ofHolder()), ...(await ofResearcher())];
  const carrying = (words: string[]) => traffic.filter((bytes) => isIn(Buffer.from(bytes, "latin1"), words)).length;
  expect(carrying([control])).toBeGreaterThan(0);
  expect(carrying(secrets)).toBe(0);

  const controlled = await placesOf([control]);
  expect(controlled.tables.join(" ")).toContain("Person");
  expect(controlled.files.length).toBeGreaterThan(0);
  expect(await placesOf(secrets)).toEqual({ tables: [], files: [] });
});
