"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Disclosure } from "@/components/ui/disclosure";
import { confirmKeyAction } from "@/lib/sealing/actions";
import type { MemberKeyView } from "@/lib/sealing/types";
import { SecretForm } from "./secret-form";
import { answered } from "./stopped";
import { vault } from "./vault-client";

type Props = {
  member: { userId: string; name: string; key: MemberKeyView };
  /** Whoever has keys signs that they compared; who has none is remembered by this browser alone. */
  hasKeys: boolean;
  onCompared?: (() => void) | undefined;
};

/** Says that a member's words were compared with them by voice. */
export function CompareForm({ member: { userId, name, key }, hasKeys, onCompared }: Props) {
  const t = useTranslations("sealingPages.compare");
  const router = useRouter();

  async function compare() {
    if (hasKeys) answered(await confirmKeyAction(await vault.confirmKey({ holder: { userId, key } })));
    onCompared?.();
    router.refresh();
  }

  const title = t("title", { name });
  return (
    <Disclosure summary={title} className="mt-3">
      <p className="mb-4 max-w-prose">{t("body", { name })}</p>
      <SecretForm work={compare} needsKeys={hasKeys} label={title} submit={t("submit")} doneMessage={t("done")}>
        <CheckboxField name="compared" label={t("compared", { name })} required />
      </SecretForm>
    </Disclosure>
  );
}
