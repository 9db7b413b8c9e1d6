import { useTranslations } from "next-intl";
import { Code } from "./code";
import { CopyButton } from "./copy-button";

/** A record's code with a button that copies it. */
export function CopyCode({ code }: { code: string }) {
  const t = useTranslations("ui.copy");
  return (
    <span className="inline-flex items-center gap-1">
      <Code>{code}</Code>
      <CopyButton text={code} label={t("copy", { code })} copied={t("copied")} />
    </span>
  );
}
