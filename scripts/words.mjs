// Merges words into messages/en.json and messages/fr.json: node scripts/words.mjs <namespace> <file with {"en":{…},"fr":{…}}>
// `null` takes a word, or all below it, away. One writer at a time, whole files, sorted keys: two people adding words never lose each other's.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const [namespace, file] = process.argv.slice(2);
if (!namespace || !file) {
  console.error('usage: node scripts/words.mjs <namespace> <file with {"en":{…},"fr":{…}}>');
  process.exit(2);
}
const root = path.join(import.meta.dirname, "..", "messages");
const lock = path.join(root, ".lock");
const added = JSON.parse(readFileSync(file, "utf8"));

const missing = differences(added.en, added.fr);
if (missing.length > 0) {
  console.error(`not the same keys in both languages: ${missing.join(", ")}`);
  process.exit(1);
}

for (let tries = 0; ; tries++) {
  try {
    mkdirSync(lock);
    break;
  } catch (error) {
    if (tries > 200) throw error;
    await sleep(50);
  }
}
try {
  for (const language of ["en", "fr"]) {
    const target = path.join(root, `${language}.json`);
    const words = existsSync(target) ? JSON.parse(readFileSync(target, "utf8")) : {};
    words[namespace] = merge(words[namespace] ?? {}, added[language]);
    // In place: a development server that watches the file would not see another one put where it was.
    writeFileSync(target, `${JSON.stringify(sorted(words), null, 2)}\n`);
  }
} finally {
  rmSync(lock, { recursive: true });
}
console.log(`merged into ${namespace}`);

function isObject(value) {
  return typeof value === "object" && value !== null;
}

function merge(old, more) {
  const result = { ...old };
  for (const [key, value] of Object.entries(more)) {
    if (value === null) delete result[key];
    else result[key] = isObject(value) && isObject(old[key]) ? merge(old[key], value) : value;
  }
  return result;
}

function sorted(value) {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

function differences(a, b, at = "") {
  const keys = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})]);
  return [...keys].flatMap((key) => {
    const here = at ? `${at}.${key}` : key;
    if (isObject(a?.[key]) && isObject(b?.[key])) return differences(a[key], b[key], here);
    return typeof a?.[key] === typeof b?.[key] ? [] : [here];
  });
}
