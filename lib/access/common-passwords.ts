/** Words that make a long password guessable here: the product's, the field's, the keyboard's. Checked offline. */
const guessable = [
  "password",
  "motdepasse",
  "passwort",
  "contrasena",
  "qwertyuiop",
  "azertyuiop",
  "1234567890",
  "0123456789",
  "0987654321",
  "abcdefghij",
  "letmein",
  "iloveyou",
  "administrator",
  "administrateur",
  "welcome",
  "bienvenue",
  "attest",
  "humanrights",
  "droitshumains",
  "qazwsxedc",
  "asdfghjkl",
  "qsdfghjklm",
  "changeme",
  "correcthorsebatterystaple",
];

/** Fewer different characters than this is a pattern, not a password. */
const fewestDifferent = 6;

/**
 * Whether little is left of a password once its guessable words and their repetitions are taken out. `ownWords` are the
 * person's name and e-mail address: their parts of four letters and more are guessable too.
 */
export function isCommonPassword(password: string, ownWords: string[] = []): boolean {
  const plain = password
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s._-]+/g, "");
  if (new Set(plain).size < fewestDifferent) return true;
  if (/^(.{1,8})\1+$/.test(plain)) return true;
  const own = ownWords
    .flatMap((words) => words.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 4);
  const rest = [...guessable, ...own].reduce((left, word) => left.replaceAll(word, ""), plain);
  return rest !== plain && rest.replace(/\d+/g, "").length < 5;
}
