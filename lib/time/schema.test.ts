import { describe, expect, test } from "vitest";
import { parse } from "@/lib/command";
import { Failure } from "@/lib/errors";
import { optionalWhenInput, whenInput } from "./schema";
import { whenColumns, whenFrom } from "./when-columns";

function problemsOf(schema: typeof whenInput | typeof optionalWhenInput, typed: unknown) {
  try {
    parse(schema, typed);
  } catch (error) {
    if (error instanceof Failure) return error.fields;
    throw error;
  }
  return {};
}

describe("a date in a form", () => {
  test("becomes what it bounds, with the words used", () => {
    const when = parse(whenInput, { edtf: " 2024-05 ", words: "pendant le Ramadan" });
    expect(when).toEqual({
      edtf: "2024-05",
      words: "pendant le Ramadan",
      earliest: "2024-05-01",
      latest: "2024-05-31",
    });
  });

  test("that cannot be parsed is refused at its field with what to write instead", () => {
    expect(problemsOf(whenInput, { edtf: "12/05/2024" })).toEqual({ edtf: [{ key: "time.reasons.dayOrMonthFirst" }] });
    expect(problemsOf(whenInput, undefined)).toEqual({ edtf: [{ key: "time.reasons.empty" }] });
  });

  test("that may be left out is null when nothing was typed, and refused when only words were", () => {
    expect(parse(optionalWhenInput, undefined)).toBeNull();
    expect(problemsOf(optionalWhenInput, { words: "last year" })).toEqual({ edtf: [{ key: "time.reasons.empty" }] });
  });

  test("is the same again after it was stored", () => {
    const when = parse(whenInput, { edtf: "../2024-05-12", words: "before the market day" });
    expect(whenFrom(whenColumns(when))).toEqual(when);
    expect(whenFrom({ whenEdtf: null, whenWords: "", whenEarliest: null, whenLatest: null })).toBeNull();
  });
});
