import type { ReactNode } from "react";

type Props = {
  children: ReactNode;
  aside: ReactNode;
  /** Names the second column. */
  asideLabel: string;
};

/** Two columns where there is room: what is said, and beside it what it stands on. One under the other elsewhere. */
export function Split({ children, aside, asideLabel }: Props) {
  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,3fr)_minmax(18rem,2fr)]">
      <div className="min-w-0">{children}</div>
      <aside aria-label={asideLabel} className="min-w-0 lg:border-s lg:border-rule lg:ps-8">
        {aside}
      </aside>
    </div>
  );
}
