import type { CitationView } from "@/lib/citations/types";

/** The page of a citation's source, at the passage where there is one. `base` is the investigation's address. */
export function sourceHref({ source }: Pick<CitationView, "source">, base: string): string {
  return source.kind === "interview"
    ? passageHref(base, source.id, source.paragraphId)
    : `${base}/evidence/${source.id}`;
}

/** A paragraph where it stands: `at` opens the part of a long transcript that holds it, the fragment the paragraph. */
export function passageHref(base: string, interviewId: string, paragraphId: string | null): string {
  const path = `${base}/interviews/${interviewId}`;
  return paragraphId === null ? path : `${path}?at=${paragraphId}#${paragraphId}`;
}
