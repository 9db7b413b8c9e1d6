import type { CitationView } from "@/lib/citations/types";

/** The page of a citation's source, at the passage where there is one. `base` is the investigation's address. */
export function sourceHref({ source }: Pick<CitationView, "source">, base: string): string {
  return source.kind === "interview"
    ? `${base}/interviews/${source.id}?at=${source.paragraphId}#${source.paragraphId}`
    : `${base}/evidence/${source.id}`;
}
