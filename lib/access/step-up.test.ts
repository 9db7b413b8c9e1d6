import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Role } from "./actor";
import { denyUntilSteppedUp, isSteppedUp, mustEnrol, steppedUpForMs } from "./step-up";

const now = new Date("2026-11-24T10:00:00Z");
const ago = (ms: number) => new Date(now.getTime() - ms);

describe("a fresh code of the second factor", () => {
  test("holds for less than five minutes, and never from the future", () => {
    fc.assert(
      fc.property(fc.integer({ min: -3_600_000, max: 3_600_000 }), (ms) => {
        expect(isSteppedUp({ factorProvenAt: ago(ms) }, now)).toBe(ms >= 0 && ms < steppedUpForMs);
      }),
    );
    expect(steppedUpForMs).toBe(300_000);
    expect(isSteppedUp({ factorProvenAt: null }, now)).toBe(false);
  });

  test.each([
    ["a factor proven just now", { hasFactor: true, isFactorRequired: true, factorProvenAt: ago(1000) }, "allowed"],
    [
      "a factor proven too long ago",
      { hasFactor: true, isFactorRequired: true, factorProvenAt: ago(300_000) },
      "step-up",
    ],
    ["a factor not proven", { hasFactor: true, isFactorRequired: false, factorProvenAt: null }, "step-up"],
    ["no factor where one is required", { hasFactor: false, isFactorRequired: true, factorProvenAt: null }, "enrol"],
    [
      "no factor where it is only offered",
      { hasFactor: false, isFactorRequired: false, factorProvenAt: null },
      "allowed",
    ],
    [
      "a factor that was taken away since",
      { hasFactor: false, isFactorRequired: true, factorProvenAt: ago(1) },
      "enrol",
    ],
  ] as const)("%s: %s", (_who, actor, expected) => {
    const decision = denyUntilSteppedUp(actor, now);
    expect(decision.allowed ? "allowed" : decision.remedy).toBe(expected);
  });
});

describe("who must set up a second factor", () => {
  const person = (roles: Role[], fields = {}) => ({
    hasFactor: false,
    isFactorRequired: true,
    isOperator: false,
    roles: new Map([["inv", new Set(roles)]]),
    ...fields,
  });

  test.each([
    ["an admin", person(["admin"]), {}, true],
    ["an operator", person([], { isOperator: true }), {}, true],
    ["whoever opens seals", person(["researcher"]), { opensSeals: true }, true],
    ["a researcher", person(["researcher"]), {}, false],
    ["a reviewer", person(["reviewer"]), {}, false],
    ["an admin who has one", person(["admin"], { hasFactor: true }), {}, false],
    ["an admin where it is only offered", person(["admin"], { isFactorRequired: false }), {}, false],
    [
      "anyone whose factor an operator took away",
      person(["reviewer"], { isFactorRequired: false }),
      { wasReset: true },
      true,
    ],
    ["anyone who set up another since", person(["reviewer"], { hasFactor: true }), { wasReset: true }, false],
  ] as const)("%s", (_who, actor, more, expected) => {
    expect(mustEnrol(actor, more)).toBe(expected);
  });
});
