import { expect, test } from "vitest";
import { buildScope } from "./build-counting";
import { scopeSchema } from "./schema";

test("fills in what a scope need not say", () => {
  expect(buildScope()).toMatchObject({ isDeliberate: false, followsFigure: null });
});

const closed: [number, number][] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];

test.each([
  ["an unknown key", { minimum: 3 }],
  ["an unknown key inside", { window: { from: null, until: null, to: null } }],
  ["a window that ends before it begins", { window: { from: "2024-06-01", until: "2024-05-01" } }],
  ["a day that does not exist", { window: { from: "2024-02-30", until: null } }],
  ["an area of nothing", { area: { kind: "admin_units", pCodes: [] } }],
  ["a ring that does not close", { area: { kind: "polygon", rings: [[...closed.slice(0, 3), [0, 1]]] } }],
  ["latitude before longitude", { area: { kind: "polygon", rings: [closed.map(([x, y]) => [y, x + 95])] } }],
  ["no actor to be any of", { actors: { kind: "any_of", actorIds: [] } }],
  ["an alternative of nobody", { actors: { kind: "exact", buckets: [[[]]] } }],
  ["an unknown victim status", { victimStatus: "unknown" }],
  ["a victim status of structures", { unit: "structures", victimStatus: "civilian" }],
  ["a structure kind of persons", { structureKind: "home" }],
  ["a use nobody consented to", { use: "marketing" }],
])("refuses %s", (_words, wrong) => {
  expect(scopeSchema.safeParse({ ...buildScope(), ...wrong }).success).toBe(false);
});

test.each([
  ["a polygon", { area: { kind: "polygon", rings: [closed] } }],
  ["the bucket of nobody established", { actors: { kind: "exact", buckets: [[]] } }],
  ["homes", { unit: "structures", structureKind: "home" }],
])("takes %s", (_words, right) => {
  expect(scopeSchema.safeParse({ ...buildScope(), ...right }).success).toBe(true);
});
