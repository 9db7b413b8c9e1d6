import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

type Props = {
  children: ReactNode;
  consent: ReactNode;
  consentLabel: string;
  details: ReactNode;
  detailsLabel: string;
  /** The text stands beside its translation and needs the room: the rest moves beside it on a wider screen only. */
  isWide: boolean;
};

const layouts = {
  narrow: {
    grid: "lg:grid-cols-[minmax(0,1fr)_19rem] lg:grid-rows-[auto_1fr]",
    text: "lg:col-start-1 lg:row-span-2 lg:row-start-1",
    beside: "lg:col-start-2 lg:border-s lg:border-rule lg:ps-6",
  },
  wide: {
    grid: "2xl:grid-cols-[minmax(0,1fr)_19rem] 2xl:grid-rows-[auto_1fr]",
    text: "2xl:col-start-1 2xl:row-span-2 2xl:row-start-1",
    beside: "2xl:col-start-2 2xl:border-s 2xl:border-rule 2xl:ps-6",
  },
} as const;

/** The transcript with room to read, and consent beside it; on a phone consent comes first and the details last. */
export function BesideText({ children, consent, consentLabel, details, detailsLabel, isWide }: Props) {
  const layout = layouts[isWide ? "wide" : "narrow"];
  return (
    <div className={classNames("grid gap-x-8", layout.grid)}>
      <aside aria-label={consentLabel} className={classNames("min-w-0", layout.beside)}>
        {consent}
      </aside>
      <div className={classNames("min-w-0", layout.text)}>{children}</div>
      <aside aria-label={detailsLabel} className={classNames("min-w-0", layout.beside)}>
        {details}
      </aside>
    </div>
  );
}
