import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { recordPerson } from "@/lib/people/commands/record-person";
import { confirmKey } from "@/lib/sealing/commands/confirm-key";
import { depositEscrow } from "@/lib/sealing/commands/deposit-escrow";
import { foundIdentity } from "@/lib/sealing/commands/found-identity";
import { grantIdentity } from "@/lib/sealing/commands/grant-identity";
import { grantIndex } from "@/lib/sealing/commands/grant-index";
import { grantRecord } from "@/lib/sealing/commands/grant-record";
import { lookUp } from "@/lib/sealing/commands/look-up";
import { makeKeys } from "@/lib/sealing/commands/make-keys";
import { openIdentity } from "@/lib/sealing/commands/open-identity";
import { passShare } from "@/lib/sealing/commands/pass-share";
import { recoverIdentity } from "@/lib/sealing/commands/recover-identity";
import { requestRecovery } from "@/lib/sealing/commands/request-recovery";
import { rewrapRecords } from "@/lib/sealing/commands/rewrap-records";
import { rotateIdentity } from "@/lib/sealing/commands/rotate-identity";
import { sealIdentity } from "@/lib/sealing/commands/seal-identity";
import type { Known } from "@/lib/sealing/crypto/blind-index";
import { sodiumReady } from "@/lib/sealing/crypto/sodium";
import {
  findMyKeys,
  findOpenedSeal,
  findSeal,
  findSealing,
  listHolders,
  listWaitingWraps,
} from "@/lib/sealing/queries";
import { listRecoveries } from "@/lib/sealing/two-people/queries";
import { buildInvestigation } from "@/lib/testing/build-investigation";
import { buildActor } from "@/lib/testing/build-person";
import { aReason as reason } from "@/lib/testing/build-sealing";
import { owner, useDatabase } from "@/lib/testing/database";
import { founderKeyOf } from "./founder-key";
import { makeVault } from "./vault";
import { opensForMs } from "./vault-state";

useDatabase();
beforeAll(sodiumReady);

const passphrase = "seven quiet herons at dawn";
const fields = { fullName: "Moussa Traoré", phone: "+223 00 00 00 00" };
const known: Known = { names: ["Moussa Traoré"], birth: { year: 1984, isApproximate: true }, placeId: "ML05" };

/** A member at their browser: every step as a page does it. */
async function atTheirBrowser(actor: Actor, investigationId: string) {
  let time = 0;
  const vault = makeVault(() => time);
  const { input, printedRecoveryKey } = vault.makeKeys({ userId: actor.id, passphrase });
  await makeKeys(actor, input);
  const present = async <T>(found: Promise<T | null>) => (await found) ?? expect.fail("not found");
  return {
    actor,
    vault,
    printedRecoveryKey,
    wait: (ms: number) => {
      time += ms;
    },
    sealing: () => present(findSealing(actor, investigationId)),
    holder: async (other: Actor) => {
      const holders = await listHolders(actor, investigationId);
      return present(Promise.resolve(holders.find(({ userId }) => userId === other.id) ?? null));
    },
    open: async (personId: string) => {
      const seal = await present(findSeal(actor, investigationId, personId));
      const sealedIdentityId = seal.latest?.sealedIdentityId ?? expect.fail("not sealed");
      const { openingId } = await openIdentity(actor, { sealedIdentityId, reason });
      return present(findOpenedSeal(actor, openingId));
    },
  };
}
type Browser = Awaited<ReturnType<typeof atTheirBrowser>>;

async function confirmBy(browser: Browser, other: Actor) {
  await confirmKey(browser.actor, browser.vault.confirmKey({ holder: await browser.holder(other) }));
  return browser.holder(other);
}

async function foundedWorld() {
  const cast = await buildInvestigation();
  const { investigationId } = cast;
  const admin = await atTheirBrowser(cast.admin, investigationId);
  await foundIdentity(cast.admin, admin.vault.foundIdentity({ investigationId }));
  const researcher = await atTheirBrowser(cast.researcher, investigationId);
  const { personId } = await recordPerson(cast.researcher, { investigationId });
  const seal = async (personId: string, version = 1, whom: Known | undefined = undefined) =>
    sealIdentity(
      cast.researcher,
      researcher.vault.seal({
        sealing: await researcher.sealing(),
        personId,
        version,
        fields,
        metFounder: null,
        known: whom,
      }),
    );
  const grant = async (by: Browser, to: Actor) => {
    const holder = await confirmBy(by, to);
    await grantIdentity(by.actor, by.vault.grantIdentity({ sealing: await by.sealing(), holder }));
  };
  return { ...cast, adminBrowser: admin, researcherBrowser: researcher, personId, seal, grant };
}

