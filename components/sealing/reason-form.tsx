"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/text-area";
import type { CallState } from "@/lib/call-state";
import { SecretForm } from "./secret-form";
import { answered } from "./stopped";
import type { Typed } from "./use-secret-form";

type Props = {
  title: string;
  body: string;
  submit: string;
  doneMessage: string;
  act: (reason: string) => Promise<CallState<unknown>>;
  children?: ReactNode | undefined;
};

/** A step that needs a reason, and a fresh code where the server asks for one. */
export function ReasonForm({ title, body, submit, doneMessage, act, children }: Props) {
  const t = useTranslations("sealingPages.reason");
  const router = useRouter();

  async function work({ reason = "" }: Typed) {
    answered(await act(reason));
    router.refresh();
  }

  return (
    <Disclosure summary={title} className="mt-3">
      <p className="mb-4 max-w-prose">{body}</p>
      <SecretForm work={work} label={title} submit={submit} doneMessage={doneMessage}>
        {children}
        <TextArea name="reason" label={t("why")} hint={t("hint")} required rows={2} maxLength={5000} />
      </SecretForm>
    </Disclosure>
  );
}
