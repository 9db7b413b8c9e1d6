import { describe, expect, test } from "vitest";
import { makeActor, type Role } from "@/lib/access/actor";
import {
  canChangeInterview,
  canReadInterview,
  canRecordConsent,
  canRecordInterview,
  canWithdrawConsent,
  canWriteTranscript,
  interviewsVisibleTo,
} from "./policy";

const here = { investigationId: "here" };

function someone(investigationId: string, roles: Role[]) {
  const fields = { id: "u", code: "ST-1", name: "A", sessionId: null, isOperator: false } as const;
  return makeActor({ ...fields, locale: "en", theme: "system", roles: new Map([[investigationId, new Set(roles)]]) });
}

const cases: [string, ReturnType<typeof someone>, { reads: boolean; records: boolean; withdraws: boolean }][] = [
  ["a researcher", someone("here", ["researcher"]), { reads: true, records: true, withdraws: true }],
  ["a reviewer", someone("here", ["reviewer"]), { reads: true, records: false, withdraws: false }],
  ["an admin", someone("here", ["admin"]), { reads: true, records: false, withdraws: true }],
  ["a member without roles", someone("here", []), { reads: false, records: false, withdraws: false }],
  [
    "a stranger",
    someone("elsewhere", ["researcher", "reviewer", "admin"]),
    { reads: false, records: false, withdraws: false },
  ],
];

describe("who may do what with testimony", () => {
  test.each(cases)("%s", (_who, actor, { reads, records, withdraws }) => {
    expect(canReadInterview(actor, here).allowed).toBe(reads);
    for (const can of [canRecordInterview, canChangeInterview, canWriteTranscript, canRecordConsent]) {
      expect(can(actor, here).allowed).toBe(records);
    }
    expect(canWithdrawConsent(actor, here).allowed).toBe(withdraws);
  });

  test.each(cases)("what %s finds is what they may read", (_who, actor) => {
    expect(interviewsVisibleTo(actor).investigationId.in.includes("here")).toBe(canReadInterview(actor, here).allowed);
  });
});
