"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { SealingView, SealView } from "@/lib/sealing/types";
import type { Identity } from "./identity";
import { NoKeyYet } from "./needs-keys";
import { NotForYou } from "./not-for-you";
import { OpenForm } from "./open-form";
import { OpenedIdentity } from "./opened-identity";
import { SealForm } from "./seal-form";
import { SealState } from "./seal-state";

type Props = {
  investigation: { id: string; code: string };
  seal: SealView;
  /** null: no key was founded yet. */
  sealing: SealingView | null;
  hasKeys: boolean;
};

/** Who a person is, sealed: whoever records may seal it, only who holds a key may open it. */
export function SealedIdentity({ investigation, seal, sealing, hasKeys }: Props) {
  const t = useTranslations("sealingPages");
  const [opened, setOpened] = useState<Identity | null>(null);
  const [wasClosed, setWasClosed] = useState(false);
  const status = useRef<HTMLDivElement>(null);
  const settings = `/${investigation.code}/settings/sealing`;

  function close() {
    setOpened(null);
    setWasClosed(true);
    status.current?.focus();
  }

  return (
    <Section id="sealed-identity" title={t("panel.title")} hint={t("panel.hint")} className="max-w-2xl">
      <div ref={status} tabIndex={-1} className="mb-3 outline-none">
        <SealState seal={seal} />
      </div>
      <p role="status" className="mb-2 empty:hidden">
        {wasClosed && !opened && t("opened.closed")}
      </p>
      {opened && <OpenedIdentity identity={opened} personCode={seal.personCode} onClose={close} />}
      {!sealing?.identityKey && (
        <NotForYou title={t("notFoundedTitle")} href={settings} link={t("toSettings")}>
          {t("notFoundedBody")}
        </NotForYou>
      )}
      <div className="flex flex-col gap-3 print:hidden">
        {seal.latest && seal.means && !opened && (
          <Disclosure summary={t("open.title")}>
            <OpenForm
              sealedIdentityId={seal.latest.sealedIdentityId}
              personCode={seal.personCode}
              onOpened={setOpened}
            />
          </Disclosure>
        )}
        {seal.latest && !seal.means && hasKeys && (
          <NotForYou title={t("noGrantTitle")} href={settings} link={t("toHolders")}>
            {t("noGrantBody")}
          </NotForYou>
        )}
        {seal.latest && !seal.means && !hasKeys && <NoKeyYet />}
        {seal.canSeal && sealing?.identityKey && !opened && (
          <Disclosure summary={t(seal.isSealed ? "seal.again" : "seal.title")}>
            <SealForm sealing={sealing} hasKeys={hasKeys} seal={seal} />
          </Disclosure>
        )}
      </div>
    </Section>
  );
}
