import type { ReactNode } from "react";

type Props = {
  /** Names the group for screen readers, and on screen if `shown`. */
  label: string;
  shown?: boolean | undefined;
  /** RailLinks. */
  children: ReactNode;
};

/** Links of the rail that belong together. */
export function RailGroup({ label, shown, children }: Props) {
  return (
    <nav aria-label={label} className="mb-3">
      {shown && <p className="px-2 pt-1 pb-0.5 text-xs font-semibold text-ink-muted">{label}</p>}
      <ul className="flex flex-col gap-px">{children}</ul>
    </nav>
  );
}
