import { expect, test } from "vitest";
import { changesOf, readKept } from "./versions";

const kept = (version: number, text: string, speaker: "interviewee" | "interviewer" = "interviewee") => ({
  data: { id: "p", text, version, speaker },
  replacedAt: new Date(version),
  replacedById: "u",
});

test("each version leads to the next, the last to what stands", () => {
  const changes = changesOf([kept(2, "b"), kept(1, "a")], { text: "c", version: 3, speaker: "interviewer" });
  expect(changes.map(({ from, to, before, after, speaker }) => [from, to, before, after, speaker])).toEqual([
    [1, 2, "a", "b", null],
    [2, 3, "b", "c", { before: "interviewee", after: "interviewer" }],
  ]);
});

test("what was taken out leads to nothing, and what is no text is not read as one", () => {
  expect(changesOf([kept(1, "a")], null)).toMatchObject([{ from: 1, to: null, before: "a", after: "" }]);
  expect(readKept({ id: "p", version: 1 })).toBeNull();
  expect(readKept({ id: "p", version: 1, text: "a", number: 4 })).toMatchObject({ text: "a" });
});
