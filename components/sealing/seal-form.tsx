"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { findSealingAction, sealIdentityAction } from "@/lib/sealing/actions";
import type { SealingView, SealView } from "@/lib/sealing/types";
import { founderKeyOf } from "./founder-key";
import { FounderTrust } from "./founder-trust";
import { identityFields, identityFrom, namesOf } from "./identity";
import { knownFrom } from "./known";
import { keepFounder, metFounder } from "./met-founders";
import { SecretField } from "./secret-field";
import { SecretForm } from "./secret-form";
import { answered, mistaken, Stopped } from "./stopped";
import type { Typed } from "./use-secret-form";
import { vault } from "./vault-client";

type Props = { sealing: SealingView; hasKeys: boolean; seal: SealView };

const lines = new Set(["contact", "safeChannel", "notes"]);

/** Seals what identifies a person. It needs no key of one's own: who seals cannot open it again. */
export function SealForm({ sealing: shown, hasKeys, seal }: Props) {
  const t = useTranslations("sealingPages.seal");
  const sealingWords = useTranslations("sealing");
  const router = useRouter();
  // Who may look people up also lets those they seal be found. Anyone else seals without a key.
  const canIndex = shown.myIndexGrant?.isConfirmed === true;

  async function sealIt(typed: Typed) {
    const fields = identityFrom(typed);
    const { investigationId } = shown;
    const sealing = answered(await findSealingAction(investigationId));
    const founder = sealing && founderKeyOf(sealing);
    if (!sealing || !founder) throw mistaken(sealingWords("generationChanged"), {});
    const { personId, nextVersion: version } = seal;
    const met = metFounder(investigationId);
    const input = await vault.seal({
      sealing,
      personId,
      version,
      fields,
      metFounder: met?.key ?? founderKeyOf(shown),
      known: canIndex ? knownFrom(fields) : undefined,
    });
    if (!met) keepFounder(investigationId, { key: founder, isCompared: false });
    try {
      answered(await sealIdentityAction(input));
    } catch (error) {
      // Someone sealed another version meanwhile: the page learns its number, the text stays.
      if (error instanceof Stopped && error.state.code === "conflict") router.refresh();
      throw error;
    }
    await vault.rememberNames({ code: seal.personCode, names: namesOf(fields) });
    router.refresh();
  }

  const label = t(seal.isSealed ? "again" : "title");
  return (
    <>
      <FounderTrust sealing={shown} hasKeys={hasKeys} />
      <SecretForm work={sealIt} needsKeys={canIndex} label={label} submit={t("submit")} doneMessage={t("done")}>
        <p className="max-w-prose">{t(seal.isSealed ? "bodyAgain" : "body")}</p>
        {!canIndex && <p className="max-w-prose text-ink-muted">{t("notIndexed")}</p>}
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
    </>
  );
}
