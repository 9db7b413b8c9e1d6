import { createHash, randomUUID } from "node:crypto";
import type { Client } from "pg";
import { statementText } from "../../lib/interviews/rules";
import type { OwnInvestigation } from "./own-investigation";
import { withOwner } from "./people";

/** What is there before a spec begins, written by the owner: the spec itself goes through the browser. */

export type Interviewed = { interviewId: string; code: string; paragraphIds: string[] };

/** An eyewitness, interviewed in French, with a draft of these paragraphs. */
export function anInterview(own: OwnInvestigation, paragraphs: string[]): Promise<Interviewed> {
  return withOwner(async (client) => {
    const personId = randomUUID();
    const interviewId = randomUUID();
    const code = await nextCode(client, own, "INT");
    await insert(client, "Person", { id: personId, ...base(own), code: await nextCode(client, own, "PER") });
    await insert(client, "Interview", {
      id: interviewId,
      ...base(own),
      code,
      intervieweeId: personId,
      knowledge: "eyewitness",
      modality: "in_person",
      startedOn: "2024-07-02",
      languages: ["fr"],
      interviewerId: own.researcherId,
    });
    const paragraphIds: string[] = [];
    for (const [at, text] of paragraphs.entries()) {
      const id = randomUUID();
      await insert(client, "Paragraph", { id, ...base(own), interviewId, number: at + 1, text });
      paragraphIds.push(id);
    }
    return { interviewId, code, paragraphIds };
  });
}

/** A consent given on the day of the interview, without an end. */
export function aConsent(own: OwnInvestigation, interviewId: string, uses: string[]): Promise<void> {
  return withOwner((client) =>
    insert(client, "Consent", {
      id: randomUUID(),
      ...base(own),
      interviewId,
      version: 1,
      uses,
      identityLevel: "anonymous",
      method: "oral_noted",
      language: "fr",
      wasExplained: true,
      hasTeachBack: true,
      givenAt: "2024-07-02T00:00:00Z",
    }),
  );
}

/** The interviewee confirmed the text at a read-back: the interview is completed. */
export function aReadBack(own: OwnInvestigation, { interviewId }: Interviewed): Promise<void> {
  return withOwner(async (client) => {
    const { rows } = await client.query(
      `SELECT number, speaker, text, "isAddendum" FROM "Paragraph" WHERE "interviewId" = $1 ORDER BY number`,
      [interviewId],
    );
    await insert(client, "Statement", {
      id: randomUUID(),
      investigationId: own.id,
      interviewId,
      readBackOn: "2024-07-02",
      readBackLanguage: "fr",
      confirmation: "Yes, that is what I said.",
      paragraphCount: rows.length,
      sha256: createHash("sha256").update(statementText(rows, 1), "utf8").digest("hex"),
      fixedById: own.researcherId,
    });
  });
}

export type Recorded = { incidentId: string; actId: string; code: string };

/** An incident with one act: at least five civilians killed. */
export function anIncident(own: OwnInvestigation, title: string): Promise<Recorded> {
  return withOwner(async (client) => {
    const incidentId = randomUUID();
    const actId = randomUUID();
    const code = await nextCode(client, own, "INC");
    const when = { whenEdtf: "2024-06-11", whenEarliest: "2024-06-11", whenLatest: "2024-06-11" };
    await insert(client, "Incident", { id: incidentId, ...base(own), code, title, ...when, nextActNumber: 2 });
    await insert(client, "Act", {
      id: actId,
      ...base(own),
      incidentId,
      number: 1,
      code: `${code}.1`,
      actType: "killing",
      unit: "persons",
      countMin: 5,
    });
    return { incidentId, actId, code };
  });
}

export function anActor(own: OwnInvestigation, name: string, isState: boolean): Promise<void> {
  const kind = isState ? "armed_force" : "armed_group";
  return withOwner((client) =>
    insert(client, "Actor", { id: randomUUID(), ...base(own), name, shortName: name, kind, isState }),
  );
}

export function aPerson(own: OwnInvestigation): Promise<string> {
  return withOwner(async (client) => {
    const code = await nextCode(client, own, "PER");
    await insert(client, "Person", { id: randomUUID(), ...base(own), code });
    return code;
  });
}

export const base = (own: OwnInvestigation) => ({ investigationId: own.id, recordedById: own.researcherId });

/** By the product's own counter, so that what the browser records next does not get the same code. */
export async function nextCode(client: Client, own: OwnInvestigation, prefix: string): Promise<string> {
  const { rows } = await client.query(
    `INSERT INTO "CodeCounter" AS c ("investigationId", prefix, next) VALUES ($1, $2, 2)
     ON CONFLICT ("investigationId", prefix) DO UPDATE SET next = c.next + 1 RETURNING c.next - 1 AS number`,
    [own.id, prefix],
  );
  return `${prefix}-${String(rows[0].number).padStart(4, "0")}`;
}

export async function insert(client: Client, table: string, row: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_column, at) => `$${at + 1}`).join(", ");
  await client.query(
    `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(", ")}) VALUES (${places})`,
    Object.values(row),
  );
}
