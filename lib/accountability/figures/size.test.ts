import { Client } from "pg";
import { expect, test } from "vitest";
import type { Tx } from "@/lib/db";
import { pairRelationsOf } from "@/lib/incidents/pairs/queries";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { countFigure } from "../counting/figure";
import { scopeSchema } from "../counting/schema";
import { countingContext } from "../report/count";
import { loadCountingActs } from "./queries";

useDatabase();

/** Confirmed killings, one in each incident, spread over two years and ten regions, none of which may overlap another. */
async function insertActs(investigationId: string, userId: string, count: number) {
  await owner.$executeRaw`
    INSERT INTO "Place" (id, "investigationId", words, "adminPath", "createdById", lat, lon, "radiusM")
    SELECT gen_random_uuid(), ${investigationId}::uuid, 'P' || n, ARRAY['ZZ', 'ZZ' || n], ${userId}::uuid, NULL, NULL, NULL
    FROM generate_series(1, ${count}::int) n`;
  await owner.$executeRaw`
    INSERT INTO "Incident" (id, "investigationId", code, title, "whenEdtf", "whenEarliest", "whenLatest", "placeId", "recordedById")
    SELECT gen_random_uuid(), "investigationId", 'INC-' || substr(words, 2), words, '2024', d, d, id, ${userId}::uuid
    FROM (SELECT *, DATE '2023-01-01' + (substr(words, 2)::int % 730) AS d FROM "Place") p`;
  await owner.$executeRaw`
    INSERT INTO "Act" (id, "investigationId", "incidentId", number, code, "actType", unit, "countMin", "victimStatus", "recordedById")
    SELECT gen_random_uuid(), "investigationId", id, 1, code || '.1', 'killing', 'persons', 2, 'civilian', ${userId}::uuid
    FROM "Incident"`;
  const facts = {
    actType: "killing",
    unit: "persons",
    count: { min: 2, minIsExclusive: false, best: null, max: null, magnitude: null },
    when: { edtf: "2024-01-01", words: "", earliest: "2024-01-01", latest: "2024-01-01" },
    where: { words: "", adminPath: ["ZZ"], point: null },
    victimStatus: "civilian",
    victimStatusBasis: "evidence",
    structureKind: null,
    alternatives: [],
    isDeliberate: false,
    parts: [],
    victimIds: [],
  };
  await owner.$executeRaw`
    INSERT INTO "Finding" (id, "investigationId", "actId", "actVersion", status, "suggestedStatus", standard, basis, overrides,
      "isCountAccepted", "acceptedMin", "isVictimStatusAccepted", "isStructureKindAccepted", "isAttributionAccepted",
      "isIntentAccepted", facts, decided, "reviewerId")
    SELECT gen_random_uuid(), "investigationId", id, 1, 'contested', 'contested', 'reasonable_grounds_to_believe', 'b', '{}',
      true, 2, true, false, false, false, ${JSON.stringify(facts)}::jsonb,
      ${JSON.stringify({ ...facts, actVersion: 1 })}::jsonb, ${userId}::uuid
    FROM "Act"`;
  await owner.$executeRaw`ANALYZE`;
}

/** How many statements go to the database while something runs. */
async function statementsOf<Result>(work: () => Promise<Result>): Promise<{ result: Result; statements: number }> {
  const query = Client.prototype.query;
  let statements = 0;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    statements += 1;
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    return { result: await work(), statements };
  } finally {
    Client.prototype.query = query;
  }
}

test("twenty thousand acts take a bounded number of statements for each thousand, and no more", {
  timeout: 240_000,
}, async () => {
  const { investigationId, researcher } = await buildInvestigation();
  // A transaction of the owner's, which may last: how often the database is asked does not depend on how fast it is.
  const load = () =>
    owner.$transaction((tx) => loadCountingActs(tx as Tx, investigationId, "internal", new Date()), {
      timeout: 220_000,
    });
  await insertActs(investigationId, researcher.id, 1_000);
  const small = await statementsOf(load);
  await owner.$executeRaw`TRUNCATE "Finding", "Act", "Incident", "Place" CASCADE`;
  await insertActs(investigationId, researcher.id, 20_000);

  const large = await statementsOf(load);
  expect(large.result.acts).toHaveLength(20_000);
  expect(large.statements).toBeLessThanOrEqual(20 * small.statements);

  const scope = scopeSchema.parse({
    window: { from: null, until: null },
    area: null,
    actors: null,
    actType: "killing",
    unit: "persons",
    victimStatus: "civilian",
    structureKind: null,
    use: "internal",
  });
  const figure = countFigure({ ...large.result, scope, context: countingContext(large.result, () => null) });
  expect(figure.acts).toHaveLength(20_000);
});

test("pairs by the hundred thousand are listed: all that happened on one day, nobody knows where", {
  timeout: 120_000,
}, async () => {
  const { investigationId, researcher } = await buildInvestigation();
  await insertActs(investigationId, researcher.id, 600);
  await owner.$executeRaw`UPDATE "Incident" SET "placeId" = NULL, "whenEarliest" = '2024-01-01', "whenLatest" = '2024-01-01'`;

  const relations = await owner.$transaction(
    async (tx) => {
      const acts = await tx.act.findMany({ where: { investigationId }, select: { id: true } });
      return pairRelationsOf(
        tx as Tx,
        acts.map(({ id }) => id),
      );
    },
    { timeout: 100_000 },
  );
  expect(relations).toHaveLength((600 * 599) / 2);
});
