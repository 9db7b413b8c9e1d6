import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActEntries } from "@/components/accountability/act-entries";
import { ActSourceLinks } from "@/components/accountability/act-source-links";
import { AsOf } from "@/components/accountability/as-of";
import { EntryTabs } from "@/components/accountability/entry-tabs";
import { FigureFacts } from "@/components/accountability/figure-facts";
import { FigureHeading } from "@/components/accountability/figure-heading";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { readTableView, type SearchParams } from "@/components/ui/table-view";
import { findFigureReport } from "@/lib/accountability/report/queries";
import { enteredInUrl, useInUrl } from "@/lib/accountability/summaries/schema";
import { listCitationsOfActs } from "@/lib/citations/queries";
import { listStandings } from "@/lib/findings/standing/view";
import { clock } from "@/lib/time/clock";
import { listVerification } from "@/lib/verification/queries";
import { openInvestigation } from "../../../../opened";

type Props = {
  params: Promise<{ investigation: string; summaryId: string; figureId: string }>;
  searchParams: Promise<SearchParams>;
};

export default async function FigurePage({ params, searchParams }: Props) {
  const { actor, investigation } = await openInvestigation(params);
  const { summaryId, figureId } = await params;
  const search = await searchParams;
  const use = useInUrl.parse(search.use);
  const entered = enteredInUrl.parse(search.entered);
  const { page, pageSize } = readTableView(search, { sortable: [] });
  const asked = { use, locale: actor.locale, entered, page, pageSize };
  const found = await findFigureReport(actor, investigation.id, { summaryId, figureId }, asked);
  if (!found) notFound();

  // A public reading holds no source: it is not asked for them.
  const shown = use === "internal" ? found.acts.map(({ actId }) => actId) : [];
  const { citations } = await listCitationsOfActs(actor, investigation.id, shown);
  const standings = await listStandings(actor, investigation.id, shown, clock.now());
  const items = citations.flatMap(({ source }) => (source.kind === "evidence" ? source.id : []));
  const statuses = await listVerification(actor, items);
  const t = await getTranslations("accountability");
  const base = `/${investigation.code}`;
  const path = `${base}/summaries/${summaryId}/figures/${figureId}`;

  return (
    <>
      <FigureHeading page={found} base={base} />
      <Section title={t("figure.facts")}>
        <FigureFacts figure={found.figure} />
      </Section>
      <Section title={t("figure.acts")} hint={t("figure.actsHint")}>
        <EntryTabs path={path} params={search} counts={found.counts} entered={entered} />
        {found.total === 0 && <p className="text-ink-muted">{t("figure.noActs")}</p>}
        <ActEntries
          acts={found.acts}
          base={base}
          sources={(actId) =>
            use === "internal" && (
              <ActSourceLinks
                citations={citations.filter((citation) => citation.actId === actId)}
                base={base}
                standing={standings.get(actId)}
                statuses={statuses}
              />
            )
          }
        />
        <Pagination
          page={page}
          pageCount={Math.max(1, Math.ceil(found.total / pageSize))}
          pageSize={pageSize}
          total={found.total}
          path={path}
          params={search}
          label={t("figure.acts")}
        />
      </Section>
      <AsOf asOf={found.asOf} ruleVersion={found.ruleVersion} use={use} />
    </>
  );
}
