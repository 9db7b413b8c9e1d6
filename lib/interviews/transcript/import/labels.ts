import type { Speaker } from "../types";

const marks = "[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]*";
const word = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.'’_-]{0,30}";
const name = `${marks}[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}\\p{N}.'’_-]{0,30}(?:[ \\u00A0]${word}){0,3}(?:[ \\u00A0]?\\([^()\\n]{1,30}\\))?`;
const label = new RegExp(
  `^[^\\S\\n]*(${name}(?:${marks}[^\\S\\n]?[:：]${marks}(?=[^\\S\\n]|$)|[^\\S\\n]{1,3}[-–—|](?=[^\\S\\n]|$)))`,
  "u",
);
/** The short ones are often written without a space behind: `Q:Where`. */
const tight = new RegExp(`^[^\\S\\n]*(${marks}(?:Q|A|R|INT|Int|Q\\d{1,4}|A\\d{1,4}|R\\d{1,4}|س|ج)[:：])`, "u");

const roles: Record<Speaker, readonly string[]> = {
  interviewer:
    "q int interviewer question investigator researcher moderator enquêteur enquêtrice intervieweur intervieweuse chercheur chercheuse س سؤال المحاور المحاورة".split(
      " ",
    ),
  interviewee:
    "a r answer interviewee witness respondent victim survivor réponse interviewé interviewée témoin répondant répondante enquêté enquêtée victime survivant survivante ج جواب الشاهد الشاهدة".split(
      " ",
    ),
  interpreter: "interpreter translator interprète traducteur traductrice المترجم المترجمة".split(" "),
  support_person: ["support person", "personne de soutien", "accompagnant", "accompagnante"],
  other: ["someone else", "une autre personne"],
};

/** The label that a line begins with, and what follows it; null for none. Recognised by its shape alone. */
export function labelOf(line: string): { speaker: string; rest: string } | null {
  const found = (tight.exec(line) ?? label.exec(line))?.[1];
  if (found === undefined || found.length > 60) return null;
  const rest = line.slice(line.indexOf(found) + found.length);
  // A row of a table begins with its first cell: a speaker only if it is a word for one.
  if (found.endsWith("|") && knownRole(found) === null) return null;
  return { speaker: found.trim(), rest };
}

/** Under what a label is counted: `Q:`, `Q :` and a `Q` in another Unicode form are one. */
export function labelKey(speaker: string): string {
  return speaker
    .normalize("NFC")
    .replaceAll(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/[\s:：\-–—|]+$/u, "")
    .trim();
}

/** The role that a word stands for: `Interviewer 2:` asks, `A:` answers; null for a name. */
export function knownRole(speaker: string): Speaker | null {
  const bare = labelKey(speaker)
    .toLowerCase()
    .replace(/\(.*\)$/, "")
    .replace(/[\s.°º#nN]*\d*[\s.]*$/, (tail) => (/\d/.test(tail) ? "" : tail.replace(/[\s.]+$/, "")))
    .trim();
  const entry = Object.entries(roles).find(([, words]) => words.some((one) => one === bare));
  return entry ? (entry[0] as Speaker) : null;
}
