// Admin units: public reference data, the same for every investigation. Loaded by the owner; the app may only read it.
import { adminUnits } from "../prisma/seed/admin-units/units.ts";
import { withClient } from "./database.mjs";

/** Inserts or refreshes every unit; a unit that is no longer in the files stays, since records may point at it. */
export async function loadReferenceData(ownerUrl) {
  const columns = [
    "pcode",
    "parentCode",
    "level",
    "nameEn",
    "nameFr",
    "path",
    "codeStatus",
    "validFrom",
    "validTo",
    "lat",
    "lon",
    "note",
  ];
  const quoted = columns.map((column) => `"${column}"`);
  const refreshed = quoted.slice(1).map((column) => `${column} = EXCLUDED.${column}`);

  await withClient(ownerUrl, (client) =>
    client.query(
      `INSERT INTO "AdminUnit" (${quoted.join(", ")})
       SELECT ${quoted.join(", ")} FROM jsonb_to_recordset($1::jsonb) AS u("pcode" text, "parentCode" text, "level" int,
         "nameEn" text, "nameFr" text, "path" text[], "codeStatus" text, "validFrom" text, "validTo" text, "lat" float,
         "lon" float, "note" text)
       ORDER BY "level"
       ON CONFLICT ("pcode") DO UPDATE SET ${refreshed.join(", ")}`,
      [JSON.stringify(adminUnits())],
    ),
  );
}
