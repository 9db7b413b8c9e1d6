import { describe, expect, test } from "vitest";
import { namesIn, soundsOf } from "./names-in-text";

const names = ["Moussa Traoré", "Abdoul Karim Maïga", "Fatoumata", "Awa"].map(soundsOf);

describe("a sealed name in a text", () => {
  test.each([
    ["I spoke with Moussa Traoré yesterday.", [0]],
    ["TRAORE, Moussa", [0]],
    ["Musa dit Tarawele was there", [0]],
    ["the brother of Abdoulkarim Maiga; Fatoumata too", [1, 2]],
    ["Abdoul Karim", []],
    ["Moussa left. Much later someone else, of the family Traoré, came.", []],
    ["awa", []],
    ["Soldiers came at dawn.", []],
    ["", []],
  ])("%j holds %j", (text, found) => {
    expect(namesIn(text, names)).toEqual(found);
  });

  test("a text of five hundred pages is read in a moment", () => {
    const text = `${"The soldiers came at dawn and burned the granaries. ".repeat(25_000)} Moussa Traoré`;
    const begun = performance.now();
    expect(namesIn(text, names)).toEqual([0]);
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
