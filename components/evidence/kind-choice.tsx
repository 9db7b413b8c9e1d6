import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { evidenceKinds } from "@/lib/evidence/types";

/** First step of recording: the kind decides which fields follow. */
export function KindChoice({ path }: { path: string }) {
  const t = useTranslations("evidence");
  return (
    <Section title={t("chooseKind")} hint={t("chooseKindHint")} className="max-w-3xl">
      <ul className="divide-y divide-rule border-y border-rule">
        {evidenceKinds.map((kind) => (
          <li key={kind} className="py-3">
            <TextLink href={`${path}?kind=${kind}`} className="text-base font-semibold">
              {t(`kinds.${kind}`)}
            </TextLink>
            <p className="max-w-prose text-ink-muted">{t(`kindHints.${kind}`)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
