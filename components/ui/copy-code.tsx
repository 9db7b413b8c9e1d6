"use client";
import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Code } from "./code";

/** A record's code with a button that copies it. */
export function CopyCode({ code }: { code: string }) {
  const t = useTranslations("ui.copy");
  const [isCopied, setCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(code);
    setCopied(true);
  }

  return (
    <span className="inline-flex items-center gap-1">
      <Code>{code}</Code>
      <button
        type="button"
        onClick={copy}
        onBlur={() => setCopied(false)}
        aria-label={t("copy", { code })}
        className="inline-flex size-6 items-center justify-center rounded-md text-ink-muted hover:bg-hover hover:text-ink-strong pointer-coarse:size-11 print:hidden"
      >
        {isCopied ? <Check aria-hidden className="size-3.5 text-good" /> : <Copy aria-hidden className="size-3.5" />}
      </button>
      <span role="status" className={isCopied ? "text-xs text-ink-muted" : "sr-only"}>
        {isCopied && t("copied")}
      </span>
    </span>
  );
}
