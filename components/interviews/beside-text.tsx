import type { ReactNode } from "react";

type Props = {
  children: ReactNode;
  consent: ReactNode;
  consentLabel: string;
  details: ReactNode;
  detailsLabel: string;
};

const beside = "min-w-0 lg:col-start-2 lg:border-s lg:border-rule lg:ps-6";

/** The transcript with room to read, and consent beside it; on a phone consent comes first and the details last. */
export function BesideText({ children, consent, consentLabel, details, detailsLabel }: Props) {
  return (
    <div className="grid gap-x-8 lg:grid-cols-[minmax(0,1fr)_19rem] lg:grid-rows-[auto_1fr]">
      <aside aria-label={consentLabel} className={beside}>
        {consent}
      </aside>
      <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">{children}</div>
      <aside aria-label={detailsLabel} className={beside}>
        {details}
      </aside>
    </div>
  );
}