describe("a member's vault", () => {
  test("opens with the passphrase or with what was printed, and with nothing else", async () => {
    const { adminBrowser, admin } = await foundedWorld();
    const myKeys = (await findMyKeys(admin)) ?? expect.fail("no keys");
    const vault = makeVault();
    expect(() => vault.unlock({ myKeys, passphrase: "seven quiet herons" })).toThrow("wrong-secret");
    expect(vault.isUnlocked()).toBe(false);
    vault.unlock({ myKeys, passphrase });
    expect(vault.isUnlocked()).toBe(true);
    vault.lock();
    expect(() => vault.unlockWithRecoveryKey({ myKeys, typed: "nonsense" })).toThrow("wrong-secret");
    vault.unlockWithRecoveryKey({ myKeys, typed: adminBrowser.printedRecoveryKey.toLowerCase().replaceAll("-", " ") });
    expect(vault.isUnlocked()).toBe(true);
  });

  test("locks itself ten minutes after it was last used", async () => {
    const { admin, adminBrowser } = await foundedWorld();
    const [plain, label] = [Uint8Array.of(1, 2, 3), "draft of a test"];
    const { boxPublic } = (await findMyKeys(admin)) ?? expect.fail("no keys");
    const sealed = adminBrowser.vault.sealDraft({ plain, label, boxPublic });
    adminBrowser.wait(opensForMs - 1);
    expect(adminBrowser.vault.openDraft({ sealed, label })).toEqual(plain);
    adminBrowser.wait(opensForMs);
    expect(adminBrowser.vault.sealDraft({ plain, label, boxPublic })).toHaveLength(sealed.length);
    expect(() => adminBrowser.vault.openDraft({ sealed, label })).toThrow("locked");
    expect(adminBrowser.vault.isUnlocked()).toBe(false);
  });
});

