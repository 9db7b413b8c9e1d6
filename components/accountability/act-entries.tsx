import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { FigurePage } from "@/lib/accountability/report/types";
import { ActStatusWords } from "./act-status-words";

type Props = {
  acts: FigurePage["acts"];
  base: string;
  /** What each act stands on; nothing in the public reading. */
  sources: (actId: string) => ReactNode;
};

/** The acts that entered a figure in one way, each with every reason, its incident, and its sources. */
export function ActEntries({ acts, base, sources }: Props) {
  const t = useTranslations();
  return (
    <ul className="flex flex-col gap-3">
      {acts.map(({ actId, code, reasons, incident, act }) => {
        const href = `${base}/incidents/${incident.id}`;
        return (
          <Card as="li" key={actId}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <h3 className="font-semibold">
                <TextLink href={`${href}#act-${code.split(".").at(-1)}`} className="code">
                  {code}
                </TextLink>{" "}
                <span className="font-normal">
                  {t(`vocabulary.actTypes.${act.actType}` as "vocabulary.actTypes.killing")}
                </span>
              </h3>
              <span className="text-table">
                <ActStatusWords act={act} />
              </span>
            </div>
            <p className="text-table">
              {[act.countWords, act.whenWords, act.placeWords].join(" · ")}
              {incident.title && (
                <>
                  {" · "}
                  <TextLink quiet href={href}>
                    {incident.title}
                  </TextLink>
                </>
              )}
            </p>
            <ul className="mt-1 list-disc ps-5 text-table">
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
            {sources(actId)}
          </Card>
        );
      })}
    </ul>
  );
}
