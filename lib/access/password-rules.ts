import { invalid } from "@/lib/errors";
import { isCommonPassword } from "./common-passwords";

const alone = 15;
const withFactor = 12;

/** The fewest characters a password may have: twelve with a second factor, fifteen without (security.md "Password"). */
export const leastLength = (hasFactor: boolean): number => (hasFactor ? withFactor : alone);

/** Whether a password is long enough to stand without a second factor. */
export const standsAlone = (password: string): boolean => lengthOf(password) >= alone;

/**
 * Throws `invalid` at the field `password` for one that is too short, made of a pattern or of common words, or of the
 * person's own name and address.
 */
export function requireGoodPassword(
  password: string,
  { ownWords, hasFactor }: { ownWords: string[]; hasFactor: boolean },
) {
  const least = leastLength(hasFactor);
  const refuse = (key: string) => invalid("errors.checkTheForm", { password: { key, values: { length: least } } });
  if (lengthOf(password) < least) throw refuse("access.passwordTooShort");
  if (isCommonPassword(password, ownWords)) throw refuse("access.passwordTooCommon");
}

/** In characters as people count them, not in the halves that some are stored in. */
const lengthOf = (password: string) => [...password.normalize("NFKC")].length;
