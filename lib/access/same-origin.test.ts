import { expect, test } from "vitest";
import { isSameOrigin } from "./same-origin";

const url = "https://attest.example.org";

test.each([
  ["our own page", { origin: url, "sec-fetch-site": "same-origin" }, true],
  ["our own page in a browser without Fetch Metadata", { origin: url }, true],
  ["no Origin at all", { "sec-fetch-site": "same-origin" }, false],
  ["another site", { origin: "https://evil.example.org", "sec-fetch-site": "cross-site" }, false],
  ["a sibling of our domain", { origin: url, "sec-fetch-site": "same-site" }, false],
  ["the same host over http", { origin: "http://attest.example.org" }, false],
  ["an opaque origin", { origin: "null" }, false],
] as const)("%s", (_who, received, expected) => {
  expect(isSameOrigin(new Headers(received), url)).toBe(expected);
});
