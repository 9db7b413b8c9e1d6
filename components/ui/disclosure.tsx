import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

type Props = {
  summary: ReactNode;
  open?: boolean | undefined;
  /** Disclosures of one name close one another. */
  name?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** Text that can wait, folded away by the browser's own <details>. Opens without script and when printed. */
export function Disclosure({ summary, open, name, className, children }: Props) {
  return (
    <details open={open} name={name} className={className}>
      <summary className="inline-flex items-center gap-1 rounded-sm py-0.5 font-semibold text-accent hover:text-accent-strong pointer-coarse:min-h-11">
        <ChevronRight aria-hidden className="size-4 shrink-0 [[open]>summary>&]:rotate-90 rtl:-scale-x-100" />
        {summary}
      </summary>
      <div className="pt-2 ps-5">{children}</div>
    </details>
  );
}
