import { owner } from "./database";

/** A country of the tests' own: real admin units are reference data, which tests leave alone. */
export async function buildAdminUnits() {
  const units = [
    { pcode: "ZZ", parentCode: null, level: 0, nameEn: "Testland", nameFr: "Pays d’essai", path: ["ZZ"] },
    { pcode: "ZZ01", parentCode: "ZZ", level: 1, nameEn: "North", nameFr: "Nord", path: ["ZZ", "ZZ01"] },
    {
      pcode: "ZZ0101",
      parentCode: "ZZ01",
      level: 2,
      nameEn: "Hills",
      nameFr: "Collines",
      path: ["ZZ", "ZZ01", "ZZ0101"],
    },
    {
      pcode: "ZZ010101",
      parentCode: "ZZ0101",
      level: 3,
      nameEn: "Well",
      nameFr: "Puits",
      path: ["ZZ", "ZZ01", "ZZ0101", "ZZ010101"],
    },
  ];
  await owner.adminUnit.createMany({ data: units, skipDuplicates: true });
}
