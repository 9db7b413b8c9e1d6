import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Code } from "@/components/ui/code";
import { Dialog } from "@/components/ui/dialog";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { joinOriginAction, partOriginAction } from "@/lib/evidence/actions";
import { type EvidenceReference, originKinds, type SharedOriginView } from "@/lib/evidence/types";

type Props = {
  investigation: { id: string; code: string };
  /** The source whose page this is, by code. */
  code: string;
  origins: readonly SharedOriginView[];
  /** Items with the very same file: known without anyone saying so. */
  sameFileAs?: readonly EvidenceReference[] | undefined;
  canJoin: boolean;
};

/** The sources that count as one with this one, why, and the way to say so. For evidence and for interviews. */
export function OriginList({ investigation, code, origins, sameFileAs = [], canJoin }: Props) {
  const t = useTranslations("evidence");
  const isAlone = origins.length === 0 && sameFileAs.length === 0;
  return (
    <Section
      title={t("origins.title")}
      hint={t("origins.hint")}
      actions={canJoin && <JoinOrigin investigationId={investigation.id} code={code} />}
    >
      {isAlone && <p className="text-ink-muted">{t("origins.none")}</p>}
      <ul className="flex flex-col gap-2">
        {sameFileAs.map((item) => (
          <Card key={item.evidenceId} as="li">
            <SourceLink investigation={investigation.code} type="evidence" id={item.evidenceId} code={item.code} /> ·{" "}
            {t("originKinds.same_file")}
          </Card>
        ))}
        {origins.map(({ sharedOriginId, source, kind, reason }) => (
          <Card key={sharedOriginId} as="li">
            <SourceLink investigation={investigation.code} {...source} /> · {t(`originKinds.${kind}`)}
            <p className="mb-2 break-words">{reason}</p>
            {canJoin && <PartOrigin sharedOriginId={sharedOriginId} code={source.code} />}
          </Card>
        ))}
      </ul>
    </Section>
  );
}

function SourceLink({ investigation, type, id, code }: SharedOriginView["source"] & { investigation: string }) {
  const noun = type === "interview" ? "interviews" : "evidence";
  return (
    <TextLink href={`/${investigation}/${noun}/${id}`}>
      <Code>{code}</Code>
    </TextLink>
  );
}

function JoinOrigin({ investigationId, code }: { investigationId: string; code: string }) {
  const t = useTranslations("evidence");
  return (
    <Dialog trigger={t("origins.join")} title={t("origins.join")}>
      <ActionForm action={joinOriginAction} submit={t("origins.join")} afterDone="close">
        <input type="hidden" name="investigationId" value={investigationId} autoComplete="off" />
        <input type="hidden" name="a" value={code} autoComplete="off" />
        <p className="text-ink-muted">{t("origins.joinHint")}</p>
        <TextField name="b" label={t("origins.other")} hint={t("origins.otherHint")} width="short" required />
        <SelectField
          name="kind"
          label={t("origins.kind")}
          options={originKinds.map((value) => ({ value, label: t(`originKinds.${value}`) }))}
          required
        />
        <TextArea name="reason" label={t("origins.reason")} width="full" required />
      </ActionForm>
    </Dialog>
  );
}

function PartOrigin({ sharedOriginId, code }: { sharedOriginId: string; code: string }) {
  const t = useTranslations("evidence.origins");
  return (
    <Dialog trigger={t("part")} triggerSize="small" title={t("partTitle", { code })}>
      <ActionForm action={partOriginAction} submit={t("part")} submitVariant="danger" afterDone="close">
        <input type="hidden" name="sharedOriginId" value={sharedOriginId} autoComplete="off" />
        <p className="text-ink-muted">{t("partHint")}</p>
        <TextArea name="reason" label={t("reason")} width="full" required />
      </ActionForm>
    </Dialog>
  );
}
