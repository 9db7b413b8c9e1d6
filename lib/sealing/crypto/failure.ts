export type CryptoProblem =
  /** The passphrase or recovery key does not open the envelope, or the envelope was tampered with: told apart by nobody. */
  | "wrong-secret"
  | "malformed-envelope"
  /** A ciphertext or a wrapped key that does not open here: damaged, moved, or of another key. */
  | "does-not-open"
  /** A signature that does not hold for exactly this grant. */
  | "grant-refused"
  | "too-long";

/** What can go wrong in the cryptographic core. It carries no text and no bytes: nothing secret reaches a log. */
export class CryptoFailure extends Error {
  constructor(readonly problem: CryptoProblem) {
    super(problem);
    this.name = "CryptoFailure";
  }
}

/** libsodium throws on what does not open; here that is one problem among few. */
export function orFail<T>(problem: CryptoProblem, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CryptoFailure) throw error;
    throw new CryptoFailure(problem);
  }
}
