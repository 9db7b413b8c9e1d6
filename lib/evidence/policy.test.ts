import { describe, expect, test } from "vitest";
import { makeActor, type Role } from "@/lib/access/actor";
import {
  canChangeEvidence,
  canCheckOriginal,
  canCopyOriginal,
  canJoinOrigin,
  canNoteCustody,
  canReadEvidence,
  canReceiveOriginal,
  canRecordEvidence,
  evidenceVisibleTo,
} from "./policy";

const here = "11111111-1111-4111-8111-111111111111";
const elsewhere = "22222222-2222-4222-8222-222222222222";

function someone(investigationId: string, ...held: Role[]) {
  return makeActor({
    id: crypto.randomUUID(),
    code: "ST-0001",
    name: "Someone",
    sessionId: null,
    isOperator: true,
    locale: "en",
    theme: "system",
    roles: new Map([[investigationId, new Set(held)]]),
  });
}

const people = {
  researcher: someone(here, "researcher"),
  reviewer: someone(here, "reviewer"),
  admin: someone(here, "admin"),
  stranger: someone(elsewhere, "researcher", "reviewer", "admin"),
};

const evidence = { investigationId: here };

describe("who may do what with evidence", () => {
  test.each([
    ["record an item", canRecordEvidence, ["researcher"]],
    ["correct what is said about it", canChangeEvidence, ["researcher"]],
    ["hand in its original", canReceiveOriginal, ["researcher"]],
    ["take a copy of it", canCopyOriginal, ["researcher", "reviewer", "admin"]],
    ["check it", canCheckOriginal, ["researcher", "reviewer", "admin"]],
    ["write into its custody", canNoteCustody, ["researcher", "reviewer"]],
    ["join its origin to another's", canJoinOrigin, ["researcher", "reviewer"]],
  ] as const)("%s", (_what, can, allowed) => {
    const may = Object.entries(people).filter(([, actor]) => can(actor, evidence).allowed);
    expect(may.map(([who]) => who)).toEqual(allowed);
  });

  test("what one may read is what one sees", () => {
    for (const actor of Object.values(people)) {
      expect(evidenceVisibleTo(actor).investigationId.in.includes(here)).toBe(canReadEvidence(actor, evidence));
    }
  });
});
