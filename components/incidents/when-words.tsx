import { useLocale, useTranslations } from "next-intl";
import { formatWhen } from "@/lib/time/format-when";
import type { When } from "@/lib/time/types";
import { SpanBar } from "./span-bar";

/** A date with its doubt in words and, where it is more than a day, drawn as a bar; then the words the source used. */
export function WhenWords({ when, plain }: { when: When; plain?: boolean }) {
  const t = useTranslations("time");
  const locale = useLocale();
  const words = formatWhen(when, locale, t);
  if (plain) return words;
  return (
    <div>
      <div>{words}</div>
      {when.earliest !== when.latest && <SpanBar earliest={when.earliest} latest={when.latest} />}
      {when.words !== when.edtf && when.words !== "" && <q className="text-ink-muted">{when.words}</q>}
    </div>
  );
}
