"use client";
import { FilePen } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { useLyingDrafts } from "./use-lying-drafts";
import { useMyDrafts } from "./use-my-drafts";

/** In the bar on top: how many texts lie on this device, for as long as there are any. */
export function DraftsStatus() {
  const t = useTranslations("drafts");
  const { rows } = useLyingDrafts(useMyDrafts());
  if (rows.length === 0) return null;
  return (
    <ButtonLink href="/account/drafts" variant="quiet" size="small" icon={<FilePen aria-hidden className="size-4" />}>
      <span aria-hidden className="sm:hidden">
        {rows.length}
      </span>
      <span className="max-sm:sr-only">{t("bar", { count: rows.length })}</span>
    </ButtonLink>
  );
}
