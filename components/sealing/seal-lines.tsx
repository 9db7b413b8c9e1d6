import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { SealView } from "@/lib/sealing/types";
import { SealState } from "./seal-state";

/** A person and what they are in the interview, in words. */
export type SealLine = { role: string; seal: SealView };

/** On an interview's page: whose identity is sealed, and the way to it. */
export function SealLines({ lines, people }: { lines: SealLine[]; people: string }) {
  const t = useTranslations("sealingPages");
  if (lines.length === 0) return null;
  return (
    <Section title={t("linesTitle")} hint={t("linesHint")} className="mt-8 max-w-2xl print:hidden">
      <ul className="flex flex-col gap-3">
        {lines.map(({ role, seal }) => (
          <li key={`${role} ${seal.personId}`}>
            <p>
              {role}{" "}
              <TextLink href={`${people}/${seal.personId}#sealed-identity`}>
                {t("toIdentity", { code: seal.personCode })}
              </TextLink>
            </p>
            <SealState seal={seal} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
