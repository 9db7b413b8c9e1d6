"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { MyKeysView } from "@/lib/sealing/types";
import { LockState } from "./lock-state";
import { MakeKeysForm } from "./make-keys-form";
import { MemberWords } from "./member-words";
import { ChangePassphraseForm, ForgottenForm, RenewKitForm } from "./my-key-forms";
import { type Kit, RecoveryKit } from "./recovery-kit";
import { useHasScript } from "./use-vault";

type Props = { person: { userId: string; name: string; code: string }; myKeys: MyKeysView | null };

/** A member's own keys: made here, in this browser; the server keeps what it cannot open. */
export function MyKey({ person, myKeys }: Props) {
  const t = useTranslations("sealingPages");
  const router = useRouter();
  const hasScript = useHasScript();
  const [kit, setKit] = useState<Kit | null>(null);

  function onKept() {
    setKit(null);
    router.refresh();
  }

  if (!hasScript)
    // Not <noscript>: script is also missing where a filter or a bad line kept it away.
    return <p className="max-w-prose">{t("needsScript")}</p>;
  if (kit) return <RecoveryKit kit={kit} name={person.name} code={person.code} onKept={onKept} />;
  if (!myKeys) return <MakeKeysForm userId={person.userId} onMade={setKit} />;

  return (
    <>
      <Section title={t("lockTitle")} hint={t("lockHint")}>
        <LockState />
      </Section>
      <Section title={t("myWords")} hint={t("myWordsHint")}>
        <MemberWords userId={myKeys.userId} boxPublic={myKeys.boxPublic} signPublic={myKeys.signPublic} />
      </Section>
      <Section title={t("keep")}>
        <div className="flex max-w-2xl flex-col gap-3">
          <Disclosure summary={t("changePassphrase")}>
            <ChangePassphraseForm />
          </Disclosure>
          <Disclosure summary={t("renewKit")}>
            <RenewKitForm onMade={setKit} />
          </Disclosure>
          <Disclosure summary={t("forgotten")}>
            <ForgottenForm />
          </Disclosure>
        </div>
      </Section>
    </>
  );
}
