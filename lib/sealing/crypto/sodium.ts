import sodium from "libsodium-wrappers-sumo";

/** Resolves once the wasm of libsodium is there: await it before anything else of this folder is called. */
export const sodiumReady = (): Promise<void> => sodium.ready;

/** Overwrites secrets in place. What the engine copied meanwhile it cannot reach: see docs/sealing.md. */
export function wipe(...secrets: (Uint8Array | undefined)[]): void {
  for (const secret of secrets) if (secret && secret.length > 0) sodium.memzero(secret);
}

export { sodium };
