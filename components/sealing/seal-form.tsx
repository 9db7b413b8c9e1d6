"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { findSealingAction, sealIdentityAction } from "@/lib/sealing/actions";
import type { SealView } from "@/lib/sealing/types";
import { identityFields, identityFrom } from "./identity";
import { SecretField } from "./secret-field";
import { SecretForm } from "./secret-form";
import { answered, mistaken, Stopped } from "./stopped";
import type { Typed } from "./use-secret-form";
import { vault } from "./vault-client";

type Props = { investigationId: string; seal: SealView };

const lines = new Set(["contact", "safeChannel", "notes"]);

/** Seals what identifies a person. It needs no key of one's own: who seals cannot open it again. */
export function SealForm({ investigationId, seal }: Props) {
  const t = useTranslations("sealingPages.seal");
  const sealingWords = useTranslations("sealing");
  const router = useRouter();

  async function sealIt(typed: Typed) {
    const fields = identityFrom(typed);
    const sealing = answered(await findSealingAction(investigationId));
    if (!sealing) throw mistaken(sealingWords("generationChanged"), {});
    const { personId, nextVersion: version } = seal;
    const input = await vault.seal({ sealing, personId, version, fields });
    try {
      answered(await sealIdentityAction(input));
    } catch (error) {
      // Someone sealed another version meanwhile: the page learns its number, the text stays.
      if (error instanceof Stopped && error.state.code === "conflict") router.refresh();
      throw error;
    }
    router.refresh();
  }

  const label = t(seal.isSealed ? "again" : "title");
  return (
    <SecretForm work={sealIt} label={label} submit={t("submit")} doneMessage={t("done")}>
      <p className="max-w-prose">{t(seal.isSealed ? "bodyAgain" : "body")}</p>
      {identityFields.map((field) => (
        <SecretField
          key={field}
          name={field}
          type={lines.has(field) ? "lines" : "text"}
          label={t(`fields.${field}`)}
          hint={t(`hints.${field}`)}
          required={field === "names"}
        />
      ))}
    </SecretForm>
  );
}
