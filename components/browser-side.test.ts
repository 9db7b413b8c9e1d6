import { expect, test } from "vitest";
import { packagesOf, screens, sidesOf } from "@/lib/testing/source-files";

const client = new Set(screens().flatMap((screen) => sidesOf(screen).client));

test("there are client components", () => {
  expect(client.size).toBeGreaterThan(50);
});

test("no schema is sent to the browser: a constant of one stands in types", () => {
  const heavy = [...client].filter((file) => packagesOf(file).some((name) => /^(zod|edtf|@prisma|pg)\b/.test(name)));
  expect(heavy).toEqual([]);
});