describe("the life of an investigation's keys", () => {
  test("a researcher seals what they cannot open, a holder opens it, and gives one record to the researcher", async () => {
    const world = await foundedWorld();
    await world.seal(world.personId);
    await expect(world.researcherBrowser.open(world.personId)).rejects.toMatchObject({ code: "forbidden" });

    const opened = await world.adminBrowser.open(world.personId);
    expect(world.adminBrowser.vault.open({ opened })).toEqual(fields);
    const sealedIdentityId = (await owner.sealedIdentity.findFirstOrThrow()).id;
    const unconfirmed = await world.adminBrowser.holder(world.researcher);
    expect(() => world.adminBrowser.vault.grantRecord({ opened, holder: unconfirmed })).toThrow("not-confirmed");
    const holder = await confirmBy(world.adminBrowser, world.researcher);
    await grantRecord(world.admin, {
      ...world.adminBrowser.vault.grantRecord({ opened, holder }),
      sealedIdentityId,
      reason,
    });
    expect(world.researcherBrowser.vault.open({ opened: await world.researcherBrowser.open(world.personId) })).toEqual(
      fields,
    );
  });

  test("nothing is granted to a key that was not confirmed, nor to one that changed since", async () => {
    const world = await foundedWorld();
    const sealing = await world.adminBrowser.sealing();
    const { vault } = world.adminBrowser;
    const holder = await confirmBy(world.adminBrowser, world.researcher);
    expect(() => vault.grantIdentity({ sealing, holder: { ...holder, confirmation: null } })).toThrow("not-confirmed");

    // The server shows another key under the researcher's name, with the confirmation of the true one.
    const other = await atTheirBrowser(world.reviewer, world.investigationId);
    const swapped = { ...holder, key: (await world.adminBrowser.holder(other.actor)).key };
    expect(() => vault.grantIdentity({ sealing, holder: swapped })).toThrow("not-confirmed");
    await grantIdentity(world.admin, vault.grantIdentity({ sealing, holder }));
    expect((await world.adminBrowser.holder(world.researcher)).state).toBe("holds");
  });

  test("an identity key that its founder did not sign is sealed to by nobody", async () => {
    const world = await foundedWorld();
    const sealing = await world.researcherBrowser.sealing();
    const identityKey = sealing.identityKey ?? expect.fail("not founded");
    const made = { ...identityKey, identityPublic: (await findMyKeys(world.researcher))?.boxPublic ?? "" };
    const seal = () =>
      world.researcherBrowser.vault.seal({
        sealing: { ...sealing, identityKey: made },
        personId: world.personId,
        version: 1,
        fields,
        metFounder: null,
      });
    expect(seal).toThrow("grant-refused");
  });

  test("a researcher knows whether the founder is someone whose words they compared", async () => {
    const world = await foundedWorld();
    const { researcherBrowser, adminBrowser } = world;
    expect(adminBrowser.vault.identityTrust({ sealing: await adminBrowser.sealing() })).toBe("mine");
    expect(researcherBrowser.vault.identityTrust({ sealing: await researcherBrowser.sealing() })).toBe("unconfirmed");
    await confirmBy(researcherBrowser, world.admin);
    const sealing = await researcherBrowser.sealing();
    expect(researcherBrowser.vault.identityTrust({ sealing })).toBe("confirmed");

    // A server that founds a key of its own in the admin's name has to show another key for the admin.
    const server = makeVault();
    const own = server.makeKeys({ userId: world.admin.id, passphrase }).input;
    const founding = server.foundIdentity({ investigationId: world.investigationId });
    const identityKey = sealing.identityKey ?? expect.fail("not founded");
    const forged = {
      ...identityKey,
      identityPublic: founding.identityPublic,
      signature: founding.signature,
      founderSignPublic: own.signPublic,
      founderBoxPublic: own.boxPublic,
    };
    const swapped = { ...sealing, identityKey: forged };
    expect(researcherBrowser.vault.identityTrust({ sealing: swapped })).toBe("unconfirmed");

    // Who met the true founder seals nothing to the server's key, with open keys or without any; nor is anything re-wrapped.
    const sealWith = (vault: typeof server, metFounder: string | null) =>
      vault.seal({ sealing: swapped, personId: world.personId, version: 1, fields, metFounder });
    for (const vault of [researcherBrowser.vault, makeVault()]) {
      expect(() => sealWith(vault, founderKeyOf(sealing))).toThrow("founder-changed");
      expect(() => sealWith(vault, founderKeyOf(swapped))).not.toThrow();
    }
    expect(() => adminBrowser.vault.rewrapRecords({ sealing: swapped, waiting: [] })).toThrow("not-confirmed");
    expect(() => researcherBrowser.vault.rewrapRecords({ sealing, waiting: [] })).not.toThrow();
  });

  test("revoked: the wrapped key is wiped, new records are out of reach, old ones are re-wrapped and open for a new holder", async () => {
    const world = await foundedWorld();
    const { investigationId, adminBrowser } = world;
    await world.grant(adminBrowser, world.researcher);
    await world.seal(world.personId);
    const { personId: later } = await recordPerson(world.researcher, { investigationId });

    const holders = (await listHolders(world.admin, investigationId)).filter(({ state }) => state === "holds");
    const rotated = adminBrowser.vault.rotateIdentity({
      sealing: await adminBrowser.sealing(),
      holders,
      revokedIds: [world.researcher.id],
      reason,
    });
    expect(await rotateIdentity(world.admin, rotated)).toMatchObject({ generation: 2 });
    await world.seal(later);

    const states = await listHolders(world.admin, investigationId);
    expect(states.find(({ userId }) => userId === world.researcher.id)).toMatchObject({ state: "revoked" });
    expect(await owner.identityGrant.findMany({ where: { holderId: world.researcher.id } })).toMatchObject([
      { wrappedKey: null },
    ]);
    for (const personId of [world.personId, later])
      await expect(world.researcherBrowser.open(personId)).rejects.toMatchObject({ code: "forbidden" });

    const sealing = await adminBrowser.sealing();
    expect(sealing.waitingForRewrap).toBe(1);
    const waiting = await listWaitingWraps(world.admin, investigationId);
    const batch = adminBrowser.vault.rewrapRecords({ sealing, waiting });
    expect(await rewrapRecords(world.admin, batch)).toEqual({ count: 1 });
    expect(await rewrapRecords(world.admin, batch)).toEqual({ count: 0 });
    expect((await adminBrowser.sealing()).waitingForRewrap).toBe(0);

    const reviewer = await atTheirBrowser(world.reviewer, investigationId);
    await world.grant(adminBrowser, world.reviewer);
    for (const personId of [world.personId, later])
      expect(reviewer.vault.open({ opened: await reviewer.open(personId) })).toEqual(fields);
    expect(adminBrowser.vault.open({ opened: await adminBrowser.open(later) })).toEqual(fields);
  });

  test("all holders lost: two admins together give the key back, one alone does not", async () => {
    const world = await foundedWorld();
    const { investigationId, adminBrowser } = world;
    await world.seal(world.personId);
    const second = await buildActor({ investigationId, roles: ["admin"] });
    const secondBrowser = await atTheirBrowser(second, investigationId);
    const admins = [await confirmBy(adminBrowser, world.admin), await confirmBy(adminBrowser, second)] as const;
    const input = adminBrowser.vault.depositEscrow({ sealing: await adminBrowser.sealing(), admins: [...admins] });
    await depositEscrow(world.admin, input);
    expect((await adminBrowser.sealing()).escrowWith).toEqual([world.admin.code, second.code]);

    const heir = await atTheirBrowser(world.reviewer, investigationId);
    const { requestId } = await requestRecovery(second, { investigationId, heirId: world.reviewer.id, reason });
    const pass = async (by: Browser) => {
      const [recovery] = await listRecoveries(by.actor, investigationId);
      const mySealedShare = recovery?.mySealedShare ?? expect.fail("no share");
      const heirThere = await confirmBy(by, world.reviewer);
      return passShare(by.actor, { requestId, reason, ...by.vault.passShare({ mySealedShare, heir: heirThere }) });
    };
    await pass(secondBrowser);
    expect((await listRecoveries(world.reviewer, investigationId))[0]?.toRecover).toBeNull();
    await expect(
      recoverIdentity(world.reviewer, { requestId, wrappedKey: "A".repeat(107), signature: "A".repeat(86) }),
    ).rejects.toMatchObject({ code: "conflict" });
    await expect(pass(secondBrowser)).rejects.toThrow("no share");
    await pass(adminBrowser);

    const toRecover =
      (await listRecoveries(world.reviewer, investigationId))[0]?.toRecover ?? expect.fail("not both shares");
    await recoverIdentity(world.reviewer, { requestId, ...heir.vault.recoverIdentity({ investigationId, toRecover }) });
    expect(heir.vault.open({ opened: await heir.open(world.personId) })).toEqual(fields);
    expect((await listRecoveries(second, investigationId))[0]).toMatchObject({ isDone: true, toRecover: null });
  });

  test("the blind index says when and to whom, never who", async () => {
    const world = await foundedWorld();
    const { investigationId, adminBrowser, researcherBrowser } = world;
    const holder = await confirmBy(adminBrowser, world.researcher);
    await grantIndex(world.admin, adminBrowser.vault.grantIndex({ sealing: await adminBrowser.sealing(), holder }));
    const unsure = await researcherBrowser.sealing();
    // A granter whose words were not compared may be the server, which would learn every name that is typed.
    expect(() => researcherBrowser.vault.indexValues({ sealing: unsure, known })).toThrow("not-confirmed");
    await confirmBy(researcherBrowser, world.admin);
    await world.seal(world.personId, 1, known);

    const sealing = await researcherBrowser.sealing();
    const ask = (whom: Known) =>
      lookUp(world.researcher, {
        investigationId,
        values: researcherBrowser.vault.indexValues({ sealing, known: whom }),
      });
    const answer = await ask({ ...known, names: ["Tarawele Musa"], birth: { year: 1986, isApproximate: false } });
    expect(answer).toEqual({
      accounts: [{ state: "no_account", month: expect.any(String), by: world.researcher.code, personCode: null }],
    });
    expect(JSON.stringify(answer)).not.toMatch(/PER-|Traor/);
    expect(await ask({ ...known, names: ["Awa Diarra"] })).toEqual({ accounts: [] });
  });
});
