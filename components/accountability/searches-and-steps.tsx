import { useLocale, useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { Section } from "@/components/ui/section";
import type { IncidentAccountabilityView, SearchView, StepView } from "@/lib/accountability/steps/types";
import { formatWhen } from "@/lib/time/format-when";

/** What is known of accountability for one incident: steps of authorities, and where someone looked for them. */
export function SearchesAndSteps({ view }: { view: IncidentAccountabilityView }) {
  const t = useTranslations("accountability.steps");
  return (
    <>
      <Section title={t("steps")}>
        {view.steps.length === 0 ? (
          <p className="text-ink-muted">{t("noSteps")}</p>
        ) : (
          <ol className="divide-y divide-rule border-y border-rule">
            {view.steps.map((step) => (
              <StepLine key={step.stepId} step={step} />
            ))}
          </ol>
        )}
      </Section>
      <Section title={t("searches")}>
        {view.searches.length === 0 ? (
          <p className="text-ink-muted">{t("noSearches")}</p>
        ) : (
          <ol className="divide-y divide-rule border-y border-rule">
            {view.searches.map((search) => (
              <SearchLine key={search.searchId} search={search} />
            ))}
          </ol>
        )}
      </Section>
    </>
  );
}

function StepLine({ step }: { step: StepView }) {
  const t = useTranslations("accountability.steps");
  const locale = useLocale();
  const time = useTranslations("time");
  return (
    <li className="py-2">
      <p>
        <strong>{t(`kinds.${step.kind}`)}</strong> · {step.authority.name} · {formatWhen(step.when, locale, time)}
      </p>
      {step.words && <p className="max-w-prose whitespace-pre-line">{step.words}</p>}
      <p className="text-sm text-ink-muted">
        {t("sourceIs", { source: step.sourceWords })} · <Recorded at={step.recordedAt} by={step.recordedBy} />
      </p>
    </li>
  );
}

function SearchLine({ search }: { search: SearchView }) {
  const t = useTranslations("accountability.steps");
  const locale = useLocale();
  const time = useTranslations("time");
  const on = formatWhen({ edtf: search.on, words: "", earliest: search.on, latest: search.on }, locale, time);
  return (
    <li className="py-2">
      <p>
        <strong>{t(search.foundStep ? "foundYes" : "foundNo")}</strong> · {search.authority.name} · {on}
      </p>
      <p className="max-w-prose">{search.where}</p>
      {search.words && <p className="max-w-prose whitespace-pre-line">{search.words}</p>}
      <p className="text-sm text-ink-muted">
        <Recorded at={search.recordedAt} by={search.searchedBy} />
      </p>
    </li>
  );
}

function Recorded({ at, by }: { at: Date; by: { code: string; name: string } | null }) {
  const t = useTranslations("accountability.steps");
  return (
    <>
      {t("recordedBy", { who: by ? `${by.name} (${by.code})` : "" })}, <DateTime at={at} />
    </>
  );
}
