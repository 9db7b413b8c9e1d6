import { describe, expect, test } from "vitest";
import { victimStatuses } from "@/lib/incidents/types";
import { partDimensions, recordableActTypes, unitsOf } from "@/lib/incidents/vocabulary";
import { buildAct, buildPart, count } from "../counting/build-counting";
import { maliFigures } from "../counting/build-mali";
import { buildWords } from "./build-words";
import { figureText, figureWords, followedText, secondaryText, upperWords } from "./figure-text";

const en = buildWords("en");
const fr = buildWords("fr");
const mali = maliFigures();
const act = (code: string, of: Parameters<typeof buildAct>[0]["count"], more = {}) =>
  buildAct({ code, ...(of ? { count: of } : {}), ...more });

describe("the published findings, in words", () => {
  test.each([
    [
      "killed",
      "at least 32",
      "at least 32 civilians deliberately killed, including 7 in a drone strike",
      "au moins 32 civils tués délibérément, dont 7 lors d’une frappe de drone",
    ],
    [
      "disappeared",
      "at least 4",
      "at least 4 others forcibly disappeared",
      "au moins 4 autres civils soumis à une disparition forcée",
    ],
    ["homesByArmy", "at least 100", "at least 100 homes burned", "au moins 100 maisons incendiées"],
    [
      "executed",
      "at least 47",
      "at least 47 civilians summarily executed (33 and 14 separately: JNIM 33, ISGS 14)",
      "au moins 47 civils exécutés sommairement (33 et 14 séparément\u00a0: JNIM 33, EIGS 14)",
    ],
    ["displaced", "thousands", "thousands of people displaced", "des milliers de personnes déplacées"],
    ["homesByJnim", "over 1,000", "over 1,000 homes burned", "plus de 1\u202f000 maisons incendiées"],
    ["animals", "thousands", "thousands of animals looted", "des milliers d’animaux pillés"],
  ] as const)("%s", (name, words, english, french) => {
    expect(figureWords(mali[name], en)).toBe(words);
    expect(figureText(mali[name], en)).toBe(english);
    expect(figureText(mali[name], fr)).toBe(french);
  });

  test("with the perpetrators named", () => {
    const named = { namesPerpetrators: true };
    expect(figureText(mali.displaced, en, named)).toBe("thousands of people displaced by JNIM or ISGS");
    expect(figureText(mali.displaced, fr, named)).toBe("des milliers de personnes déplacées par JNIM ou EIGS");
    expect(figureText(mali.killed, en, named)).toBe(
      "at least 32 civilians deliberately killed by Malian armed forces and Wagner Group, including 7 in a drone strike",
    );
    expect(figureText(mali.executed, en, named)).toBe(figureText(mali.executed, en));
  });

  test("with what is only probable, and the most there can be", () => {
    expect(secondaryText(mali.killed, en)).toBe(
      "separately, at least 6 civilians killed in acts that are probable, not confirmed",
    );
    expect(secondaryText(mali.killed, fr)).toBe(
      "séparément, au moins 6 civils tués dans des actes probables, non confirmés",
    );
    expect(secondaryText(mali.animals, en)).toBeNull();
    expect(upperWords(mali.homesByArmy, en)).toBe("at most 111");
    expect(upperWords(mali.killed, fr)).toBe("borne supérieure inconnue");
  });
});

