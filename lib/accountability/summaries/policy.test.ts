import { describe, expect, test } from "vitest";
import { makeActor, type Role } from "@/lib/access/actor";
import { canExportSummary, canReadSummary, canWriteSummary, summariesVisibleTo } from "./policy";

const here = { investigationId: "here" };

function someone(investigationId: string, roles: Role[]) {
  const fields = { id: "u", code: "ST-1", name: "A", sessionId: null, isOperator: false } as const;
  return makeActor({ ...fields, locale: "en", theme: "system", roles: new Map([[investigationId, new Set(roles)]]) });
}

const cases: [string, ReturnType<typeof someone>, { reads: boolean; writes: boolean }][] = [
  ["a researcher", someone("here", ["researcher"]), { reads: true, writes: false }],
  ["a reviewer", someone("here", ["reviewer"]), { reads: true, writes: false }],
  ["an admin", someone("here", ["admin"]), { reads: true, writes: true }],
  ["a member without roles", someone("here", []), { reads: true, writes: false }],
  ["a stranger", someone("elsewhere", ["researcher", "reviewer", "admin"]), { reads: false, writes: false }],
];

describe("who may do what with summaries", () => {
  test.each(cases)("%s", (_who, actor, { reads, writes }) => {
    expect(canReadSummary(actor, here)).toBe(reads);
    expect(canWriteSummary(actor, here).allowed).toBe(writes);
    expect(canExportSummary(actor, here).allowed).toBe(writes);
  });

  test.each(cases)("what %s finds is what they may read", (_who, actor) => {
    expect(summariesVisibleTo(actor).investigationId.in.includes("here")).toBe(canReadSummary(actor, here));
  });
});
