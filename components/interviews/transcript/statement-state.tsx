import { useLocale, useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { StatementView } from "@/lib/interviews/types";
import { formatWhen } from "@/lib/time/edtf";
import { useLanguageName } from "../language-name";

type Props = {
  statement: StatementView | null;
  path: string;
  /** Paragraphs, with the addenda. */
  total: number;
};

/** Whether the text is a draft or confirmed, and what shows it. */
export function StatementState({ statement, path, total }: Props) {
  const t = useTranslations("interviews");
  const versions = <TextLink href={`${path}/versions`}>{t("versions.title")}</TextLink>;
  if (!statement)
    return (
      <Notice className="mb-4">
        {t("draftNotice")} {versions}
      </Notice>
    );
  const addenda = total - statement.paragraphCount;
  return (
    <div className="mb-4">
      {statement.isIntact ? (
        <Notice tone="good" title={t("fixedTitle")}>
          {t("fixedBody", { count: statement.paragraphCount })}{" "}
          {addenda > 0 && `${t("withAddenda", { count: addenda })} `}
          {versions}
        </Notice>
      ) : (
        <Notice tone="danger" title={t("broken")}>
          {t("brokenBody")}
        </Notice>
      )}
      <Disclosure summary={t("readBackDetails")} className="mt-2">
        <ReadBack statement={statement} />
      </Disclosure>
    </div>
  );
}

function ReadBack({ statement }: { statement: StatementView }) {
  const t = useTranslations("interviews");
  const when = useTranslations("time");
  const locale = useLocale();
  const languageName = useLanguageName();
  const day = { edtf: statement.readBackOn, words: "", earliest: null, latest: null };
  return (
    <DescriptionList
      items={[
        { term: t("readBackOn"), value: formatWhen(day, locale, when) },
        { term: t("readBackLanguage"), value: languageName(statement.readBackLanguage) },
        { term: t("corrections"), value: statement.corrections },
        { term: t("confirmation"), value: statement.confirmation },
        { term: t("declaration"), value: statement.interpreterDeclaration },
        {
          term: t("fixedBy"),
          value: (
            <>
              {statement.fixedBy && `${statement.fixedBy.name} (${statement.fixedBy.code}), `}
              <DateTime at={statement.fixedAt} />
            </>
          ),
        },
        {
          term: t("hash"),
          value: (
            <>
              <span className="code whitespace-normal! break-all">{statement.sha256}</span>{" "}
              {t("hashForm", { form: statement.form })}
            </>
          ),
        },
      ]}
    />
  );
}
