import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { recordPerson } from "@/lib/people/commands/record-person";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { buildActor } from "@/lib/testing/build-person";
import {
  buildFounded,
  buildHolder,
  buildKeys,
  openingOf,
  aReason as reason,
  sealingOf,
} from "@/lib/testing/build-sealing";
import { owner, ownerUrl, useDatabase } from "@/lib/testing/database";
import { withClient } from "@/scripts/database.mjs";
import { openIdentity } from "./commands/open-identity";
import { requestDestruction } from "./commands/request-destruction";
import { sealIdentity } from "./commands/seal-identity";
import { indexTerms, indexValues } from "./crypto/blind-index";
import { toText } from "./crypto/bytes";
import { findMyKeys, findOpenedSeal, findSeal, findSealing, listHolders, listWaitingWraps } from "./queries";

useDatabase();

/** One in each field that a person fills in, of a witness, a victim, a relative and an interpreter. */
const roles = ["witness", "victim", "relative", "interpreter"];
const canaryFields = (role: string) => ({
  fullName: `Kanarivogel ${role} Traoré`,
  otherNames: [`Serinus ${role}`],
  phone: `+223 7654 ${role}`,
  address: `Zeisigweg 7, ${role}`,
  document: `NINA-${role}-424242`,
  relatives: `Stieglitz ${role}`,
});
const canaries = roles.flatMap((role) => Object.values(canaryFields(role)).flat());
/** Left open on purpose: if the search does not find this one, it proves nothing. */
const control = "Gimpel left in the open";

const written: string[] = [];
beforeAll(() => {
  const keep = (chunk: unknown) => {
    written.push(String(chunk));
    return true;
  };
  vi.spyOn(process.stderr, "write").mockImplementation(keep);
  vi.spyOn(process.stdout, "write").mockImplementation(keep);
});
afterAll(() => vi.restoreAllMocks());

test("names that were sealed are nowhere on the server: tables, data files, WAL, logs, answers", async () => {
  const cast = await buildInvestigation();
  const { investigationId, researcher, admin } = cast;
  const { founder, identity, indexKey } = await buildFounded(admin, investigationId);
  const holder = await buildHolder(founder, cast.reviewer, identity, { investigationId, generation: 1 });
  await buildKeys(researcher);
  const answers: unknown[] = [];

  for (const role of roles) {
    const { personId } = await recordPerson(researcher, { investigationId, notes: control });
    const fields = canaryFields(role);
    const known = {
      names: [fields.fullName, ...fields.otherNames],
      birth: { year: 1990, isApproximate: true },
      placeId: "ML05",
    };
    const input = sealingOf(fields, { investigationId, personId }, identity.identityPublic);
    const values = indexValues(known, investigationId, indexKey).map(toText);
    const { sealedIdentityId } = await sealIdentity(researcher, { ...input, indexValues: values });
    const { openingId } = await openingOf(admin, sealedIdentityId);
    answers.push(await findOpenedSeal(admin, openingId), await findSeal(researcher, investigationId, personId));
    // Refused and kept out of the log: what was sent is not in it.
    const strange = { ...input, version: 2, fullName: fields.fullName };
    await expect(sealIdentity(researcher, strange)).rejects.toMatchObject({ code: "invalid" });
    await expect(openIdentity(researcher, { sealedIdentityId, reason })).rejects.toMatchObject({ code: "forbidden" });
    await requestDestruction(admin, { personId, reason });
    canaries.push(...indexTerms(known).filter((term) => term.includes("|")));
  }
  const someone = await buildActor({ investigationId, roles: ["researcher"] });
  for (const who of [admin, researcher, someone])
    answers.push(
      await findMyKeys(who),
      await findSealing(who, investigationId),
      await listHolders(who, investigationId),
      await listWaitingWraps(who, investigationId),
    );

  const secrets = [founder.keys, holder.keys].flatMap(({ seed, boxPrivate, signPrivate }) => [
    seed,
    boxPrivate,
    signPrivate,
  ]);
  secrets.push(identity.identityPrivate, indexKey);
  const texts = [JSON.stringify(answers), written.join("\n"), await everyTable()];
  for (const text of texts) {
    for (const canary of canaries) expect(text.includes(canary), canary).toBe(false);
    for (const secret of secrets) {
      expect(text.includes(Buffer.from(secret).toString("hex"))).toBe(false);
      expect(text.includes(toText(secret))).toBe(false);
    }
  }
  expect(texts[2]?.includes(control)).toBe(true);

  const files = await everyFile();
  const found = (sought: Buffer) => files.filter((file) => readFileSync(file).includes(sought));
  expect(found(Buffer.from(control)).length).toBeGreaterThan(1);
  for (const sought of [
    ...canaries.slice(0, 24).map((canary) => Buffer.from(canary)),
    ...secrets.map((secret) => Buffer.from(secret)),
  ])
    expect(found(sought)).toEqual([]);
});

/** A copy of every table there is, as text. */
async function everyTable(): Promise<string> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
    );
    const copies: string[] = [];
    for (const { name } of rows) {
      const copied = await client.query(`SELECT t::text AS line FROM ${name} t`);
      copies.push(...copied.rows.map(({ line }: { line: string }) => line));
    }
    expect(rows.length).toBeGreaterThan(50);
    return copies.join("\n");
  });
}

/** This database's files and the write-ahead log, after a checkpoint. */
async function everyFile(): Promise<string[]> {
  await owner.$executeRaw`CHECKPOINT`;
  const [place] = await owner.$queryRaw<{ data: string; oid: number }[]>`
    SELECT current_setting('data_directory') AS data, oid::int AS oid FROM pg_database WHERE datname = current_database()`;
  if (!place) throw new Error("no data directory");
  const filesIn = (folder: string) =>
    readdirSync(folder)
      .map((name) => path.join(folder, name))
      .filter((file) => statSync(file).isFile());
  return [path.join(place.data, "base", String(place.oid)), path.join(place.data, "pg_wal")].flatMap(filesIn);
}
