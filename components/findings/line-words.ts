import { useTranslations } from "next-intl";
import type { Line } from "@/lib/findings/lines";
import type { SourceRef } from "@/lib/findings/standing/types";

/** A rule's line in words: rules know sources by id, readers by code. */
export function useLineWords(refs: readonly SourceRef[]): (line: Line) => string {
  const t = useTranslations();
  return ({ key, values, sourceIds }) => {
    const codes = sourceIds.map((id) => refs.find(({ sourceId }) => sourceId === id)?.code ?? "");
    return t(key, { sources: codes.sort().join(", "), ...values });
  };
}
