"use client";
import { Check, Copy } from "lucide-react";
import { useState } from "react";

/** Copies `text`, and says `copied` until one goes elsewhere. */
export function CopyButton({ text, label, copied }: { text: string; label: string; copied: string }) {
  const [isCopied, setCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }

  return (
    <>
      <button
        type="button"
        onClick={copy}
        onBlur={() => setCopied(false)}
        aria-label={label}
        className="inline-flex size-6 items-center justify-center rounded-md text-ink-muted hover:bg-hover hover:text-ink-strong pointer-coarse:size-11 print:hidden"
      >
        {isCopied ? <Check aria-hidden className="size-3.5 text-good" /> : <Copy aria-hidden className="size-3.5" />}
      </button>
      <span role="status" className={isCopied ? "text-xs text-ink-muted" : "sr-only"}>
        {isCopied && copied}
      </span>
    </>
  );
}
