import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Prose } from "@/components/ui/prose";
import type { FigurePage } from "@/lib/accountability/report/types";
import { UseTabs } from "./use-tabs";

/** Which figure this is, what it says, and where it can be changed. */
export function FigureHeading({ page, base }: { page: FigurePage; base: string }) {
  const t = useTranslations("accountability");
  const { summary, figure, use } = page;
  const { record, refusal, isWithheld, partWithheld, text, secondary, followed } = figure;
  const summaryPath = `${base}/summaries/${summary.summaryId}`;
  const path = `${summaryPath}/figures/${record.figureId}`;
  return (
    <>
      <PageHeading
        breadcrumbs={[
          { label: t("title"), href: `${base}/summaries` },
          { label: summary.code, href: use === "public" ? `${summaryPath}?use=public` : summaryPath },
          { label: t("figure.number", { position: page.position }) },
        ]}
        title={record.title}
        actions={summary.canChange && <ButtonLink href={`${path}/edit`}>{t("changeFigure")}</ButtonLink>}
      />
      <UseTabs path={path} use={use} />
      {refusal === null ? (
        <Prose className="mb-6">
          <p className="text-xl">{`${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`}</p>
          {secondary && <p>{`${secondary.text.charAt(0).toLocaleUpperCase()}${secondary.text.slice(1)}.`}</p>}
          {partWithheld && <p className="font-sans text-base text-warning">{partWithheld}</p>}
          {followed && <p>{followed}</p>}
        </Prose>
      ) : (
        <Notice tone={isWithheld ? "warning" : "danger"} className="mb-6">
          {!isWithheld && t("page.notCounted")} {refusal}
        </Notice>
      )}
    </>
  );
}
