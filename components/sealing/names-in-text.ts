import { nameSkeleton } from "@/lib/sealing/crypto/name-skeleton";

/** Words that may stand between the parts of a name. */
const between = 2;
/** A name of one part only is looked for from this many letters on: shorter ones are words of their own. */
const fewestLetters = 4;

/** The parts of a name as they sound; empty for what is too short to be told from a word. */
export function soundsOf(name: string): string[] {
  const parts = nameSkeleton(name);
  return parts.length === 1 && name.trim().length < fewestLetters ? [] : parts;
}

/**
 * Which of these names (as `soundsOf` gives them) stand in a text: two parts of one name close to each other, in any order
 * and spelling, or the whole of a name that has one part. Gives their places in `names`.
 */
export function namesIn(text: string, names: readonly (readonly string[])[]): number[] {
  const parts = partsIn(text);
  return names.flatMap((name, at) => (name.length > 0 && stands(new Set(name), parts) ? [at] : []));
}

function stands(name: ReadonlySet<string>, parts: readonly string[]): boolean {
  const needed = Math.min(2, name.size);
  return parts.some((part, at) => {
    if (!name.has(part)) return false;
    const near = parts.slice(at, at + needed + between).filter((one) => name.has(one));
    return new Set(near).size >= needed;
  });
}

function partsIn(text: string): string[] {
  const words = text.split(/[\s.,;:!?()[\]"«»“”/]+/u).filter(Boolean);
  const heard = new Map<string, string[]>();
  const soundOf = (word: string) => {
    const known = heard.get(word);
    if (known) return known;
    const sound = nameSkeleton(word);
    heard.set(word, sound);
    return sound;
  };
  // "Abdoul Karim" sounds as one part, so each word that may begin such a name is heard with the next one too.
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    const isServant = next !== undefined && /^(abd|عبد)/iu.test(word);
    return isServant ? [...soundOf(`${word} ${next}`), ...soundOf(word)] : soundOf(word);
  });
}
