import { describe, expect, test } from "vitest";
import { makeActor, type Role } from "@/lib/access/actor";
import { canReadSteps, canRecordSteps, stepsVisibleTo } from "./policy";

const here = { investigationId: "here" };

function someone(investigationId: string, roles: Role[]) {
  const fields = { id: "u", code: "ST-1", name: "A", sessionId: null, isOperator: false } as const;
  return makeActor({ ...fields, locale: "en", theme: "system", roles: new Map([[investigationId, new Set(roles)]]) });
}

const cases: [string, ReturnType<typeof someone>, { reads: boolean; records: boolean }][] = [
  ["a researcher", someone("here", ["researcher"]), { reads: true, records: false }],
  ["a reviewer", someone("here", ["reviewer"]), { reads: true, records: false }],
  ["an admin", someone("here", ["admin"]), { reads: true, records: true }],
  ["a member without roles", someone("here", []), { reads: true, records: false }],
  ["a stranger", someone("elsewhere", ["researcher", "reviewer", "admin"]), { reads: false, records: false }],
];

describe("who may do what with accountability searches and steps", () => {
  test.each(cases)("%s", (_who, actor, { reads, records }) => {
    expect(canReadSteps(actor, here)).toBe(reads);
    expect(canRecordSteps(actor, here).allowed).toBe(records);
  });

  test.each(cases)("what %s finds is what they may read", (_who, actor) => {
    expect(stepsVisibleTo(actor).investigationId.in.includes("here")).toBe(canReadSteps(actor, here));
  });
});
