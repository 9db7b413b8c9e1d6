import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { partSize } from "@/lib/interviews/transcript/rules";
import type { TranscriptPart } from "@/lib/interviews/transcript/types";

type Props = { part: TranscriptPart; path: string; isEnd?: boolean };

/** The way through a long transcript: the parts before and after, and the whole of it for finding words and for print. */
export function TranscriptParts({ part: { from, to, total, isWhole }, path, isEnd }: Props) {
  const t = useTranslations("interviews.parts");
  const isLong = total > partSize * 1.5;
  if (!isLong) return null;
  const current = Math.ceil(to / partSize);
  const last = Math.ceil(total / partSize);
  return (
    <nav
      aria-label={t(isEnd ? "labelEnd" : "label")}
      className="my-3 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-table"
    >
      <span className="tabular-nums">{isWhole ? t("whole", { total }) : t("here", { from, to, total })}</span>
      {isWhole ? (
        <TextLink href={path} className="print:hidden">
          {t("inParts")}
        </TextLink>
      ) : (
        <>
          {current > 1 && <TextLink href={`${path}?part=${current - 1}`}>{t("before")}</TextLink>}
          {current < last && <TextLink href={`${path}?part=${current + 1}`}>{t("after")}</TextLink>}
          {current < last - 1 && <TextLink href={`${path}?part=${last}`}>{t("end")}</TextLink>}
          <TextLink href={`${path}?part=whole`}>{t("showWhole")}</TextLink>
        </>
      )}
    </nav>
  );
}
