import { EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { buttonStyles } from "@/components/ui/button-styles";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import type { EvidenceView } from "@/lib/evidence/types";

type Props = { evidence: EvidenceView; src: string };

/**
 * The picture first. Distressing ones stay blurred until asked for; severely graphic ones are not even fetched before:
 * a lazy image in a closed <details> is not loaded. Both without script.
 */
export function EvidencePicture({ evidence, src }: Props) {
  const t = useTranslations("evidence.picture");
  if (!evidence.hasPreview) return evidence.original && <EmptyState title={t("none")}>{t("noneWhy")}</EmptyState>;
  if (evidence.graphic === "severe") return <Folded evidence={evidence} src={src} />;
  if (evidence.graphic === "mild") return <Blurred evidence={evidence} src={src} />;
  return (
    <figure>
      <Picture evidence={evidence} src={src} />
      <Caption />
    </figure>
  );
}

function Folded({ evidence, src }: Props) {
  const t = useTranslations("evidence.picture");
  return (
    <details className="group/show rounded-lg border border-warning bg-warning-soft p-4 print:hidden">
      <summary className="list-none rounded-md">
        <Warning title={t("severe")} />
        <span className={classNames(buttonStyles("secondary", "normal"), "mt-3 group-open/show:hidden")}>
          {t("show")}
        </span>
      </summary>
      <figure className="mt-3">
        <Picture evidence={evidence} src={src} isLazy />
        <Caption />
      </figure>
    </details>
  );
}

function Blurred({ evidence, src }: Props) {
  const t = useTranslations("evidence.picture");
  const id = useId();
  return (
    <figure className="group/blur">
      <div className="mb-3 rounded-lg border border-warning bg-warning-soft p-4 print:hidden">
        <Warning title={t("mild")} />
        <label htmlFor={id} className="mt-3 flex min-h-8 w-fit cursor-pointer items-center gap-2 font-semibold">
          <input id={id} type="checkbox" className="size-4" autoComplete="off" />
          {t("show")}
        </label>
      </div>
      <div className="w-fit max-w-full overflow-hidden rounded-lg">
        <div className="blur-2xl group-has-checked/blur:blur-none print:blur-2xl">
          <Picture evidence={evidence} src={src} />
        </div>
      </div>
      <Caption />
    </figure>
  );
}

function Warning({ title }: { title: string }) {
  const t = useTranslations("evidence.picture");
  return (
    <span className="flex gap-2">
      <EyeOff aria-hidden className="mt-0.5 size-5 shrink-0 text-warning" />
      <span>
        <span className="block font-semibold text-ink-strong">{title}</span>
        <span className="block text-ink-muted">{t("warning")}</span>
      </span>
    </span>
  );
}

function Picture({ evidence, src, isLazy }: Props & { isLazy?: boolean }) {
  const t = useTranslations("evidence.picture");
  return (
    // biome-ignore lint/performance/noImgElement: image optimisation is off, it would keep copies outside of the store
    <img
      src={src}
      alt={t("alt", { code: evidence.code, title: evidence.title })}
      loading={isLazy ? "lazy" : undefined}
      className="max-h-[70vh] max-w-full rounded-lg border border-rule bg-sunken object-contain"
    />
  );
}

function Caption() {
  const t = useTranslations("evidence.picture");
  return <figcaption className="mt-1.5 text-sm text-ink-muted">{t("note")}</figcaption>;
}
