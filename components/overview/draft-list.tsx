import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Code } from "@/components/ui/code";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Draft } from "@/lib/overview/types";

type Props = { drafts: Draft[]; count: number; base: string };

/** What I recorded and what each still lacks. */
export function DraftList({ drafts, count, base }: Props) {
  const t = useTranslations("overview");
  const starts = (
    <>
      <ButtonLink href={`${base}/interviews/new`}>{t("newInterview")}</ButtonLink>
      <ButtonLink href={`${base}/incidents/new`}>{t("newIncident")}</ButtonLink>
      <ButtonLink href={`${base}/evidence/new`}>{t("newEvidence")}</ButtonLink>
    </>
  );
  if (drafts.length === 0) {
    return (
      <Section title={t("drafts")}>
        <EmptyState title={t("noDrafts")} action={starts} />
      </Section>
    );
  }
  return (
    <Section title={t("drafts")} hint={t("draftCount", { count })} actions={starts}>
      <ul className="divide-y divide-rule border-y border-rule">
        {drafts.map((draft) => (
          <li key={draft.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <span>
              <TextLink href={`${base}${pathOf(draft)}`}>
                <Code>{draft.code}</Code>
              </TextLink>{" "}
              {draft.lacks.map((lack) => t(`lacks.${lack}`)).join(", ")}
            </span>
            <span className="text-sm text-ink-muted">
              <DateTime at={draft.recordedAt} precision="day" />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function pathOf({ kind, id, incidentId }: Draft): string {
  if (kind === "interview") return `/interviews/${id}`;
  return kind === "evidence" ? `/evidence/${id}` : `/incidents/${incidentId}`;
}
