import { describe, expect, test } from "vitest";
import { adminUnits } from "../prisma/seed/admin-units/units";

const units = adminUnits();
const mali = units.filter((unit) => unit.path[0] === "ML");
const find = (pcode: string) => units.find((unit) => unit.pcode === pcode);

describe("the seeded admin units", () => {
  test("hold each code once, and each parent before its children, one level above them", () => {
    expect(new Set(units.map((unit) => unit.pcode)).size).toBe(units.length);
    for (const [at, unit] of units.entries()) {
      const parent = units.findIndex((other) => other.pcode === unit.parentCode);
      expect(parent).toBeLessThan(at);
      expect(units[parent]?.level ?? -1, unit.pcode).toBe(unit.level - 1);
      expect(unit.path.length).toBe(unit.level + 1);
      expect(unit.path.at(-1)).toBe(unit.pcode);
    }
  });

  test("name all 249 countries in both languages", () => {
    const countries = units.filter((unit) => unit.level === 0);
    expect(countries.length).toBe(249);
    expect(countries.every((unit) => unit.nameEn !== "" && unit.nameFr !== "")).toBe(true);
    expect(find("CI")).toMatchObject({ nameFr: "Côte d’Ivoire" });
  });

  test("hold Mali's 19 regions and the District of Bamako", () => {
    expect(mali.filter((unit) => unit.level === 1).length).toBe(20);
    expect(find("ML09")).toMatchObject({ nameFr: "Bamako" });
    expect(find("ML06")).toMatchObject({ nameEn: "Timbuktu", nameFr: "Tombouctou" });
  });

  test("never give a local code the look of a P-code, and say of each that it is local", () => {
    for (const unit of mali) {
      expect(unit.codeStatus, unit.pcode).toBe(unit.pcode.startsWith("MLX") ? "local" : "cod");
      expect(unit.pcode).toMatch(/^ML(X?\d\d(\d\d)?)?$/);
      if (unit.codeStatus === "local") expect(unit.note).not.toBe("");
    }
  });

  test("put a cercle below the region of today, and remember the region of the older codes", () => {
    expect(find("ML0501")).toMatchObject({ parentCode: "MLX19", path: ["ML", "MLX19", "ML0501"] });
    expect(find("ML0501")?.note).toContain("ML05");
  });

  test("lie in or near Mali where they have a point", () => {
    for (const unit of mali.filter(({ lat }) => lat !== null)) {
      expect(unit.lat).toBeGreaterThan(10);
      expect(unit.lat).toBeLessThan(25);
      expect(unit.lon).toBeGreaterThan(-12.5);
      expect(unit.lon).toBeLessThan(4.5);
    }
  });

  test("hold the ten regions of the area “north and centre”", () => {
    for (const name of "Tombouctou Gao Kidal Ménaka Taoudénit Mopti Bandiagara Douentza Ségou San".split(" ")) {
      const region = mali.find((unit) => unit.level === 1 && unit.nameFr === name);
      expect(region, name).toBeDefined();
      expect(
        mali.some((unit) => unit.parentCode === region?.pcode),
        name,
      ).toBe(true);
    }
  });
});
