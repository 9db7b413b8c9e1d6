import { useFormatter, useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { detailFieldsOf } from "@/lib/evidence/details";
import { type EvidenceView, satelliteRoles } from "@/lib/evidence/types";
import { formatWhen } from "@/lib/time/edtf";
import { StaffName } from "./staff-name";
import { useDay } from "./use-day";

/** What is said about an item: common to all kinds, then what only its kind has. */
export function EvidenceFacts({ evidence }: { evidence: EvidenceView }) {
  const t = useTranslations("evidence");
  const inTime = useTranslations("time");
  const locale = useLocale();
  const { claimedWhen, claimedPlace } = evidence;
  const when = claimedWhen && formatWhen(claimedWhen, locale, inTime);

  return (
    <Section title={t("views.about")}>
      {evidence.description && <Prose className="mb-4 whitespace-pre-line">{evidence.description}</Prose>}
      <DescriptionList
        items={[
          {
            term: t("fields.claimedWhen"),
            value:
              when &&
              `${when}${claimedWhen.words && claimedWhen.words !== claimedWhen.edtf ? ` (${claimedWhen.words})` : ""}`,
          },
          {
            term: t("fields.claimedPlace"),
            value: claimedPlace && [claimedPlace.words, claimedPlace.adminPcode].filter(Boolean).join(" · "),
          },
          ...useDetails(evidence),
          { term: t("fields.graphic"), value: t(`graphicLevels.${evidence.graphic}`) },
          { term: t("fields.collectedOn"), value: <Day day={evidence.collectedOn} /> },
          { term: t("fields.collector"), value: evidence.collector && <StaffName staff={evidence.collector} /> },
          {
            term: t("fields.provenance"),
            value: evidence.provenance && <span className="whitespace-pre-line">{evidence.provenance}</span>,
          },
          { term: t("fields.reliability"), value: t(`reliabilities.${evidence.reliability}`) },
        ]}
      />
    </Section>
  );
}

function useDetails({ kind, details }: EvidenceView) {
  const t = useTranslations("evidence");
  const format = useFormatter();
  return detailFieldsOf(kind).map(({ name, input }) => {
    const value = details[name];
    const role = satelliteRoles.find((known) => known === value);
    if (value === undefined) return { term: t(`details.${name}`), value: null };
    if (input === "number")
      return { term: t(`details.${name}`), value: format.number(Number(value), { maximumFractionDigits: 6 }) };
    if (input === "moment")
      return { term: t(`details.${name}`), value: <DateTime at={new Date(value)} precision="second" /> };
    if (input === "day") return { term: t(`details.${name}`), value: <Day day={String(value)} /> };
    if (input === "satelliteRole" && role) return { term: t(`details.${name}`), value: t(`satelliteRoles.${role}`) };
    // Never a link: following one tells a stranger's server who looks.
    return { term: t(`details.${name}`), value: <bdi className="break-words">{value}</bdi> };
  });
}

function Day({ day }: { day: string | null }) {
  const words = useDay();
  return day ? <time dateTime={day}>{words(day)}</time> : "—";
}

/** The acts that stand on this item. */
type CitationsProps = { evidence: EvidenceView; investigation: string; canCite: boolean };

export function EvidenceCitations({ evidence, investigation, canCite }: CitationsProps) {
  const t = useTranslations("evidence");
  const bearings = ["supports", "contradicts", "context"] as const;
  return (
    <Section title={t("citations.title")}>
      {evidence.citations.length === 0 && <p className="text-ink-muted">{t("citations.none")}</p>}
      <ul className="divide-y divide-rule">
        {evidence.citations.map(({ citationId, incidentId, actCode, bearing, quote }) => {
          const known = bearings.find((one) => one === bearing);
          return (
            <li key={citationId} className="py-2">
              <TextLink href={`/${investigation}/incidents/${incidentId}`}>{actCode}</TextLink> ·{" "}
              {known && t(`bearings.${known}`)}
              {quote && <p className="font-serif">{quote}</p>}
            </li>
          );
        })}
      </ul>
      {canCite && (
        <div className="mt-3">
          <ButtonLink size="small" href={`/${investigation}/citations/new?evidence=${evidence.evidenceId}`}>
            {t("citations.cite")}
          </ButtonLink>
        </div>
      )}
    </Section>
  );
}
