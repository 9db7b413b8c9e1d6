import { Code } from "@/components/ui/code";
import { TextLink } from "@/components/ui/text-link";
import type { CitationView } from "@/lib/citations/types";
import { useLocatorWords } from "./locator-words";
import { sourceHref } from "./source-href";

/** "INT-0003 § 4", "EV-0031 page 2": the way to a passage, where it stands. */
export function PassageLink({ citation, base }: { citation: CitationView; base: string }) {
  const where = useLocatorWords()(citation);
  return (
    <TextLink href={sourceHref(citation, base)}>
      <Code>{citation.source.code}</Code>
      {where && ` ${where}`}
    </TextLink>
  );
}
