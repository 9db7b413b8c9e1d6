"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { grantRecordAction } from "@/lib/sealing/actions";
import type { HolderView, OpenedSealView } from "@/lib/sealing/types";
import { SecretForm } from "./secret-form";
import { answered, mistaken } from "./stopped";
import type { Typed } from "./use-secret-form";
import { vault } from "./vault-client";

type Props = {
  sealedIdentityId: string;
  opened: OpenedSealView;
  /** Members with keys who have no access yet. */
  members: HolderView[];
};

/** Gives one member this one record, and no other: an interviewer, a named transcriber. */
export function GrantRecordForm({ sealedIdentityId, opened, members }: Props) {
  const t = useTranslations("sealingPages.grantRecord");
  const router = useRouter();
  const compared = members.filter(({ confirmation }) => confirmation !== null);

  async function grant({ holder = "", reason = "" }: Typed) {
    const member = compared.find(({ userId }) => userId === holder);
    if (!member) throw mistaken(t("choose"), { holder: [t("choose")] });
    const wrapped = await vault.grantRecord({ opened, holder: member });
    answered(await grantRecordAction({ ...wrapped, sealedIdentityId, reason }));
    router.refresh();
  }

  return (
    <Disclosure summary={t("title")} className="mt-3">
      <p className="mb-4 max-w-prose">{t("body")}</p>
      {compared.length === 0 ? (
        <p className="max-w-prose">{t("nobody")}</p>
      ) : (
        <SecretForm work={grant} needsKeys label={t("title")} submit={t("submit")} doneMessage={t("done")}>
          <SelectField
            required
            name="holder"
            label={t("whom")}
            hint={t("whomHint")}
            empty={t("choose")}
            width="medium"
            options={compared.map(({ userId, name, code }) => ({ value: userId, label: `${name} (${code})` }))}
          />
          <TextArea name="reason" label={t("why")} hint={t("whyHint")} required rows={2} maxLength={5000} />
        </SecretForm>
      )}
    </Disclosure>
  );
}
