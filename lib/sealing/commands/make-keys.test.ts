import { describe, expect, test } from "vitest";
import { clientFor } from "@/lib/db/client";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { buildKeys, envelopeLike } from "@/lib/testing/build-sealing";
import { owner, useDatabase } from "@/lib/testing/database";
import { toText } from "../crypto/bytes";
import { openWithRecoveryKey, wrapUnderRecoveryKey } from "../crypto/envelope";
import { makeMemberKeys } from "../crypto/member-keys";
import { makeRecoveryKey } from "../crypto/recovery-key";
import { findMyKeys } from "../queries";
import { changePassphrase } from "./change-passphrase";
import { makeKeys } from "./make-keys";
import { renewRecoveryKit } from "./renew-recovery-kit";

useDatabase();

function madeBy(userId: string) {
  const keys = makeMemberKeys();
  return {
    boxPublic: toText(keys.boxPublic),
    signPublic: toText(keys.signPublic),
    passphraseEnvelope: toText(envelopeLike()),
    recoveryEnvelope: toText(wrapUnderRecoveryKey(keys, userId, makeRecoveryKey())),
  };
}

describe("making keys", () => {
  test("keeps public halves and wrapped private ones, and says so on the trail without them", async () => {
    const { researcher } = await buildInvestigation();
    const { keys, memberKeyId } = await buildKeys(researcher);

    expect(await findMyKeys(researcher)).toMatchObject({ memberKeyId, number: 1, boxPublic: toText(keys.boxPublic) });
    expect(await owner.auditEvent.findMany()).toMatchObject([
      { name: "sealing.keys-made", actorId: researcher.id, details: { number: 1 } },
    ]);
  });

  test("the wrapped private half is seen by its owner alone, even by a query without a where clause", async () => {
    const { researcher, reviewer, stranger } = await buildInvestigation();
    await buildKeys(researcher);
    const app = clientFor(process.env.ATTEST_APP_DATABASE_URL ?? "");
    const seenBy = (userId: string) =>
      app.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT attest_enter(${userId}::uuid)`;
        return [await tx.memberKey.count(), await tx.memberSecret.count()];
      });
    expect(await seenBy(researcher.id)).toEqual([1, 1]);
    expect(await seenBy(reviewer.id)).toEqual([1, 0]);
    expect(await seenBy(stranger.id)).toEqual([0, 0]);
  });

  test.each([
    ["a public key that is too short", { boxPublic: toText(new Uint8Array(31)) }],
    ["an envelope of another kind", { passphraseEnvelope: toText(new Uint8Array(98)) }],
    ["text that is no base64url", { signPublic: "§".repeat(43) }],
    ["a field that is not known", { passphrase: "seven quiet herons" }],
  ])("refuses %s and writes nothing", async (_what, change) => {
    const { researcher } = await buildInvestigation();
    await buildKeys(researcher);
    await expect(makeKeys(researcher, { ...madeBy(researcher.id), ...change })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await owner.memberKey.count()).toBe(1);
    expect(await owner.auditEvent.count()).toBe(1);
  });

  test("an envelope that was stretched less than is asked for is refused", async () => {
    const { researcher } = await buildInvestigation();
    await buildKeys(researcher);
    const weak = envelopeLike();
    new DataView(weak.buffer, weak.byteOffset).setUint32(2, 1);
    const attempt = makeKeys(researcher, { ...madeBy(researcher.id), passphraseEnvelope: toText(weak) });
    await expect(attempt).rejects.toMatchObject({ code: "invalid" });
  });

  test("made twice at once they get two numbers; a second pair needs a fresh code of the second factor", async () => {
    const { researcher } = await buildInvestigation();
    await buildKeys(researcher);
    const [one, other] = await Promise.all([
      makeKeys(researcher, madeBy(researcher.id)),
      makeKeys(researcher, madeBy(researcher.id)),
    ]);
    expect([one.number, other.number].sort()).toEqual([2, 3]);

    const unproven = { ...researcher, hasFactor: true };
    await expect(makeKeys(unproven, madeBy(researcher.id))).rejects.toMatchObject({ code: "step-up" });
    expect(await owner.memberKey.count()).toBe(3);
  });
});

describe("another passphrase, another recovery kit", () => {
  test("replace the envelope, which then opens the same keys; the one before is gone", async () => {
    const { researcher } = await buildInvestigation();
    const { keys, memberKeyId } = await buildKeys(researcher);
    const before = await owner.memberSecret.findFirstOrThrow();
    const recoveryKey = makeRecoveryKey();
    const recoveryEnvelope = wrapUnderRecoveryKey(keys, researcher.id, recoveryKey);
    await renewRecoveryKit(researcher, { memberKeyId, version: 1, recoveryEnvelope: toText(recoveryEnvelope) });
    await changePassphrase(researcher, { memberKeyId, version: 2, passphraseEnvelope: toText(envelopeLike()) });

    const [after] = await owner.memberSecret.findMany();
    if (!after) throw new Error("the secret is gone");
    expect(after.version).toBe(3);
    expect(after.passphraseEnvelope).not.toEqual(before.passphraseEnvelope);
    const ownerOf = { userId: researcher.id, boxPublic: keys.boxPublic, signPublic: keys.signPublic };
    expect(openWithRecoveryKey(new Uint8Array(after.recoveryEnvelope), ownerOf, recoveryKey).seed).toEqual(keys.seed);
    expect(JSON.stringify(await owner.recordVersion.findMany())).toBe("[]");
  });

  test("someone else's keys do not exist, and an older version is refused", async () => {
    const { researcher, reviewer } = await buildInvestigation();
    const { memberKeyId } = await buildKeys(researcher);
    const input = { memberKeyId, version: 1, passphraseEnvelope: toText(envelopeLike()) };
    await expect(changePassphrase(reviewer, input)).rejects.toMatchObject({ code: "not-found" });
    await expect(changePassphrase(researcher, { ...input, version: 7 })).rejects.toMatchObject({ code: "conflict" });
    expect(await owner.memberSecret.findFirst()).toMatchObject({ version: 1 });
    expect(await owner.auditEvent.count()).toBe(1);
  });
});
