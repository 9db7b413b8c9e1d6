import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { CloseWhenLeft } from "./close-when-left";

type Props = {
  label: ReactNode;
  icon?: ReactNode | undefined;
  /** Which edge of the button the panel keeps to. */
  align?: "start" | "end" | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A small panel under a button: a <details> that also closes on Escape and when one clicks or tabs elsewhere. */
export function Menu({ label, icon, align = "start", className, children }: Props) {
  return (
    <details className={classNames("relative print:hidden", className)}>
      <summary className="inline-flex min-h-7 items-center gap-1.5 rounded-md border border-transparent px-2 text-table font-semibold text-ink-strong hover:bg-hover pointer-coarse:min-h-11">
        {icon}
        {label}
        <ChevronDown aria-hidden className="size-3.5 shrink-0 text-ink-muted" />
      </summary>
      <div
        className={classNames(
          "absolute top-full z-30 mt-1 max-h-[70vh] w-max max-w-[min(22rem,90vw)] min-w-44 overflow-y-auto rounded-lg border border-rule bg-surface p-2 shadow-lift",
          align === "end" ? "end-0" : "start-0",
        )}
      >
        {children}
      </div>
      <CloseWhenLeft />
    </details>
  );
}
