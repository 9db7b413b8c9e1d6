import { describe, expect, test } from "vitest";
import { makeActor, type Role, roles } from "@/lib/access/actor";
import { canDecidePair } from "./policy";

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
const byThem = { investigationId: "here", recorders: new Set(["another", "someone"]) };

describe("deciding a pair", () => {
  test.each([
    ["a reviewer", someone(["reviewer"]), byOthers, true],
    ["a researcher", someone(["researcher"]), byOthers, false],
    ["an admin", someone(["admin"]), byOthers, false],
    ["a member without a role", someone([]), byOthers, false],
    ["someone with every role elsewhere", someone(roles, "elsewhere"), byOthers, false],
    ["a reviewer who recorded one of the acts or a source of it", someone(["reviewer", "researcher"]), byThem, false],
  ])("%s", (_who, actor, pair, may) => {
    expect(canDecidePair(actor, pair).allowed).toBe(may);
  });
});
