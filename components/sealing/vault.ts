import { grantsOf } from "./vault-grants";
import { namesOf } from "./vault-names";
import { ownKeysOf } from "./vault-own-keys";
import { recordsOf } from "./vault-records";
import { VaultState } from "./vault-state";

/**
 * Everything that happens with keys in a browser. It takes what the server's queries answer and gives what its commands
 * take; secrets stay inside. Runs in the worker; the tests run it in Node.
 */
export function makeVault(now: () => number = Date.now) {
  const state = new VaultState(now);
  return { ...ownKeysOf(state), ...grantsOf(state), ...recordsOf(state), ...namesOf(now) };
}

export type Vault = ReturnType<typeof makeVault>;
