"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Section } from "@/components/ui/section";
import { foundIdentityAction } from "@/lib/sealing/actions";
import { SecretForm } from "./secret-form";
import { answered } from "./stopped";
import { vault } from "./vault-client";

/** An admin makes the investigation's identity key, and is its first holder. */
export function FoundForm({ investigationId }: { investigationId: string }) {
  const t = useTranslations("sealingPages.found");
  const router = useRouter();

  async function found() {
    answered(await foundIdentityAction(await vault.foundIdentity({ investigationId })));
    router.refresh();
  }

  return (
    <Section title={t("title")} className="max-w-2xl">
      <ul className="mb-5 flex max-w-prose list-disc flex-col gap-2 ps-5">
        <li>{t("whoSeals")}</li>
        <li>{t("whoOpens")}</li>
        <li>{t("whatIsLost")}</li>
        <li>{t("whatServerSees")}</li>
      </ul>
      <SecretForm work={found} needsKeys label={t("title")} submit={t("submit")} doneMessage={t("done")}>
        <CheckboxField name="understood" label={t("understood")} required />
      </SecretForm>
    </Section>
  );
}
