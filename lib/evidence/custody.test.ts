import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ChainedEntry, entryHashOf, nextEntry, verifyCustody } from "./custody";

const facts = fc.record({
  evidenceId: fc.constant("11111111-1111-4111-8111-111111111111"),
  at: fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
  actorId: fc.option(fc.uuid(), { nil: null }),
  action: fc.constantFrom("received", "copied", "checked"),
  sha256: fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 }),
  purpose: fc.string({ unit: "grapheme" }),
});
const chains = fc.array(facts, { minLength: 1, maxLength: 12 }).map((list) => {
  const entries: ChainedEntry[] = [];
  for (const entry of list) entries.push(nextEntry(entry, entries.at(-1) ?? null));
  return entries;
});

describe("a chain of custody", () => {
  test("holds as it was written", () => {
    fc.assert(
      fc.property(chains, (entries) => {
        expect(verifyCustody(entries)).toEqual({ holds: true });
      }),
    );
  });

  test("shows the entry at which anything was changed", () => {
    const changes: Array<(entry: ChainedEntry) => ChainedEntry> = [
      (entry) => ({ ...entry, purpose: `${entry.purpose}.` }),
      (entry) => ({ ...entry, actorId: "22222222-2222-4222-8222-222222222222" }),
      (entry) => ({ ...entry, at: new Date(entry.at.getTime() + 1) }),
      (entry) => ({ ...entry, action: "exported" }),
      (entry) => ({ ...entry, sha256: "f".repeat(63).concat("g") }),
      (entry) => ({ ...entry, evidenceId: "33333333-3333-4333-8333-333333333333" }),
    ];
    fc.assert(
      fc.property(chains, fc.nat(), fc.constantFrom(...changes), (entries, where, change) => {
        const at = where % entries.length;
        const tampered = entries.map((entry, index) => (index === at ? change(entry) : entry));
        expect(verifyCustody(tampered)).toEqual({ holds: false, brokenAt: at + 1 });
      }),
    );
  });

  test("shows an entry that was rewritten with a hash of its own", () => {
    fc.assert(
      fc.property(chains, (entries) => {
        const [first, ...rest] = entries;
        if (!first || rest.length === 0) return;
        const forged = { ...first, purpose: "something else entirely, said later" };
        const rehashed = { ...forged, entryHash: entryHashOf(forged) };
        if (rehashed.entryHash === first.entryHash) return;
        expect(verifyCustody([rehashed, ...rest])).toEqual({ holds: false, brokenAt: 2 });
      }),
    );
  });

  test("shows an entry taken out of the middle, and two that changed places", () => {
    const at = new Date("2024-05-12T10:00:00Z");
    const entries: ChainedEntry[] = [];
    for (const purpose of ["a", "b", "c"]) {
      const fact = { evidenceId: "e", at, actorId: null, action: "copied", sha256: "", purpose };
      entries.push(nextEntry(fact, entries.at(-1) ?? null));
    }
    const [one, two, three] = entries as [ChainedEntry, ChainedEntry, ChainedEntry];
    expect(verifyCustody([one, three])).toEqual({ holds: false, brokenAt: 2 });
    expect(verifyCustody([one, three, two])).toEqual({ holds: false, brokenAt: 2 });
    expect(verifyCustody([two, three])).toEqual({ holds: false, brokenAt: 1 });
  });

  test("is the same hash on every machine", () => {
    const entry = nextEntry(
      {
        evidenceId: "e",
        at: new Date("2024-05-12T10:00:00Z"),
        actorId: null,
        action: "received",
        sha256: "ab",
        purpose: "é",
      },
      null,
    );
    expect(entry.entryHash).toBe(entryHashOf(entry));
    expect(entry).toMatchObject({ number: 1, previousHash: "0".repeat(64) });
    expect(entry.entryHash).toMatchInlineSnapshot(`"b35167b326c8c4e42e7c9af07a5050a2a764c1406b907fd337ba7ab21401fa30"`);
  });
});
