import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { makeIdentityKeys } from "./grants";
import { ciphertextBytes, openRecord, rewrapRecordKeys, sealRecord, sizeClasses, unwrapRecordKey } from "./sealing";
import { sodium, sodiumReady } from "./sodium";
import type { RecordPlace } from "./statements";

beforeAll(sodiumReady);

const place = (): RecordPlace => ({
  investigationId: crypto.randomUUID(),
  personId: crypto.randomUUID(),
  version: 1,
  generation: 1,
});
const fieldsOf = fc.dictionary(fc.string({ maxLength: 12 }), fc.string({ unit: "grapheme", maxLength: 200 }));

describe("a sealed record", () => {
  test("opens with the identity key, in its place, to exactly what was sealed", () => {
    fc.assert(
      fc.property(fieldsOf, (fields) => {
        const [identity, where] = [makeIdentityKeys(), place()];
        const sealed = sealRecord(fields, where, identity.identityPublic);
        const opened = openRecord(sealed, where, unwrapRecordKey(sealed.wrappedKey, identity));
        expect(JSON.stringify(opened)).toBe(JSON.stringify(fields));
      }),
      { numRuns: 60 },
    );
  });

  test("opens nowhere else: not as another person's, version, generation or investigation", () => {
    const elsewhere = fc.oneof(
      fc.uuid().map((investigationId) => ({ investigationId })),
      fc.uuid().map((personId) => ({ personId })),
      fc.integer({ min: 2, max: 2 ** 32 - 1 }).map((version) => ({ version })),
      fc.integer({ min: 2, max: 2 ** 32 - 1 }).map((generation) => ({ generation })),
    );
    fc.assert(
      fc.property(elsewhere, (moved) => {
        const [identity, where] = [makeIdentityKeys(), place()];
        const sealed = sealRecord({ name: "A" }, where, identity.identityPublic);
        const key = unwrapRecordKey(sealed.wrappedKey, identity);
        expect(() => openRecord(sealed, { ...where, ...moved }, key)).toThrow("does-not-open");
      }),
    );
  });

  test("person and investigation cannot change places", () => {
    const [identity, where] = [makeIdentityKeys(), place()];
    const sealed = sealRecord({ name: "A" }, where, identity.identityPublic);
    const key = unwrapRecordKey(sealed.wrappedKey, identity);
    const swapped = { ...where, personId: where.investigationId, investigationId: where.personId };
    expect(() => openRecord(sealed, swapped, key)).toThrow("does-not-open");
  });

  test("any flipped bit of nonce, ciphertext or wrapped key fails", () => {
    const [identity, where] = [makeIdentityKeys(), place()];
    const sealed = sealRecord({ name: "Aminata" }, where, identity.identityPublic);
    fc.assert(
      fc.property(fc.constantFrom("nonce", "ciphertext", "wrappedKey"), fc.nat(), (part, position) => {
        const bytes = sealed[part].slice();
        const bit = position % (bytes.length * 8);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const flipped = { ...sealed, [part]: bytes };
        const open = () => openRecord(flipped, where, unwrapRecordKey(flipped.wrappedKey, identity));
        expect(open).toThrow("does-not-open");
      }),
      { numRuns: 400 },
    );
  });

  test("another identity key opens nothing", () => {
    const sealed = sealRecord({ name: "A" }, place(), makeIdentityKeys().identityPublic);
    expect(() => unwrapRecordKey(sealed.wrappedKey, makeIdentityKeys())).toThrow("does-not-open");
  });

  test("its length tells the size class and nothing more", () => {
    fc.assert(
      fc.property(fc.nat(60_000), fc.nat(60_000), (one, other) => {
        const { identityPublic } = makeIdentityKeys();
        const sealed = [one, other].map((length) => sealRecord({ n: "x".repeat(length) }, place(), identityPublic));
        const classes = [one, other].map((length) => sizeClasses.findIndex((size) => length + 8 < size));
        expect(sealed.every(({ ciphertext }) => ciphertextBytes.includes(ciphertext.length))).toBe(true);
        const isSameLength = sealed[0]?.ciphertext.length === sealed[1]?.ciphertext.length;
        expect(isSameLength).toBe(classes[0] === classes[1]);
      }),
      { numRuns: 80 },
    );
  });

  test("what is too long is refused before it is sealed", () => {
    const seal = () => sealRecord({ n: "x".repeat(65_536) }, place(), makeIdentityKeys().identityPublic);
    expect(seal).toThrow("too-long");
  });

  test("the same fields sealed twice have nothing in common", () => {
    const [{ identityPublic }, where] = [makeIdentityKeys(), place()];
    const [one, other] = [sealRecord({ n: "A" }, where, identityPublic), sealRecord({ n: "A" }, where, identityPublic)];
    expect(one.ciphertext).not.toEqual(other.ciphertext);
    expect(one.nonce).not.toEqual(other.nonce);
  });
});

describe("a new generation", () => {
  test("what is sealed under it, the key of the one before does not open", () => {
    const [before, after] = [makeIdentityKeys(), makeIdentityKeys()];
    const where = { ...place(), generation: 2 };
    const sealed = sealRecord({ name: "A" }, where, after.identityPublic);
    expect(() => unwrapRecordKey(sealed.wrappedKey, before)).toThrow("does-not-open");
    expect(openRecord(sealed, where, unwrapRecordKey(sealed.wrappedKey, after))).toEqual({ name: "A" });
  });

  test("re-wrapping in batches of any size and order, also twice, brings every old record over", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        (count, size, again) => {
          const [before, after] = [makeIdentityKeys(), makeIdentityKeys()];
          const records = Array.from({ length: count }, (_, at) => {
            const where = place();
            return { id: String(at), where, sealed: sealRecord({ at }, where, before.identityPublic) };
          });
          const wrapped = new Map<string, Uint8Array>();
          const waiting = records.map(({ id, sealed }) => ({ id, wrappedKey: sealed.wrappedKey }));
          for (let at = 0; at < count; at += size)
            for (const { id, wrappedKey } of rewrapRecordKeys(
              waiting.slice(at, at + size),
              before,
              after.identityPublic,
            ))
              wrapped.set(id, wrappedKey);
          if (again)
            for (const { id, wrappedKey } of rewrapRecordKeys(waiting, before, after.identityPublic))
              wrapped.set(id, wrappedKey);

          for (const [at, { id, where, sealed }] of records.entries()) {
            const key = unwrapRecordKey(wrapped.get(id) ?? new Uint8Array(80), after);
            expect(openRecord(sealed, where, key)).toEqual({ at });
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test("a record key of another generation is left out, and stops no batch", () => {
    const [before, other, after] = [makeIdentityKeys(), makeIdentityKeys(), makeIdentityKeys()];
    const [mine, notMine] = [before, other].map(
      ({ identityPublic }) => sealRecord({}, place(), identityPublic).wrappedKey,
    );
    const batch = [
      { id: "not mine", wrappedKey: notMine ?? sodium.randombytes_buf(80) },
      { id: "mine", wrappedKey: mine ?? sodium.randombytes_buf(80) },
    ];
    expect(rewrapRecordKeys(batch, before, after.identityPublic).map(({ id }) => id)).toEqual(["mine"]);
  });
});
