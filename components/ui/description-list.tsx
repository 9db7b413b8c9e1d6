import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Described = { term: ReactNode; value: ReactNode; key?: string | undefined };

type Props = {
  items: readonly Described[];
  /** Terms above their values: in narrow columns. */
  stacked?: boolean | undefined;
};

/** Terms and their values, on hairlines. A value that is null, false or "" is drawn as a dash: its absence is said too. */
export function DescriptionList({ items, stacked }: Props) {
  return (
    <dl className="divide-y divide-rule border-y border-rule text-table">
      {items.map(({ term, value, key }, index) => (
        <div
          key={key ?? index}
          className={classNames("py-1.5", !stacked && "sm:grid sm:grid-cols-[minmax(7rem,1fr)_3fr] sm:gap-x-4")}
        >
          <dt className="text-ink-muted">{term}</dt>
          <dd className="min-w-0 text-ink-strong">{isAbsent(value) ? "—" : value}</dd>
        </div>
      ))}
    </dl>
  );
}

function isAbsent(value: ReactNode): boolean {
  return value === null || value === undefined || value === false || value === "";
}
