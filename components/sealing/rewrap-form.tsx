"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Section } from "@/components/ui/section";
import { rewrapAll } from "./rewrap";
import { SecretForm } from "./secret-form";

type Props = { investigationId: string; waiting: number };

/** What a rotation left to do: records of before, whose keys the new generation does not open yet. */
export function RewrapForm({ investigationId, waiting }: Props) {
  const t = useTranslations("sealingPages.rewrap");
  const router = useRouter();
  const [left, setLeft] = useState<number | null>(null);

  async function work() {
    await rewrapAll(investigationId, setLeft);
    setLeft(null);
    router.refresh();
  }

  return (
    <Section title={t("title")} className="max-w-2xl">
      <p className="mb-4 max-w-prose">{t("body", { count: waiting })}</p>
      <SecretForm work={work} needsKeys label={t("title")} submit={t("submit")} doneMessage={t("done")}>
        <p role="status" className="empty:hidden">
          {left !== null && t("left", { count: left })}
        </p>
      </SecretForm>
    </Section>
  );
}
