import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectWords } from "@/components/ui/select-words";
import { markPassageAction, takeMarkAwayAction } from "@/lib/interviews/actions";
import { markKinds } from "@/lib/interviews/transcript/types";
import type { ParagraphView } from "@/lib/interviews/types";

type Props = { paragraph: ParagraphView; lang: string | undefined };

/** Marks words as what was seen, heard from others or thought; and takes such marks away. */
export function MarkForm({ paragraph, lang }: Props) {
  const t = useTranslations("interviews");
  const { paragraphId, version, number, text, marks } = paragraph;
  return (
    <>
      <ActionForm
        action={markPassageAction}
        label={t("markParagraphWords", { number })}
        submit={t("mark")}
        // Only script keeps the selection: once it is marked, the next words are selected anew.
        afterDone="clear"
      >
        <input type="hidden" name="paragraphId" value={paragraphId} autoComplete="off" />
        <input type="hidden" name="version" value={version} autoComplete="off" />
        <SelectWords key={marks.length} text={text} lang={lang} label={t("markedWords")} hint={t("markedWordsHint")} />
        <RadioGroup
          inline
          required
          name="kind"
          label={t("markAs")}
          options={markKinds.map((value) => ({ value, label: t(`markKinds.${value}`) }))}
        />
      </ActionForm>
      {marks.length > 0 && (
        <ul aria-label={t("marksHere")} className="mt-4 flex flex-col gap-2 border-t border-rule pt-3">
          {marks.map(({ markId, kind, quote }) => (
            <li key={markId} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="min-w-0 font-serif">
                <q>{quote}</q> <span className="font-sans text-sm text-ink-muted">{t(`markKinds.${kind}`)}</span>
              </span>
              <ActionForm
                action={takeMarkAwayAction}
                label={t("takeMarkAwayFrom", { quote })}
                submit={t("takeMarkAway")}
                submitVariant="secondary"
              >
                <input type="hidden" name="markId" value={markId} autoComplete="off" />
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
