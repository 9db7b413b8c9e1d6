import { describe, expect, test } from "vitest";
import { makeActor, type Role } from "@/lib/access/actor";
import {
  canAskForTwo,
  canDecideRequest,
  canFoundIdentity,
  canGrantIdentity,
  canGrantIndex,
  canLookUp,
  canOpenIdentity,
  canPassShare,
  canRecover,
  canRevokeHolder,
  canRevokeRecordGrant,
  canSealIdentity,
  sealingVisibleTo,
} from "./policy";

const investigationId = crypto.randomUUID();
const actorWith = (...roles: Role[]) =>
  makeActor({
    id: crypto.randomUUID(),
    code: "ST-1",
    name: "Someone",
    sessionId: null,
    isOperator: false,
    locale: "en",
    theme: "system",
    roles: new Map([[investigationId, new Set(roles)]]),
  });

const [researcher, reviewer, admin, roleless] = [
  actorWith("researcher"),
  actorWith("reviewer"),
  actorWith("admin"),
  actorWith(),
];
const both = actorWith("researcher", "admin");
const everyone = { researcher, reviewer, admin, roleless, both };
type Who = keyof typeof everyone;

const here = { investigationId };
const holding = { ...here, isHolder: true };
const without = { ...here, isHolder: false };

describe("who may do what with sealed identities", () => {
  test.each<[string, (who: typeof admin) => { allowed: boolean }, Who[]]>([
    ["found the identity key", (who) => canFoundIdentity(who, { ...here, generation: null }), ["admin", "both"]],
    ["found it a second time", (who) => canFoundIdentity(who, { ...here, generation: 1 }), []],
    [
      "grant it, holding it",
      (who) => canGrantIdentity(who, holding),
      ["researcher", "reviewer", "admin", "roleless", "both"],
    ],
    ["grant it, not holding it", (who) => canGrantIdentity(who, without), []],
    ["revoke a holder, holding it", (who) => canRevokeHolder(who, holding), ["admin", "both"]],
    ["revoke a holder, not holding it", (who) => canRevokeHolder(who, without), []],
    ["seal", (who) => canSealIdentity(who, { ...here, isDestroyed: false }), ["researcher", "both"]],
    ["seal what was destroyed", (who) => canSealIdentity(who, { ...here, isDestroyed: true }), []],
    ["open without a key", (who) => canOpenIdentity(who, { means: null }), []],
    [
      "open with one",
      (who) => canOpenIdentity(who, { means: "record" }),
      ["researcher", "reviewer", "admin", "roleless", "both"],
    ],
    ["revoke a record grant, not holding", (who) => canRevokeRecordGrant(who, without), ["admin", "both"]],
    ["grant the index key without it", (who) => canGrantIndex(who, { ...holding, hasIndexKey: false }), []],
    [
      "grant the index key that they have",
      (who) => canGrantIndex(who, { ...without, hasIndexKey: true }),
      ["admin", "both"],
    ],
    ["look up", (who) => canLookUp(who, { ...here, hasIndexKey: true }), ["researcher", "both"]],
    ["look up without the index key", (who) => canLookUp(who, { ...here, hasIndexKey: false }), []],
    ["ask for what needs two", (who) => canAskForTwo(who, here), ["admin", "both"]],
    ["pass a share that is none of theirs", (who) => canPassShare(who, { ...here, myShare: null }), []],
    ["pass a share of theirs", (who) => canPassShare(who, { ...here, myShare: {} }), ["admin", "both"]],
    [
      "approve what another asked for",
      (who) => canDecideRequest(who, { ...here, requestedById: "other" }, "approved"),
      ["admin", "both"],
    ],
    ["approve what they asked for", (who) => canDecideRequest(who, { ...here, requestedById: who.id }, "approved"), []],
    [
      "decline what they asked for",
      (who) => canDecideRequest(who, { ...here, requestedById: who.id }, "declined"),
      ["admin", "both"],
    ],
    ["recover in another's place", (who) => canRecover(who, { heirId: "other" }), []],
    [
      "recover as the heir",
      (who) => canRecover(who, { heirId: who.id }),
      ["researcher", "reviewer", "admin", "roleless", "both"],
    ],
  ])("%s", (_what, may, expected) => {
    const allowed = Object.entries(everyone)
      .filter(([, who]) => may(who).allowed)
      .map(([name]) => name);
    expect(allowed).toEqual(expected);
  });

  test("no role of another investigation counts", () => {
    const elsewhere = { investigationId: crypto.randomUUID() };
    expect(canAskForTwo(both, elsewhere).allowed).toBe(false);
    expect(canSealIdentity(both, { ...elsewhere, isDestroyed: false }).allowed).toBe(false);
    expect(sealingVisibleTo(both)).toEqual({ investigationId: { in: [investigationId] } });
  });
});
