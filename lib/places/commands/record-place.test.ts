import { beforeEach, describe, expect, test } from "vitest";
import { transactionFor } from "@/lib/db";
import { buildAdminUnits } from "@/lib/testing/build-admin-units";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { owner, useDatabase } from "@/lib/testing/database";
import { presentPlace } from "../present";
import { findAdminUnits, listAdminUnits, searchAdminUnits } from "../queries";
import { placeInput } from "../schema";
import { recordPlace } from "./record-place";

useDatabase();
beforeEach(buildAdminUnits);

const now = new Date("2024-12-01T10:00:00Z");

function record({ researcher, investigationId }: Cast, typed: object, field?: string) {
  return transactionFor({ userId: researcher.id }, (tx) =>
    recordPlace(tx, researcher, investigationId, placeInput.parse(typed), now, field),
  );
}

describe("recording a place", () => {
  test("keeps the path of the admin unit as it is now", async () => {
    const cast = await buildInvestigation();
    const place = await record(cast, { words: "the well", adminPcode: "ZZ0101", lat: 1, lon: 2, radiusM: 50 });

    expect(presentPlace(place)).toEqual({
      placeId: place.id,
      words: "the well",
      adminPcode: "ZZ0101",
      adminPath: ["ZZ", "ZZ01", "ZZ0101"],
      point: { lat: 1, lon: 2, radiusM: 50 },
      publicLevel: null,
    });
  });

  test("refuses a unit that the gazetteer does not hold, at the form's own field, and writes nothing", async () => {
    const cast = await buildInvestigation();
    await expect(record(cast, { words: "x", adminPcode: "ZZ99" }, "acts.0.place")).rejects.toMatchObject({
      code: "invalid",
      fields: { "acts.0.place.adminPcode": [{ key: "places.unknownUnit" }] },
    });
    expect(await owner.place.count()).toBe(0);
  });

  test("row-level security refuses a place in someone else's investigation", async () => {
    const cast = await buildInvestigation();
    await expect(record({ ...cast, researcher: cast.stranger }, { words: "x" })).rejects.toThrow();
    expect(await owner.place.count()).toBe(0);
  });

  test("the database refuses a change to a place", async () => {
    const cast = await buildInvestigation();
    const place = await record(cast, { words: "x" });
    await expect(owner.place.update({ where: { id: place.id }, data: { words: "y" } })).rejects.toThrow(
      /never changed/,
    );
  });
});

describe("the admin tree", () => {
  test("a picker gets countries, regions and cercles; deeper units are found below one or by search", async () => {
    const { reviewer } = await buildInvestigation();
    const codes = (await listAdminUnits(reviewer)).map((unit) => unit.pcode);
    expect(codes).toEqual(expect.arrayContaining(["ZZ", "ZZ01", "ZZ0101"]));
    expect(codes).not.toContain("ZZ010101");
    expect((await listAdminUnits(reviewer, "ZZ0101")).map((unit) => unit.pcode)).toEqual(["ZZ010101"]);
    expect((await searchAdminUnits(reviewer, "puit")).map((unit) => unit.pcode)).toEqual(["ZZ010101"]);
    expect((await findAdminUnits(reviewer, ["ZZ01", "ZZ"])).map((unit) => unit.nameFr)).toEqual([
      "Pays d’essai",
      "Nord",
    ]);
  });
});
