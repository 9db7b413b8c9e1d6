import { Fragment } from "react";
import { TextLink } from "@/components/ui/text-link";

// Digits with the marks that languages put between them: "1,000", "1 000".
const numbers = /(\d+(?:[.,\u00a0\u202f]\d+)*)/;

/** A figure's sentence, in which what it counts and every number opens the acts behind it. */
export function FigureSentence({ text, words, href }: { text: string; words: string; href: string }) {
  const at = words === "" ? -1 : text.toLowerCase().indexOf(words.toLowerCase());
  if (at < 0) return <Numbers text={capital(text)} href={href} />;
  const said = text.slice(at, at + words.length);
  return (
    <>
      <Numbers text={at === 0 ? "" : capital(text.slice(0, at))} href={href} />
      <TextLink href={href} className="font-semibold">
        {at === 0 ? capital(said) : said}
      </TextLink>
      <Numbers text={text.slice(at + words.length)} href={href} />
    </>
  );
}

function Numbers({ text, href }: { text: string; href: string }) {
  return text.split(numbers).map((piece, at) => {
    const key = `${at} ${piece}`;
    if (at % 2 === 0) return <Fragment key={key}>{piece}</Fragment>;
    return (
      <TextLink key={key} href={href}>
        {piece}
      </TextLink>
    );
  });
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
