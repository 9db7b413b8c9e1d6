export const strengths = ["short", "weak", "fair", "strong"] as const;
export type Strength = (typeof strengths)[number];

/** How many characters a passphrase must have; fewer are tried too fast by whoever has the server's disk. */
export const fewestCharacters = 14;

/**
 * How well a passphrase holds, roughly: by its length, and by how much of it is not a repetition. "short" and "weak" are
 * not taken. It can't see that words belong together: the page asks for words that do not.
 */
export function strengthOf(passphrase: string): Strength {
  const text = passphrase.normalize("NFKC").trim().toLowerCase();
  if ([...text].length < fewestCharacters) return "short";
  const words = new Set(text.split(/[\s_.,;-]+/).filter((word) => word.length > 2));
  const letters = new Set(text);
  if (letters.size < 8) return "weak";
  return words.size >= 5 || ([...text].length >= 20 && letters.size >= 14) ? "strong" : "fair";
}

export const isEnough = (strength: Strength) => strength === "fair" || strength === "strong";
