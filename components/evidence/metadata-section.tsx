import { useFormatter, useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Discrepancy, EvidenceView } from "@/lib/evidence/types";
import { useDay } from "./use-day";

/** What the file says of itself, as found. */
export function MetadataSection({ evidence }: { evidence: EvidenceView }) {
  const t = useTranslations("evidence.metadata");
  const { metadata, original } = evidence;
  if (!original) return null;
  return (
    <Section title={t("title")} hint={t("hint")}>
      {!metadata && <p className="text-ink-muted">{t("notYet")}</p>}
      {metadata && (
        <Disclosure summary={t("summary", { count: metadata.lines.length, tool: metadata.tool })}>
          <DescriptionList
            items={metadata.lines.map(({ name, value }) => ({
              key: name,
              term: <span className="break-all">{name}</span>,
              value: <bdi className="break-all">{value}</bdi>,
            }))}
          />
        </Disclosure>
      )}
    </Section>
  );
}

/** Where the file and what is claimed do not fit. */
export function DiscrepancyNotice({ discrepancies }: { discrepancies: readonly Discrepancy[] }) {
  const t = useTranslations("evidence.discrepancies");
  const words = useWords();
  const [first] = discrepancies;
  if (!first) return null;
  if (first.about === "nothing_found")
    return (
      <Notice title={t("nothingTitle")} className="mb-6">
        {t("nothing")}
      </Notice>
    );
  return (
    <Notice tone="warning" title={t("title")} className="mb-6">
      <ul>
        {discrepancies.map((discrepancy) => (
          <li key={discrepancy.about}>{words(discrepancy)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function useWords() {
  const t = useTranslations("evidence.discrepancies");
  const day = useDay();
  const format = useFormatter();
  const degrees = (value: number) => format.number(value, { maximumFractionDigits: 5 });
  return (discrepancy: Discrepancy) => {
    if (discrepancy.about === "date") {
      return t("date", { found: day(discrepancy.found) });
    }
    if (discrepancy.about === "nothing_found") return t("nothing");
    const { lat, lon } = discrepancy.found;
    return t("place", { lat: degrees(lat), lon: degrees(lon) });
  };
}
