import { describe, expect, test } from "vitest";
import { type Actor, makeActor, type Role } from "@/lib/access/actor";
import { canDecideAct, canReadFinding, type DecidableAct, findingsVisibleTo } from "./policy";

const investigationId = "inv-1";

function person(id: string, roles: Role[], of = investigationId): Actor {
  return makeActor({
    id,
    code: id,
    name: id,
    sessionId: null,
    isOperator: false,
    locale: "en",
    theme: "system",
    roles: new Map([[of, new Set(roles)]]),
  });
}

const act = (change: Partial<DecidableAct> = {}): DecidableAct => ({
  investigationId,
  actRecordedBy: ["recorder", "corrector"],
  sources: [
    { sourceId: "s2", code: "INT-0002", recordedBy: ["interviewer", "transcriber"] },
    { sourceId: "s1", code: "EV-0001", recordedBy: ["collector"] },
  ],
  toJudgeFirst: [],
  ...change,
});

const everyone: [string, Actor, string | null][] = [
  ["a reviewer", person("r", ["reviewer"]), null],
  ["a reviewer who records elsewhere in it", person("r", ["reviewer", "researcher"]), null],
  ["a researcher", person("r", ["researcher"]), "investigations.onlyReviewers"],
  ["an admin", person("r", ["admin"]), "investigations.onlyReviewers"],
  ["a member without a role", person("r", []), "investigations.onlyReviewers"],
  ["a reviewer of elsewhere", person("r", ["reviewer"], "inv-2"), "investigations.onlyReviewers"],
  ["who recorded the act", person("recorder", ["reviewer"]), "findingRules.decider.recordedAct"],
  ["who corrected the act", person("corrector", ["reviewer"]), "findingRules.decider.recordedAct"],
  ["who led an interview behind it", person("interviewer", ["reviewer"]), "findingRules.decider.recordedSource"],
  ["who typed a paragraph behind it", person("transcriber", ["reviewer"]), "findingRules.decider.recordedSource"],
  ["who collected evidence behind it", person("collector", ["reviewer"]), "findingRules.decider.recordedSource"],
];

describe("deciding on an act", () => {
  test.each(everyone)("%s", (_who, actor, refusal) => {
    const decision = canDecideAct(actor, act());
    expect(decision.allowed ? null : decision.reason).toBe(refusal);
  });

  test("names the sources that are one's own by their codes", () => {
    expect(canDecideAct(person("collector", ["reviewer"]), act())).toMatchObject({ values: { sources: "EV-0001" } });
  });

  test("waits until one has judged what one must judge blind", () => {
    expect(canDecideAct(person("r", ["reviewer"]), act({ toJudgeFirst: ["EV-0001"] }))).toEqual({
      allowed: false,
      reason: "findings.refusals.judgeFirst",
      values: { sources: "EV-0001" },
    });
  });
});

test.each(everyone)("what %s may read is what lists show them", (_who, actor) => {
  expect(findingsVisibleTo(actor).investigationId.in.includes(investigationId)).toBe(
    canReadFinding(actor, { investigationId }),
  );
});
