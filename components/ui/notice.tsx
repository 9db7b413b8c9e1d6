import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type NoticeTone = "info" | "good" | "warning" | "danger";

const looks: Record<NoticeTone, { icon: LucideIcon; box: string; mark: string }> = {
  info: { icon: Info, box: "border-accent bg-accent-soft", mark: "text-accent" },
  good: { icon: CircleCheck, box: "border-good bg-good-soft", mark: "text-good" },
  warning: { icon: TriangleAlert, box: "border-warning bg-warning-soft", mark: "text-warning" },
  danger: { icon: CircleAlert, box: "border-bad bg-bad-soft", mark: "text-bad" },
};

type Props = {
  tone?: NoticeTone | undefined;
  title?: ReactNode | undefined;
  /** "note" stands on the page; "status" and "alert" are for what appears after the page was read. */
  role?: "note" | "status" | "alert" | undefined;
  actions?: ReactNode | undefined;
  className?: string | undefined;
  children?: ReactNode | undefined;
};

/** Something to know before going on. Its kind is said in words for those who see neither shape nor colour. */
export function Notice({ tone = "info", title, role = "note", actions, className, children }: Props) {
  const t = useTranslations("ui.notice");
  const { icon: Icon, box, mark } = looks[tone];
  return (
    <div role={role} className={classNames("flex gap-2.5 rounded-e-md border-s-4 px-3 py-2.5", box, className)}>
      <Icon aria-hidden className={classNames("mt-px size-5 shrink-0", mark)} />
      <div className="min-w-0 max-w-prose">
        <span className="sr-only">{t(tone)} </span>
        {title && <p className="font-semibold text-ink-strong">{title}</p>}
        {children}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
