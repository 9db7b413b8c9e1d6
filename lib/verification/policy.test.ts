import { describe, expect, test } from "vitest";
import { type Actor, makeActor, type Role } from "@/lib/access/actor";
import { canJudge, canReopenRound, judgementsSeenBy, judgementsVisibleTo, mustStayBlind } from "./policy";
import type { JudgedItem } from "./rounds";

const investigationId = "inv-1";

function person(id: string, ...roles: Role[]): Actor {
  return makeActor({
    id,
    code: id,
    name: id,
    sessionId: null,
    isOperator: false,
    locale: "en",
    theme: "system",
    roles: roles.length > 0 ? new Map([[investigationId, new Set(roles)]]) : new Map(),
  });
}

const item = (change: Partial<JudgedItem> = {}): JudgedItem => ({
  investigationId,
  handledBy: ["collector", "recorder"],
  canBeExamined: true,
  round: 1,
  judgements: [],
  ...change,
});

const first = { reviewerId: "first", outcome: "verified", round: 1 } as const;
const stranger = makeActor({ ...person("elsewhere"), roles: new Map([["inv-2", new Set<Role>(["reviewer"])]]) });

describe("judging an item", () => {
  test.each([
    ["a reviewer", person("second", "reviewer"), null],
    ["a reviewer who is also a researcher", person("second", "reviewer", "researcher"), null],
    ["a researcher", person("second", "researcher"), "investigations.onlyReviewers"],
    ["an admin", person("second", "admin"), "investigations.onlyReviewers"],
    ["a member without a role", person("second"), "investigations.onlyReviewers"],
    ["someone off the investigation", stranger, "investigations.onlyReviewers"],
    ["the reviewer who collected it", person("collector", "reviewer"), "verificationPages.refusals.ownItem"],
    ["the reviewer who recorded it", person("recorder", "reviewer"), "verificationPages.refusals.ownItem"],
    ["the reviewer who has judged", person("first", "reviewer"), "verificationPages.refusals.judgedAlready"],
  ])("%s", (_who, actor, refusal) => {
    expect(canJudge(actor, item({ judgements: [first] }))).toEqual(
      refusal === null ? { allowed: true } : { allowed: false, reason: refusal },
    );
  });

  test("is not possible without the original", () => {
    expect(canJudge(person("second", "reviewer"), item({ canBeExamined: false }))).toMatchObject({
      reason: "verificationPages.refusals.noOriginal",
    });
  });

  test.each([
    ["two agree", ["verified", "verified"], false],
    ["two refute", ["refuted", "refuted"], false],
    ["two disagree", ["verified", "refuted"], false],
    ["one could not tell", ["verified", "inconclusive"], true],
    ["none could tell", ["inconclusive", "inconclusive"], true],
  ] as const)("a third reviewer where %s", (_what, outcomes, isAsked) => {
    const judgements = outcomes.map((outcome, at) => ({ reviewerId: `r${at}`, outcome, round: 1 }));
    expect(canJudge(person("third", "reviewer"), item({ judgements })).allowed).toBe(isAsked);
  });

  test("is open again to everyone in a new round", () => {
    const judged = item({ round: 2, judgements: [first, { ...first, reviewerId: "second" }] });
    expect(canJudge(person("first", "reviewer"), judged).allowed).toBe(true);
  });
});

describe("blindness", () => {
  const judged = item({ judgements: [first] });

  test.each([
    ["the second reviewer", person("second", "reviewer"), 0],
    ["the one who judged", person("first", "reviewer"), 1],
    ["a researcher, who judges nothing", person("researcher", "researcher"), 1],
    ["the reviewer who recorded it, who may not judge", person("recorder", "reviewer"), 1],
    ["someone off the investigation", stranger, 0],
  ])("what %s sees of a first judgement", (_who, actor, seen) => {
    expect(judgementsSeenBy(actor, judged)).toHaveLength(seen);
    const canRead = judgementsVisibleTo(actor).investigationId.in.includes(investigationId);
    if (!canRead) expect(judgementsSeenBy(actor, judged)).toEqual([]);
  });

  test("ends with one's own judgement, and with the round", () => {
    const second = person("second", "reviewer");
    expect(mustStayBlind(second, judged)).toBe(true);
    expect(mustStayBlind(second, item({ judgements: [first, { ...first, reviewerId: "second" }] }))).toBe(false);
    expect(mustStayBlind(second, item({ judgements: [first, { ...first, reviewerId: "third" }] }))).toBe(false);
  });

  test("keeps an earlier round too, once someone has judged in the new one", () => {
    const reopened = item({ round: 2, judgements: [first, { ...first, reviewerId: "x" }, { ...first, round: 2 }] });
    expect(judgementsSeenBy(person("second", "reviewer"), reopened)).toEqual([]);
    expect(canReopenRound(person("second", "reviewer"), reopened).allowed).toBe(false);
  });
});
