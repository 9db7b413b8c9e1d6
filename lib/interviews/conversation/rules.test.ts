import { describe, expect, test } from "vitest";
import en from "@/messages/en.json";
import { contactOf, formOf, isFirstAccountTheRule } from "./rules";
import { vulnerabilities } from "./types";

test.each([
  [null, [], "full"],
  [null, ["child"], "first_account"],
  [null, ["sexual_violence", "displaced"], "first_account"],
  [null, ["torture", "elderly"], "full"],
  ["full", ["child"], "full"],
  ["first_account", [], "first_account"],
] as const)("chosen %s, flagged %j: %s", (chosen, flags, form) => {
  expect(formOf(chosen, flags)).toBe(form);
});

test("a first account is the rule for children and survivors of sexual violence alone", () => {
  expect(vulnerabilities.filter((flag) => isFirstAccountTheRule([flag]))).toEqual(["child", "sexual_violence"]);
});

describe("being contacted again", () => {
  const said = (answer: "not_asked" | "never" | "agreed", standing = "allowed") => ({ answer, standing });
  test.each([
    ["never asked", [said("not_asked")], "not_asked"],
    ["agreed", [said("agreed")], "agreed"],
    ["agreed, without a consent to it", [said("agreed", "not_given")], "not_allowed"],
    ["agreed, and the consent ended since", [said("agreed", "expired")], "not_allowed"],
    ["never, whatever a consent says", [said("never")], "never"],
    ["never, after it was agreed", [said("agreed"), said("never")], "never"],
    ["agreed, after never", [said("never"), said("agreed")], "agreed"],
    ["a later conversation that did not ask", [said("never"), said("not_asked")], "never"],
    ["withdrawn in another conversation", [said("not_asked", "withdrawn"), said("agreed")], "withdrawn"],
    ["nobody spoke", [], "not_asked"],
  ] as const)("%s", (_what, sessions, contact) => {
    expect(contactOf(sessions)).toBe(contact);
    expect(Object.keys(en.interviews.contact.titles)).toContain(contact);
  });
});
