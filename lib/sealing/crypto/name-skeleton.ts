import { nameGroups } from "./name-groups";

/** Words that stand between names and are said or left out at will: "dit", "ag", "ould", "ibn", articles. */
const particles = new Set(
  "dit dite alias ag ould wuld wld oulad walet oualet ben bin ibn bint bent el al ولد بن ابن بنت".split(" "),
);

const letterless: Record<string, string> = {
  ɛ: "e",
  ɔ: "o",
  ŋ: "n",
  ɲ: "ny",
  ɓ: "b",
  ɗ: "d",
  ƴ: "y",
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ı: "i",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
  ٱ: "ا",
  ـ: "",
  ء: "",
}; // prettier-ignore

/**
 * A name as its parts sound, whatever hand wrote it: case, accents, apostrophes, hyphens, the order of the parts, French
 * and Bambara letters (ou/u, di/j, ti/c, gn/ny), doubled letters, Arabic hamzas and articles make no difference; variants
 * of `name-groups` come out as one. Sorted; empty if nothing of the name is a letter.
 */
export function nameSkeleton(name: string): string[] {
  const parts = joinServantNames(partsOf(name));
  return [...new Set(parts.map((part) => groupOf.get(fold(part)) ?? fold(part)))].sort();
}

/** Lower-case parts without marks; particles go, unless they are all there is. */
function partsOf(name: string): string[] {
  const plain = [...name.normalize("NFKD").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")]
    .map((letter) => letterless[letter] ?? letter)
    .join("");
  const parts = plain
    .replace(/['’‘ʼʻ`´ʿʾ]/g, "")
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  const kept = parts.filter((part) => !particles.has(part));
  return (kept.length > 0 ? kept : parts).map((part) => part.replace(/^ال(?=\p{L}{3})(?!له)/u, ""));
}

/** "Abdoul Karim", "Abd el-Karim" and "Abdelkarim" are one name: the servant of. */
function joinServantNames(parts: string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? "";
    const next = parts[at + 1];
    if (next !== undefined && /^(abd|abdoul|abdul|abdel|abdal|عبد)$/.test(part)) {
      joined.push(part === "عبد" ? part + next : `abdul${next}`);
      at += 1;
    } else joined.push(part.replace(/^abd(?:oul|el|al)(?=\p{L}{3})/u, "abdul"));
  }
  return joined;
}

/** Spelling to sound, roughly: French and Bambara ways of writing come out alike. Other scripts stay as they are. */
const sounds: readonly [RegExp, string][] = [
  [/ou(?=[aeiy])/g, "w"],
  [/ou|oo/g, "u"],
  [/dj|d[iy](?=[aeou])/g, "j"],
  [/tch|ch|sh|t[iy](?=[aeou])|c(?=[eiy])/g, "s"],
  [/ph/g, "f"],
  [/qu|ck|kh|q|c/g, "k"],
  [/gn/g, "ni"],
  [/gu(?=[ei])/g, "g"],
  [/m(?=[bp])/g, "n"],
  [/x/g, "ks"],
  [/z/g, "s"],
  [/h/g, ""],
  [/(?<=..)e$/g, ""],
  [/[ey]/g, "i"],
  [/o/g, "u"],
  [/(.)\1+/gu, "$1"],
];

function fold(part: string): string {
  if (!/^[a-z]+$/.test(part)) return part;
  const folded = sounds.reduce((text, [spelling, sound]) => text.replace(spelling, sound), part);
  // A name of nothing but silent letters is still a name.
  return folded || part;
}

/** Folded spelling → the folded first spelling of its line. */
const groupOf = new Map(
  nameGroups.flatMap((spellings) => {
    const folded = spellings.map((spelling) => joinServantNames(partsOf(spelling)).map(fold).join(""));
    return folded.map((spelling) => [spelling, folded[0] ?? spelling] as const);
  }),
);
