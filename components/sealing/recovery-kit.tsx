"use client";
import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldRow } from "@/components/ui/field-row";
import { SecretField } from "./secret-field";
import { SecretForm } from "./secret-form";
import { mistaken } from "./stopped";
import type { Typed } from "./use-secret-form";

export type Kit = { printed: string; keyNumber: number };
type Props = { kit: Kit; name: string; code: string; onKept: () => void };

/** The recovery key, shown this once, to print or copy by hand; two of its groups are asked for before it goes. */
export function RecoveryKit({ kit, name, code, onKept }: Props) {
  const t = useTranslations("sealingPages.kit");
  const groups = kit.printed.split("-");
  const [asked] = useState(() => twoOf(groups.length));
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);

  async function confirm(typed: Typed) {
    const wrong = asked.filter((at) => plain(typed[`group-${at}`] ?? "") !== plain(groups[at] ?? ""));
    if (wrong.length > 0)
      throw mistaken(t("check"), Object.fromEntries(wrong.map((at) => [`group-${at}`, [t("wrongGroup")]])));
    onKept();
  }

  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={t("title")}
      className="max-w-2xl rounded-md border-2 border-accent p-4 print:border-0 print:p-0"
    >
      <h2 className="text-lg font-semibold">{t("title")}</h2>
      <p className="mt-1 max-w-prose">{t("whose", { name, code, number: kit.keyNumber })}</p>
      <p className="mt-1 mb-3 max-w-prose">{t("body")}</p>
      <ol
        translate="no"
        className="code mb-4 grid list-none grid-cols-2 gap-2 p-0 text-lg text-ink-strong sm:grid-cols-4"
      >
        {groups.map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is what they are.
          <li key={at}>
            <span className="text-sm text-ink-muted">{at + 1}.</span> {group}
          </li>
        ))}
      </ol>
      <div className="print:hidden">
        <Button icon={<Printer aria-hidden className="size-4" />} onClick={() => window.print()}>
          {t("print")}
        </Button>
        <p className="mt-2 mb-4 max-w-prose text-sm text-ink-muted">{t("printHint")}</p>
        <SecretForm work={confirm} label={t("confirmTitle")} submit={t("confirm")} doneMessage={t("kept")}>
          <p className="max-w-prose font-semibold">{t("confirmBody")}</p>
          <FieldRow>
            {asked.map((at) => (
              <SecretField
                key={at}
                name={`group-${at}`}
                label={t("group", { number: at + 1 })}
                width="short"
                required
              />
            ))}
          </FieldRow>
        </SecretForm>
      </div>
    </section>
  );
}

/** As people copy: any case, O for 0, I and L for 1. */
const plain = (text: string) => text.trim().toUpperCase().replaceAll("O", "0").replace(/[IL]/g, "1");

function twoOf(count: number): number[] {
  const [one = 0, other = 0] = crypto.getRandomValues(new Uint32Array(2));
  const first = one % count;
  const second = (first + 1 + (other % (count - 1))) % count;
  return [first, second].sort((a, b) => a - b);
}
