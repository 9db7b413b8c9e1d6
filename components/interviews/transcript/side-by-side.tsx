import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ParagraphView, TranslationView } from "@/lib/interviews/transcript/types";
import { knownLanguages } from "@/lib/interviews/types";
import { useLanguageName } from "../language-name";
import { LeftOut, ParagraphText } from "./paragraph-text";
import { segmentsOf } from "./segments";

type Props = { paragraph: ParagraphView; lang: string | undefined };

/** The original and, where there is one, its translation: beside each other where there is room, else one above the other. */
export function SideBySide({ paragraph, lang }: Props) {
  const t = useTranslations("interviews");
  const languageName = useLanguageName();
  const { translation, language } = paragraph;
  const own = knownLanguages.find((code) => code === language) ?? lang;
  if (!translation) return <ParagraphText paragraph={paragraph} lang={own} />;
  return (
    <div className="grid gap-x-6 gap-y-3 lg:grid-cols-2">
      <div className="min-w-0">
        <p className="text-sm text-ink-muted">
          {language === "" ? t("original") : t("originalIn", { language: languageName(language) })}
        </p>
        <ParagraphText paragraph={paragraph} lang={own} />
      </div>
      <Translated translation={translation} />
    </div>
  );
}

function Translated({ translation }: { translation: TranslationView }) {
  const t = useTranslations("interviews");
  const languageName = useLanguageName();
  const { language, translator, isLater, isOutdated, text } = translation;
  return (
    <div className="min-w-0 border-rule max-lg:border-s-2 max-lg:ps-3 lg:border-s lg:ps-6">
      <p className="text-sm text-ink-muted">
        {t("translationBy", { language: languageName(language), translator: t(`translators.${translator}`) })}
        {isLater && ` · ${t("translatedLater")}`}
      </p>
      {isOutdated && (
        <StatusBadge tone="warning" className="text-sm">
          {t("translationOutdated")}
        </StatusBadge>
      )}
      <p
        lang={knownLanguages.find((code) => code === language)}
        dir="auto"
        className="reading whitespace-pre-line text-ink"
      >
        {segmentsOf(text, [], []).map(({ start, token, text: words }) =>
          token ? (
            <LeftOut key={start}>{t(`tokens.${token === "[redacted]" ? "redacted" : "inaudible"}`)}</LeftOut>
          ) : (
            words
          ),
        )}
      </p>
    </div>
  );
}