describe("numbers and words", () => {
  const word = (code: string, magnitude: "hundreds" | "thousands") => act(code, { magnitude });
  const exact = act("INC-0001.1", { min: 350 });

  test.each([
    [
      "digits and a word",
      [exact, word("INC-0002.1", "thousands")],
      "at least 350 people killed, and thousands more in one further incident",
      "au moins 350 personnes tuées, ainsi que des milliers d’autres dans un autre incident",
    ],
    [
      "several words",
      [exact, word("INC-0002.1", "hundreds"), word("INC-0003.1", "hundreds"), word("INC-0004.1", "thousands")],
      "at least 350 people killed, and thousands more in one further incident, and hundreds more in each of 2 further incidents",
      "au moins 350 personnes tuées, ainsi que des milliers d’autres dans un autre incident, ainsi que des centaines d’autres dans chacun des 2 autres incidents",
    ],
    [
      "a word that stands for several incidents",
      [word("INC-0002.1", "hundreds"), word("INC-0003.1", "hundreds")],
      "hundreds of people killed in each of 2 incidents",
      "des centaines de personnes tuées dans chacun des 2 incidents",
    ],
    [
      "a word from the same incident as the digits",
      [exact, word("INC-0001.2", "thousands")],
      "at least 350 people killed, and thousands more",
      "au moins 350 personnes tuées, ainsi que des milliers d’autres",
    ],
    ["one", [act("INC-0001.1", { min: 1 })], "at least 1 person killed", "au moins 1 personne tuée"],
    [
      "one in French is singular, over one is not",
      [act("INC-0001.1", { min: 1, minIsExclusive: true })],
      "over 1 people killed",
      "plus de 1 personnes tuées",
    ],
    ["nothing", [], "people killed: none established", "personnes tuées\u00a0: aucun cas établi"],
  ])("%s", (_words, acts, english, french) => {
    const figure = count({ acts });
    expect(figureText(figure, en)).toBe(english);
    expect(figureText(figure, fr)).toBe(french);
  });

  test("the words alone hold the same numbers", () => {
    expect(figureWords(count({ acts: [exact, word("INC-0002.1", "thousands")] }), en)).toBe(
      "at least 350, and thousands more in one further incident",
    );
    expect(figureWords(count({ acts: [] }), en)).toBe("none established");
    expect(figureWords(count({ acts: [] }), fr)).toBe("aucun cas établi");
  });
});

describe("who the victims were", () => {
  test("are civilians only where the figure asked for civilians", () => {
    const acts = [act("INC-0001.1", { min: 2 }, { victimStatus: "civilian" })];
    expect(figureText(count({ acts, scope: { victimStatus: "civilian" } }), en)).toBe("at least 2 civilians killed");
    expect(figureText(count({ acts }), en)).toBe("at least 2 people killed");
  });

  test("are other people where the figure before may not be about civilians", () => {
    const acts = [
      act("INC-0001.1", { min: 2 }, { victimIds: ["p1"] }),
      act("INC-0001.2", { min: 3 }, { actType: "abduction", victimIds: ["p1"] }),
    ];
    const figure = count({ acts, scope: { actType: "abduction" }, followed: count({ acts }) });
    expect(figureText(figure, en)).toBe("at least 2 other people abducted");
    expect(figureText(figure, fr)).toBe("au moins 2 autres personnes enlevées");
    expect(followedText(figure, en)).toBe(
      "One more person is a victim of these acts and is already counted in the figure before.",
    );
    expect(followedText(count({ acts }), fr)).toBeNull();
  });

  test("are deliberately killed only if every act allows it", () => {
    const acts = [act("INC-0001.1", { min: 2 }, { isDeliberate: true }), act("INC-0002.1", { min: 1 })];
    expect(figureText(count({ acts, scope: { isDeliberate: true } }), en)).toBe("at least 3 people killed");
  });

  test("parts follow in one order, each agreeing with its number", () => {
    const parts = [
      buildPart({ dimension: "sex", value: "female", min: 1 }),
      buildPart({ dimension: "age", value: "child", min: 4 }),
      buildPart({ dimension: "method", value: "airstrike", min: 2 }),
    ];
    const acts = [act("INC-0001.1", { min: 9 }, { parts }), act("INC-0002.1", { min: 9 }, { parts: parts.slice(2) })];
    expect(figureText(count({ acts }), en)).toBe(
      "at least 18 people killed, including 4 in airstrikes, 4 children and 1 woman or girl",
    );
    expect(figureText(count({ acts }), fr)).toBe(
      "au moins 18 personnes tuées, dont 4 lors de frappes aériennes, 4 enfants et 1 femme ou fille",
    );
  });
});

test("every type of act, status, kind and part has its words in both languages", () => {
  for (const words of [en, fr]) {
    for (const actType of recordableActTypes) {
      for (const unit of unitsOf(actType)) {
        const acts = [act("INC-0001.1", { min: 2 }, { actType, unit })];
        expect(figureText(count({ acts, scope: { actType, unit } }), words)).toMatch(
          /^(at least|au moins) 2 \p{L}+ .+$/u,
        );
      }
    }
    for (const victimStatus of victimStatuses.filter((status) => status !== "unknown")) {
      expect(figureText(count({ acts: [], scope: { victimStatus } }), words)).toContain(words.figures("words.none"));
    }
    for (const [dimension, values] of Object.entries(partDimensions)) {
      for (const value of values) {
        const acts = [act("INC-0001.1", { min: 5 }, { parts: [buildPart({ dimension, value, min: 3 })] })];
        expect(figureText(count({ acts }), words)).toMatch(/, (including|dont) 3 \p{L}/u);
      }
    }
  }
});
