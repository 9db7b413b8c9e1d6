import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countableActTypes, isOfFigureType } from "../figures/vocabulary";
import { followsItself, formOf, inCountingOrder, scopeOf, whoOf } from "./rules";
import { addFigureInput } from "./schema";
import { whoKinds } from "./types";

const summaryId = "5db5b948-cbcb-4ea9-aff8-44b27f112551";
const [army, wagner, jnim] = [1, 2, 3].map((n) => `0000000${n}-0000-4000-8000-000000000000`) as [
  string,
  string,
  string,
];

function asked(fields: Record<string, unknown> = {}) {
  const { summaryId: _, ...input } = addFigureInput.parse({ summaryId, title: "T", actType: "killing", ...fields });
  return input;
}

const problemsOf = (fields: Record<string, unknown>) =>
  scopeOf(asked(fields)).problems.map(({ field, key }) => `${field} ${key.split(".").at(-1)}`);

describe("a figure's form", () => {
  test("becomes the engine's scope", () => {
    const form = {
      victims: "civilian",
      from: "2024-05-01",
      area: { pCodes: ["ML05"], others: "ml07, ML0601" },
      who: { kind: "together", actorIds: [army, wagner] },
      isDeliberate: "yes",
    };
    expect(scopeOf(asked({ ...form, isDeliberate: "on" }))).toEqual({
      problems: [],
      scope: {
        window: { from: "2024-05-01", until: null },
        area: { kind: "admin_units", pCodes: ["ML05", "ML0601", "ML07"] },
        actors: { kind: "exact", buckets: [[[army, wagner]]] },
        actType: "killing",
        unit: "persons",
        victimStatus: "civilian",
        structureKind: null,
        isDeliberate: true,
        use: "internal",
        followsFigure: null,
      },
    });
  });

  test.each([
    ["anyone", [], null],
    ["not_established", [], { kind: "exact", buckets: [[]] }],
    ["together", [army, wagner], { kind: "exact", buckets: [[[army, wagner]]] }],
    ["each_alone", [army, jnim], { kind: "exact", buckets: [[[army]], [[jnim]]] }],
    ["one_or_other", [army, jnim], { kind: "exact", buckets: [[[army], [jnim]]] }],
    ["any_of", [army, jnim], { kind: "any_of", actorIds: [army, jnim] }],
    ["includes", [army], { kind: "includes", actorIds: [army] }],
  ])("%s asks for the buckets that it says", (kind, actorIds, actors) => {
    expect(scopeOf(asked({ who: { kind, actorIds } })).scope?.actors).toEqual(actors);
  });

  test.each([
    [
      "a branch whose types can befall one person twice",
      { actType: "deprivation_of_liberty" },
      ["actType notCountable"],
    ],
    ["a type that is none", { actType: "constructor" }, ["actType notCountable"]],
    ["homes among the killed", { victims: "home" }, ["victims victimsOfOtherUnit"]],
    ["killings counted in animals", { unit: "animals" }, ["unit otherUnit"]],
    ["a window that ends before it begins", { from: "2024-05-01", until: "2024-04-01" }, ["until untilBeforeFrom"]],
    ["nobody chosen", { who: { kind: "any_of" } }, ["who.actorIds chooseActors"]],
    ["one or the other of one", { who: { kind: "one_or_other", actorIds: [army] } }, ["who.actorIds chooseTwo"]],
    ["anyone, and someone", { who: { actorIds: [army] } }, ["who.actorIds nobodyAsked"]],
    [
      "other homes than those counted before",
      { actType: "burning", victims: "home", followsFigureId: summaryId },
      ["followsFigureId onlyPersonsFollow"],
    ],
  ])("refuses %s, and says at which field", (_words, fields, expected) => {
    expect(problemsOf(fields)).toEqual(expected);
  });

  test("shows again what it was filled in with", () => {
    const ids = fc.uniqueArray(fc.constantFrom(army, wagner, jnim), { minLength: 2 });
    fc.assert(
      fc.property(fc.constantFrom(...whoKinds), ids, fc.constantFrom(...countableActTypes), (kind, some, actType) => {
        const actorIds = kind === "anyone" || kind === "not_established" ? [] : some;
        const input = asked({ actType, who: { kind, actorIds }, from: "2024-05-01" });
        const { scope } = scopeOf(input);
        if (!scope) throw new Error("refused");
        const form = formOf({ figureId: "f", summaryId, title: "T", scope, followsFigureId: null, version: 1 });
        expect(form.who).toEqual({ kind, actorIds });
        const { pCodes, ...again } = form;
        expect(scopeOf(asked({ ...again, area: { pCodes } })).scope).toEqual(scope);
      }),
    );
  });

  test("says so when it has no words for whom a figure asks", () => {
    expect(whoOf({ kind: "exact", buckets: [[[army, wagner]], [[jnim]]] })).toBeNull();
  });
});

test("every type stands in a figure of its own; only exclusive branches take in others", () => {
  expect(isOfFigureType("summary_execution", "killing")).toBe(true);
  expect(isOfFigureType("burning", "destruction_of_property")).toBe(false);
  expect(isOfFigureType("torture", "ill_treatment")).toBe(false);
  for (const type of countableActTypes) expect(isOfFigureType(type, type)).toBe(true);
});

describe("figures that follow one another", () => {
  const figure = (figureId: string, followsFigureId: string | null = null) => ({ figureId, followsFigureId });

  test("are counted after those that they follow", () => {
    const order = inCountingOrder([figure("c", "b"), figure("b", "a"), figure("a")]);
    expect(order.map(({ figureId }) => figureId)).toEqual(["a", "b", "c"]);
  });

  test("never in a circle, of one or of several", () => {
    const chain = [figure("a"), figure("b", "a"), figure("c", "b")];
    expect(followsItself(chain, "a", "c")).toBe(true);
    expect(followsItself(chain, "a", "a")).toBe(true);
    expect(followsItself(chain, "c", "a")).toBe(false);
  });

  test("all come out, whatever follows what", () => {
    const some = fc.array(
      fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.option(fc.constantFrom("a", "b", "c", "x"))),
    );
    fc.assert(
      fc.property(some, (rows) => {
        const figures = [...new Map(rows).entries()].map(([id, follows]) => figure(id, follows));
        expect(
          inCountingOrder(figures)
            .map(({ figureId }) => figureId)
            .sort(),
        ).toEqual(figures.map(({ figureId }) => figureId).sort());
      }),
    );
  });
});
