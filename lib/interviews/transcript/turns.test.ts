import fc from "fast-check";
import { describe, expect, test } from "vitest";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import { markOf, turnsOf } from "./turns";
import { speakers } from "./types";

const said = (text: string) => turnsOf(text, "interviewee").map(({ speaker, text: words }) => [speaker, words]);

describe("typed turns", () => {
  test("begin with their speaker, in English and French; a blank line goes on with the same one", () => {
    expect(
      said("I was there.\n\nQ: How many?\nA: Three.\nWith guns.\n\nTwo left.\n\nInterprète : Il dit « deux »."),
    ).toEqual([
      ["interviewee", "I was there."],
      ["interviewer", "How many?"],
      ["interviewee", "Three.\nWith guns."],
      ["interviewee", "Two left."],
      ["interpreter", "Il dit « deux »."],
    ]);
  });

  test.each([en, fr])("know every speaker by the word that the keys put in", ({ interviews }) => {
    for (const speaker of speakers) {
      const mark = interviews.typing.mark.replace("{speaker}", interviews.speakers[speaker]);
      expect(markOf(`${mark} x`)).toEqual({ speaker, length: mark.length + 1 });
    }
  });

  test("take no other word for a speaker, and no speaker for a turn", () => {
    expect(said("Commander: fire!\nQuestions: none\nQ:\n\nA: yes")).toEqual([
      ["interviewee", "Commander: fire!\nQuestions: none"],
      ["interviewee", "yes"],
    ]);
  });

  test("lose nothing but the words that name a speaker, and leave no turn empty", () => {
    const line = fc.array(fc.constantFrom("a", "é", " ", "\n", "\n\n", "م", "😀", "!"), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("Q: ", "R : ", "Interpreter: ", ""), line)), (parts) => {
        const text = parts.map(([mark, words]) => `${mark}_${words.join("")}`).join("\n");
        const expected = parts.map(([, words]) => `_${words.join("")}`).join("");
        const turns = turnsOf(text, "interviewee");
        const compact = (words: string) => words.replaceAll(/\s/g, "");
        expect(compact(turns.map((turn) => turn.text).join(""))).toBe(compact(expected));
        expect(turns.every((turn) => turn.text.trim() === turn.text && turn.text !== "")).toBe(true);
      }),
    );
  });
});
