import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import {
  envelopeBytes,
  isEnvelope,
  openWithPassphrase,
  openWithRecoveryKey,
  wrapUnderPassphrase,
  wrapUnderRecoveryKey,
} from "./envelope";
import { fingerprintWords, identityFingerprint, memberFingerprint } from "./fingerprint";
import { makeMemberKeys, memberKeysFrom, wipeMemberKeys } from "./member-keys";
import { makeRecoveryKey, printRecoveryKey, readRecoveryKey } from "./recovery-key";
import { sodiumReady } from "./sodium";
import { keyedMember } from "./testing";
import { words } from "./words";

beforeAll(sodiumReady);
const passphrase = "seven quiet herons at dawn";

describe("a member's keys under a passphrase", () => {
  test("come back with it, also when its accents were typed on another keyboard", () => {
    const { userId, keys, holder } = keyedMember();
    const envelope = wrapUnderPassphrase(keys, userId, "sept hérons à l’aube".normalize("NFC"));
    expect(openWithPassphrase(envelope, holder, "sept hérons à l’aube".normalize("NFD"))).toEqual(keys);
    expect(envelope).toHaveLength(envelopeBytes);
    expect(isEnvelope(envelope, "passphrase")).toBe(true);
  });

  test("do not come back with another passphrase, in another's name, or from another's public keys", () => {
    const { userId, keys, holder } = keyedMember();
    const other = keyedMember();
    const envelope = wrapUnderPassphrase(keys, userId, passphrase);
    expect(() => openWithPassphrase(envelope, holder, `${passphrase} `)).toThrow("wrong-secret");
    expect(() => openWithPassphrase(envelope, other.holder, passphrase)).toThrow("wrong-secret");
    const swapped = { ...holder, boxPublic: other.keys.boxPublic };
    expect(() => openWithPassphrase(envelope, swapped, passphrase)).toThrow("wrong-secret");
  });

  test("are refused from an envelope whose parameters someone weakened", () => {
    const { userId, keys, holder } = keyedMember();
    const weak = wrapUnderPassphrase(keys, userId, passphrase, { passes: 1, memory: 8 * 1024 * 1024 });
    expect(isEnvelope(weak, "passphrase")).toBe(false);
    expect(() => openWithPassphrase(weak, holder, passphrase)).toThrow("malformed-envelope");
    const greedy = wrapUnderPassphrase(keys, userId, passphrase);
    greedy[6] = 0xff;
    expect(() => openWithPassphrase(greedy, holder, passphrase)).toThrow("malformed-envelope");
  });

  test("every envelope has salt and nonce of its own", () => {
    const { userId, keys } = keyedMember();
    const [one, other] = [wrapUnderPassphrase(keys, userId, passphrase), wrapUnderPassphrase(keys, userId, passphrase)];
    expect(one.subarray(10)).not.toEqual(other.subarray(10));
  });
});

describe("the printed recovery key", () => {
  const keyOf = fc.uint8Array({ minLength: 32, maxLength: 32 });

  test("is read back however it was copied", () => {
    fc.assert(
      fc.property(keyOf, fc.constantFrom("", " ", "  ", "-", " – ", "\n"), fc.boolean(), (key, between, isLower) => {
        const printed = printRecoveryKey(key);
        expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/);
        const copied = printed.replaceAll("-", between).replaceAll("0", "o").replaceAll("1", "l");
        expect(readRecoveryKey(isLower ? copied.toLowerCase() : copied)).toEqual(key);
      }),
    );
  });

  test("one wrong letter, or two that changed places, are noticed", () => {
    const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    fc.assert(
      fc.property(keyOf, fc.nat(55), fc.nat(31), (key, at, letter) => {
        const plain = printRecoveryKey(key).replaceAll("-", "");
        const slip = plain.slice(0, at) + letters[letter] + plain.slice(at + 1);
        expect(slip === plain || readRecoveryKey(slip) === null).toBe(true);
        const swapped = plain.slice(0, at) + (plain[at + 1] ?? "") + (plain[at] ?? "") + plain.slice(at + 2);
        expect(swapped === plain || readRecoveryKey(swapped) === null).toBe(true);
      }),
    );
  });

  test.each(["", "XXXX", "U".repeat(56), "نص عربي", "0".repeat(56)])("%j is no key, and no error", (typed) => {
    expect(readRecoveryKey(typed)).toBeNull();
  });

  test("opens its envelope, another does not, and neither kind of envelope passes for the other", () => {
    const { userId, keys, holder } = keyedMember();
    const key = makeRecoveryKey();
    const envelope = wrapUnderRecoveryKey(keys, userId, key);
    expect(openWithRecoveryKey(envelope, holder, key)).toEqual(keys);
    expect(() => openWithRecoveryKey(envelope, holder, makeRecoveryKey())).toThrow("wrong-secret");
    expect(() => openWithPassphrase(envelope, holder, passphrase)).toThrow("malformed-envelope");
  });

  test("any flipped bit of an envelope is noticed", () => {
    const { userId, keys, holder } = keyedMember();
    const key = makeRecoveryKey();
    const envelope = wrapUnderRecoveryKey(keys, userId, key);
    for (let bit = 0; bit < envelope.length * 8; bit += 1) {
      const flipped = envelope.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => openWithRecoveryKey(flipped, holder, key)).toThrow();
    }
  });
});

describe("keys and their words", () => {
  test("the same seed makes the same keys, and wiping leaves nothing of them", () => {
    const keys = makeMemberKeys();
    expect(memberKeysFrom(keys.seed.slice())).toEqual(keys);
    wipeMemberKeys(keys);
    for (const secret of [keys.seed, keys.boxPrivate, keys.signPrivate])
      expect(secret.every((byte) => byte === 0)).toBe(true);
  });

  test("the list is the one of BIP 39", async () => {
    const { createHash } = await import("node:crypto");
    // The published english.txt, a line each.
    const digest = createHash("sha256")
      .update(`${words.join("\n")}\n`)
      .digest("hex");
    expect(digest).toBe("2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda");
  });

  test("words change with the person, either key, the investigation and the generation", () => {
    const [one, other] = [keyedMember(), keyedMember()];
    const ofOne = memberFingerprint(one.userId, one.keys);
    expect(ofOne).toHaveLength(fingerprintWords);
    expect(ofOne.every((word) => words.includes(word))).toBe(true);
    expect(memberFingerprint(one.userId, one.keys)).toEqual(ofOne);
    expect(memberFingerprint(other.userId, one.keys)).not.toEqual(ofOne);
    expect(memberFingerprint(one.userId, { ...one.keys, boxPublic: other.keys.boxPublic })).not.toEqual(ofOne);
    expect(memberFingerprint(one.userId, { ...one.keys, signPublic: other.keys.signPublic })).not.toEqual(ofOne);
    const identity = identityFingerprint(one.userId, 1, one.keys.boxPublic);
    expect(identityFingerprint(one.userId, 2, one.keys.boxPublic)).not.toEqual(identity);
    expect(identityFingerprint(other.userId, 1, one.keys.boxPublic)).not.toEqual(identity);
  });
});
