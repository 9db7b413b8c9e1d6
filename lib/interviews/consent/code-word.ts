import "server-only";
import { createHmac, randomBytes } from "node:crypto";

/** Lives as long as this process and is written nowhere. */
const passing = randomBytes(32);

/**
 * A memorised word on its way to being checked. Only its Argon2id hash is ever kept. What prints or hashes the input of a
 * command (a receipt's fast hash would be a way to guess it) sees a sign that tells two words apart, and neither of them.
 */
export class CodeWord {
  readonly #word: string;

  constructor(word: string) {
    this.#word = word;
  }

  /** As it is said on a telephone: without case, accents, or the spaces between. */
  get spoken(): string {
    return this.#word
      .normalize("NFKD")
      .replace(/\p{Mark}|\s/gu, "")
      .toLowerCase();
  }

  toJSON(): string {
    return createHmac("sha256", passing).update(this.spoken).digest("hex");
  }
}

/** Shorter ones are guessed. */
export const shortestCodeWord = 6;
