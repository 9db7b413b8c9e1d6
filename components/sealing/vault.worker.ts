import { CryptoFailure } from "@/lib/sealing/crypto/failure";
import { sodiumReady } from "@/lib/sealing/crypto/sodium";
import { makeVault, type Vault } from "./vault";
import type { VaultAnswer, VaultRequest } from "./vault-messages";
import { opensForMs, VaultFailure } from "./vault-state";

/**
 * The one place in a browser where keys are open. It runs under a policy of its own (next.config.js): wasm here and
 * nowhere else, no address but our own, and no script but this one.
 */
const vault = makeVault();
let locking: ReturnType<typeof setTimeout> | undefined;

addEventListener("message", async ({ data }: MessageEvent<VaultRequest>) => {
  await sodiumReady();
  postMessage(answerTo(data));
  // Drafts are sealed with what is public: whoever types does not keep their keys open by it.
  if (data.name !== "sealDraft") lockInTime();
});

function answerTo({ id, name, input }: VaultRequest): VaultAnswer {
  try {
    const call: (input: never) => unknown = vault[name];
    return { id, result: call(input as never) };
  } catch (error) {
    // Of an unexpected error not even the message: it could quote what was being sealed.
    const isKnown = error instanceof CryptoFailure || error instanceof VaultFailure;
    return { id, problem: isKnown ? error.problem : "unexpected" };
  }
}

function lockInTime() {
  clearTimeout(locking);
  if (!vault.isUnlocked()) return;
  locking = setTimeout(() => {
    vault.lock();
    postMessage({ id: 0, event: "locked" } satisfies VaultAnswer);
  }, opensForMs);
}

export type { Vault };
