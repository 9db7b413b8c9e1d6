import { describe, expect, test } from "vitest";
import { makeActor, type Role } from "@/lib/access/actor";
import en from "@/messages/en.json";
import { canLookIntoPressure, canReadAssessments, canRecordCare, canWriteAssessment } from "./policy";
import { isOverdue, missingCare } from "./rules";

describe("what stands between a vulnerable person's interview and its completion", () => {
  test.each([
    ["nobody flagged", { vulnerabilities: [], lastDecision: null, referralCount: 0 }, []],
    ["nothing done", { lastDecision: null, referralCount: 0 }, ["risk_assessment", "referral"]],
    ["risks assessed, nothing offered", { lastDecision: "go", referralCount: 0 }, ["referral"]],
    ["offered, risks not assessed", { lastDecision: null, referralCount: 2 }, ["risk_assessment"]],
    ["the last look says no", { lastDecision: "no_go", referralCount: 1 }, ["no_go"]],
    ["no, and nothing offered", { lastDecision: "no_go", referralCount: 0 }, ["no_go", "referral"]],
    ["both done", { lastDecision: "go_with_care", referralCount: 1 }, []],
  ])("%s", (_what, cared, missing) => {
    const found = missingCare({ vulnerabilities: ["torture"], ...cared });
    expect(found).toEqual(missing);
    if (found.length > 0) expect(Object.keys(en.interviews.care.refused)).toContain(found.join("_and_"));
  });
});

test.each([
  ["2024-12-01", false, "2024-12-02", true],
  ["2024-12-01", false, "2024-12-01", false],
  ["2024-12-01", true, "2025-12-02", false],
])("due on %s, settled %s, on %s: overdue %s", (dueOn, isSettled, today, expected) => {
  expect(isOverdue({ dueOn, isSettled }, today)).toBe(expected);
});

function someone(id: string, investigationId: string, roles: Role[]) {
  const fields = { code: "ST-1", name: "A", sessionId: null, isOperator: false } as const;
  return makeActor({
    id,
    ...fields,
    locale: "en",
    theme: "system",
    roles: new Map([[investigationId, new Set(roles)]]),
  });
}

describe("who may do what with care and assessments", () => {
  const interview = { investigationId: "here", interviewerId: "lead" };
  const all: Role[] = ["researcher", "reviewer", "admin"];
  const nothing = { records: false, reads: false, writes: false, looks: false };
  test.each([
    [
      "the interviewer",
      someone("lead", "here", ["researcher"]),
      { ...nothing, records: true, reads: true, writes: true },
    ],
    ["another researcher", someone("other", "here", ["researcher"]), { ...nothing, records: true }],
    ["a reviewer", someone("r", "here", ["reviewer"]), { ...nothing, reads: true }],
    ["an admin", someone("a", "here", ["admin"]), { ...nothing, reads: true, looks: true }],
    ["a member without roles", someone("m", "here", []), nothing],
    ["the interviewer once without roles", someone("lead", "here", []), nothing],
    ["a stranger", someone("s", "elsewhere", all), nothing],
    ["the interviewer, gone elsewhere", someone("lead", "elsewhere", all), nothing],
  ])("%s", (_who, actor, { records, reads, writes, looks }) => {
    expect(canRecordCare(actor, interview).allowed).toBe(records);
    expect(canReadAssessments(actor, interview)).toBe(reads);
    expect(canWriteAssessment(actor, interview).allowed).toBe(writes);
    expect(canLookIntoPressure(actor, interview).allowed).toBe(looks);
  });
});
