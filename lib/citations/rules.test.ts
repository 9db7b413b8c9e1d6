import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkLocator, checkSaid, findPassage, locatorOf } from "./rules";

const text = "They came at dawn. They came from the north.";
const words = (fields: Partial<Parameters<typeof findPassage>[1]>) =>
  findPassage(text, { start: null, end: null, quote: "", ...fields });

describe("the words cited", () => {
  test("are found where they were selected, even where they occur twice", () => {
    expect(words({ start: 19, quote: "They came" })).toEqual({ locator: { start: 19, end: 28 }, quote: "They came" });
    expect(words({ quote: "They came" })).toEqual({ locator: { start: 0, end: 9 }, quote: "They came" });
  });

  test("are the paragraph as a whole when nothing was selected", () => {
    expect(words({})).toEqual({ locator: {}, quote: "" });
  });

  test("are refused when the paragraph does not hold them", () => {
    expect(words({ quote: "at noon" })).toMatchObject({ key: "citations.wordsNotInParagraph" });
    expect(words({ start: 5, end: 500 })).toMatchObject({ key: "citations.selectionOutside" });
    expect(words({ start: 9, end: 9 })).toMatchObject({ key: "citations.selectionOutside" });
  });

  test("stand in the paragraph at the offsets that are kept, whatever was selected", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(40), fc.nat(40), (paragraph, from, to) => {
        const quote = paragraph.slice(Math.min(from, to), Math.max(from, to));
        const found = findPassage(paragraph, { start: Math.min(from, to), end: null, quote });
        if ("key" in found || found.quote === "") return;
        expect(paragraph.slice(found.locator.start, found.locator.end)).toBe(found.quote);
      }),
    );
  });
});

const nowhere = { timecode: "", until: "", page: null, region: null };
const region = { x: 10, y: 10, width: 20, height: 20 };

describe("a place in an item of evidence", () => {
  test("is of a sort that its kind has", () => {
    expect(checkLocator({ ...nowhere, timecode: "00:01:05" }, "video")).toEqual([]);
    expect(checkLocator({ ...nowhere, timecode: "00:01:05" }, "photograph")).toMatchObject([
      { key: "citations.locatorNotOfKind" },
    ]);
    expect(checkLocator({ ...nowhere, page: 3 }, "satellite_image")).toHaveLength(1);
  });

  test("is one place, in order, and inside the picture", () => {
    expect(checkLocator({ ...nowhere, page: 3, region }, "document")).toMatchObject([{ key: "citations.onePlace" }]);
    const backwards = { ...nowhere, timecode: "00:01:05", until: "00:01:00" };
    expect(checkLocator(backwards, "audio")).toMatchObject([{ field: "locator.until" }]);
    expect(checkLocator({ ...nowhere, region: { ...region, x: 95 } }, "photograph")).toHaveLength(1);
  });

  test("is the item as a whole when nothing is said", () => {
    expect(checkLocator(nowhere, "web_capture")).toEqual([]);
    expect(locatorOf(nowhere)).toEqual({ whole: true });
  });
});

describe("what a citation says of its source", () => {
  const says = { whenEdtf: "", place: "", countMin: null, countMax: null, countWords: "", actors: "", other: "" };
  const said = { bearing: "supports", knowledge: "eyewitness", carries: ["occurrence"], says };

  test.each([
    ["testimony that shows", { ...said, knowledge: "shown" }, "interview", "knowledge"],
    ["a report that shows", { ...said, knowledge: "shown" }, "external_report", "knowledge"],
    ["a support of nothing", { ...said, carries: [] }, "interview", "carries"],
    ["a contradiction of nothing", { ...said, bearing: "contradicts", carries: [] }, "interview", "carries"],
    ["a maximum below the minimum", { ...said, says: { ...says, countMin: 3, countMax: 2 } }, "video", "says.countMax"],
    [
      "a date that can be read in two ways",
      { ...said, says: { ...says, whenEdtf: "5/6/24" } },
      "video",
      "says.whenEdtf",
    ],
  ])("refuses %s", (_what, typed, kind, field) => {
    expect(checkSaid(typed, kind)).toMatchObject([{ field }]);
  });

  test("lets a video show, and context carry nothing", () => {
    expect(checkSaid({ ...said, knowledge: "shown" }, "video")).toEqual([]);
    expect(checkSaid({ ...said, bearing: "context", carries: [] }, "interview")).toEqual([]);
  });
});
