import { describe, expect, test } from "vitest";
import { makeActor, type Role, roles } from "@/lib/access/actor";
import {
  canAnswerContradiction,
  canChangeCitation,
  canCite,
  canReadCitation,
  canWithdrawCitation,
  citationsVisibleTo,
} from "./policy";

function someone(held: readonly Role[], where = "here") {
  return makeActor({
    id: "someone",
    code: "ST-0001",
    name: "Someone",
    sessionId: null,
    isOperator: false,
    locale: "en",
    theme: "system",
    roles: new Map([[where, new Set(held)]]),
  });
}

const byOthers = { investigationId: "here", recorders: new Set(["another"]) };
const byThem = { investigationId: "here", recorders: new Set(["someone"]) };

describe("citing, changing and withdrawing", () => {
  test.each([
    ["a researcher", someone(["researcher"]), true],
    ["a reviewer", someone(["reviewer"]), false],
    ["an admin", someone(["admin"]), false],
    ["a member without a role", someone([]), false],
    ["someone with every role elsewhere", someone(roles, "elsewhere"), false],
  ])("%s", (_who, actor, may) => {
    for (const decide of [canCite, canChangeCitation, canWithdrawCitation])
      expect(decide(actor, byOthers).allowed).toBe(may);
  });
});

describe("answering a contradiction", () => {
  test.each([
    ["a reviewer", someone(["reviewer"]), byOthers, true],
    ["a researcher", someone(["researcher"]), byOthers, false],
    ["an admin", someone(["admin"]), byOthers, false],
    ["a member without a role", someone([]), byOthers, false],
    ["someone with every role elsewhere", someone(roles, "elsewhere"), byOthers, false],
    ["a reviewer who recorded the act or a source of it", someone(["reviewer", "researcher"]), byThem, false],
  ])("%s", (_who, actor, citation, may) => {
    expect(canAnswerContradiction(actor, citation).allowed).toBe(may);
  });
});

test("what lists show and what may be opened agree", () => {
  for (const where of ["here", "elsewhere"]) {
    const actor = someone(["reviewer"], where);
    expect(canReadCitation(actor, byOthers)).toBe(citationsVisibleTo(actor).investigationId.in.includes("here"));
  }
});
