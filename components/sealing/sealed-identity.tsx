"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { HolderView, OpenedSealView, RecordGrantView, SealingView, SealView } from "@/lib/sealing/types";
import { GrantRecordForm } from "./grant-record-form";
import type { Identity } from "./identity";
import { NoKeyYet } from "./needs-keys";
import { NotForYou } from "./not-for-you";
import { OpenForm } from "./open-form";
import { OpenedIdentity } from "./opened-identity";
import { RecordGrants } from "./record-grants";
import { SealForm } from "./seal-form";
import { SealState } from "./seal-state";

type Props = {
  investigation: { id: string; code: string };
  seal: SealView;
  /** null: no key was founded yet. */
  sealing: SealingView | null;
  hasKeys: boolean;
  /** To whom this one record can be given; empty for whoever cannot give it. */
  members: HolderView[];
  grants: RecordGrantView[];
};

type Opened = { identity: Identity; opened: OpenedSealView; sealedIdentityId: string };

/** Who a person is, sealed: whoever records may seal it, only who holds a key may open it. */
export function SealedIdentity({ investigation, seal, sealing, hasKeys, members, grants }: Props) {
  const t = useTranslations("sealingPages");
  const [opened, setOpened] = useState<Opened | null>(null);
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
      {opened && (
        <OpenedIdentity identity={opened.identity} personCode={seal.personCode} onClose={close}>
          {sealing?.isHolder && <GrantRecordForm {...opened} members={members} />}
        </OpenedIdentity>
      )}
      <RecordGrants grants={grants} />
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
              onOpened={(identity, handedOut) =>
                seal.latest &&
                setOpened({ identity, opened: handedOut, sealedIdentityId: seal.latest.sealedIdentityId })
              }
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
