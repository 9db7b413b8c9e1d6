import { namesIn, soundsOf } from "./names-in-text";

/** How long a name stays known after it was opened or sealed: as long as the vault stays open unused. */
const knownForMs = 10 * 60_000;

type Remembered = { code: string; sounds: string[][]; until: number };

/**
 * The names that were opened or sealed in this page's vault, to warn when one is typed where it is not sealed. They stay in
 * the worker, as they sound, and end with it.
 */
export function namesOf(now: () => number) {
  let known: Remembered[] = [];
  const present = () => {
    known = known.filter(({ until }) => until > now());
    return known;
  };
  return {
    rememberNames({ code, names }: { code: string; names: string[] }): void {
      const sounds = names.map(soundsOf).filter((parts) => parts.length > 0);
      known = [...present().filter((one) => one.code !== code), { code, sounds, until: now() + knownForMs }];
    },

    /** The codes of those whose name stands in the text. */
    sealedNamesIn: ({ text }: { text: string }): string[] =>
      present()
        .filter(({ sounds }) => namesIn(text, sounds).length > 0)
        .map(({ code }) => code),
  };
}
