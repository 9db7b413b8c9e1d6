"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** A bug: what happened, what was kept, what to do. The message of the error itself stays on the server. */
export default function Problem({ error, reset }: Props) {
  const t = useTranslations("errors");
  return (
    <main className="mx-auto max-w-prose px-5 py-16">
      <h1 className="text-2xl font-semibold">{t("problemTitle")}</h1>
      <p className="mt-3">{t("problemBody")}</p>
      {error.digest && <p className="mt-2 text-sm text-ink-muted">{t("reference", { reference: error.digest })}</p>}
      <div className="mt-6">
        <Button variant="primary" onClick={reset}>
          {t("tryAgain")}
        </Button>
      </div>
    </main>
  );
}
