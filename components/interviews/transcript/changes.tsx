import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { ChangeView } from "@/lib/interviews/transcript/types";
import { Difference } from "./difference";

type Props = {
  changes: readonly ChangeView[];
  total: number;
  page: number;
  pageSize: number;
  /** Only one paragraph's changes are shown. */
  isOfOne: boolean;
  path: string;
  params: Record<string, string | string[] | undefined>;
};

/** The changes of a draft, the last first. */
export function Changes({ changes, total, page, pageSize, isOfOne, path, params }: Props) {
  const t = useTranslations("interviews.versions");
  return (
    <Section title={t(isOfOne ? "changesOfOne" : "changes")} level={3}>
      {isOfOne && (
        <p>
          <TextLink href={`${path}/versions`}>{t("showAll")}</TextLink>
        </p>
      )}
      {total === 0 && <p className="text-ink-muted">{t("none")}</p>}
      <ol className="divide-y divide-rule">
        {changes.map((change) => (
          <Change key={change.key} change={change} />
        ))}
      </ol>
      <Pagination
        label={t("pages")}
        page={page}
        pageCount={Math.ceil(total / pageSize)}
        pageSize={pageSize}
        total={total}
        path={`${path}/versions`}
        params={params}
      />
    </Section>
  );
}

function Change({ change }: { change: ChangeView }) {
  const t = useTranslations("interviews");
  const { number, isTranslation, from, to, before, after, speaker, changedAt, changedBy } = change;
  const which =
    number === null ? t("versions.gone") : t(isTranslation ? "translateParagraph" : "paragraph", { number });
  return (
    <li className="py-3">
      <h4 className="font-semibold text-ink-strong">{which}</h4>
      <p className="text-sm text-ink-muted">
        {to === null ? t("versions.takenOut", { from }) : t("versions.fromTo", { from, to })} · {changedBy?.code}{" "}
        <DateTime at={changedAt} />
      </p>
      {speaker && (
        <p className="text-sm">
          {t("versions.speaker", {
            before: t(`speakers.${speaker.before}`),
            after: t(`speakers.${speaker.after}`),
          })}
        </p>
      )}
      <Difference before={before} after={after} />
    </li>
  );
}
