import "server-only";
import { createPublicKey, verify } from "node:crypto";
import { toText } from "./crypto/bytes";

/**
 * Whether an Ed25519 signature (64 bytes) over a statement is by this public key (32 bytes). The server refuses what
 * browsers would refuse later: it keeps no grant that nobody can use. It could lie; that is why browsers verify again.
 */
export function isSigned(said: Uint8Array, signature: Uint8Array, signPublic: Uint8Array): boolean {
  const jwk = { kty: "OKP", crv: "Ed25519", x: toText(signPublic) };
  try {
    return verify(null, said, createPublicKey({ key: jwk, format: "jwk" }), signature);
  } catch {
    // Not every 32 bytes are a point of the curve.
    return false;
  }
}
