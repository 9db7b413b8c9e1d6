import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import type { ParagraphView } from "@/lib/interviews/types";
import { EditParagraph } from "./edit-paragraph";
import { MarkForm } from "./mark-form";
import { TranslateForm } from "./translate-form";

type Props = { paragraph: ParagraphView; path: string; isDraft: boolean; lang: string | undefined };

/** One paragraph, opened for work by its address: works without script, and weighs nothing elsewhere. */
export function OpenParagraph({ paragraph, path, isDraft, lang }: Props) {
  const t = useTranslations("interviews");
  const { paragraphId, translation, version } = paragraph;
  const canTranslate = isDraft || translation === null || translation.isLater;
  return (
    <div className="my-3 flex flex-col gap-4 rounded-md border border-edge bg-surface p-3 sm:p-4 print:hidden">
      {isDraft && <EditParagraph paragraph={paragraph} lang={lang} />}
      {canTranslate && (
        <Disclosure summary={t(translation ? "changeTranslation" : "addTranslation")} open={!isDraft}>
          <TranslateForm paragraph={paragraph} />
        </Disclosure>
      )}
      <Disclosure summary={t("markWords")} open={!isDraft}>
        <MarkForm paragraph={paragraph} lang={lang} />
      </Disclosure>
      <p className="flex flex-wrap items-center gap-4">
        <ButtonLink variant="quiet" href={`${path}?at=${paragraphId}#${paragraphId}`}>
          {t("close")}
        </ButtonLink>
        {version > 1 && (
          <TextLink href={`${path}/versions?paragraph=${paragraphId}`}>{t("versionsOf", { count: version })}</TextLink>
        )}
      </p>
    </div>
  );
}
