import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { OwnInvestigation } from "./own-investigation";
import { expect, people, type Who, withOwner } from "./people";
import { aConsent, anInterview, base, type Interviewed, insert, nextCode, type Recorded } from "./scene";

/** What an act stands on before a spec begins, written by the owner; and the way of an original through the browser. */

export type Witness = Interviewed & { citationId: string };

type Says = {
  words?: string;
  /** The least that this witness counted; null for no number. */
  countMin?: number | null;
  carries?: string[];
  uses?: string[];
};

/** An eyewitness with consent, one of whose paragraphs is cited for the act. */
export async function aWitness(own: OwnInvestigation, { actId }: Recorded, says: Says = {}): Promise<Witness> {
  const { words = "I counted five of them.", countMin = 5, carries = ["occurrence", "count"], uses } = says;
  const interview = await anInterview(own, [words, "Then we left for the town."]);
  await aConsent(own, interview.interviewId, uses ?? ["internal_figure", "public_figure", "method_count"]);
  const citationId = randomUUID();
  await withOwner((client) =>
    insert(client, "Citation", {
      id: citationId,
      ...base(own),
      actId,
      interviewId: interview.interviewId,
      paragraphId: interview.paragraphIds[0],
      quote: words,
      bearing: "supports",
      knowledge: "eyewitness",
      carries,
      elements: [],
      saysCountMin: countMin,
    }),
  );
  return { ...interview, citationId };
}

/** A member who records as well as reviews, in this investigation only. */
export function alsoRecords(own: OwnInvestigation, who: Who): Promise<void> {
  return withOwner(async (client) => {
    await client.query(
      `UPDATE "Membership" SET roles = ARRAY['researcher', 'reviewer']::"Role"[]
       WHERE "investigationId" = $1 AND "userId" = (SELECT id FROM "User" WHERE email = $2)`,
      [own.id, people[who]],
    );
  });
}

/** A report by another organisation, recorded by the researcher: an item that needs no file to be judged. */
export function aReport(own: OwnInvestigation, title: string): Promise<{ evidenceId: string; code: string }> {
  return withOwner(async (client) => {
    const evidenceId = randomUUID();
    const code = await nextCode(client, own, "EV");
    await insert(client, "Evidence", {
      id: evidenceId,
      ...base(own),
      code,
      kind: "external_report",
      title,
      collectorId: own.researcherId,
    });
    return { evidenceId, code };
  });
}

/** Describes a photograph and hands in its original, as a researcher does; ends on the item's page. */
export async function handInPhotograph(
  page: Page,
  own: Pick<OwnInvestigation, "code">,
  { title, file }: Record<"title" | "file", string>,
) {
  await page.goto(`/${own.code}/evidence/new?kind=photograph`);
  const form = page.getByRole("form", { name: "Photograph" });
  await form.getByLabel("Title").fill(title);
  await form.getByLabel("Provenance").fill("Received from a resident.");
  await form.getByRole("radio", { name: "Not graphic", exact: true }).check();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.getByLabel("File", { exact: true }).setInputFiles(path.join("prisma/seed/files", file));
  await page.getByRole("button", { name: "Hand in the original" }).click();
  await expect(page.getByRole("region", { name: "Original" })).toContainText("image/jpeg");
  const evidenceId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  return { evidenceId, bytes: readFileSync(path.join("prisma/seed/files", file)) };
}
