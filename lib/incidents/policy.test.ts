import { describe, expect, test } from "vitest";
import { type Actor, makeActor, type Role, roles } from "@/lib/access/actor";
import {
  actsVisibleTo,
  canChangeAct,
  canChangeIncident,
  canReadIncident,
  canRecordAct,
  canRecordIncident,
  incidentsVisibleTo,
} from "./policy";

const here = { investigationId: "here" };

function someone(held: Role[], where = "here"): Actor {
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

describe("recording and changing incidents and acts", () => {
  test.each([
    ["a researcher", someone(["researcher"]), true],
    ["a reviewer", someone(["reviewer"]), false],
    ["an admin", someone(["admin"]), false],
    ["a member without a role", someone([]), false],
    ["a researcher who is a reviewer too", someone(["researcher", "reviewer"]), true],
    ["someone with every role elsewhere", someone([...roles], "elsewhere"), false],
  ])("%s: %s", (_who, actor, may) => {
    for (const decide of [canRecordIncident, canChangeIncident, canRecordAct, canChangeAct])
      expect(decide(actor, here).allowed).toBe(may);
  });
});

test("what lists show and what may be opened agree", () => {
  for (const where of ["here", "elsewhere"]) {
    const actor = someone(["reviewer"], where);
    const isListed = incidentsVisibleTo(actor).investigationId.in.includes(here.investigationId);
    expect(canReadIncident(actor, here)).toBe(isListed);
    expect(actsVisibleTo(actor)).toEqual(incidentsVisibleTo(actor));
  }
});
