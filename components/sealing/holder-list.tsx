import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Code } from "@/components/ui/code";
import { DateTime } from "@/components/ui/date-time";
import { Section } from "@/components/ui/section";
import { type Shape, StatusBadge, type Tone } from "@/components/ui/status-badge";
import type { HolderState, HolderView } from "@/lib/sealing/types";
import { CompareForm } from "./compare-form";
import { GrantForm } from "./grant-form";
import { GrantIndexForm } from "./grant-index-form";
import { MemberWords } from "./member-words";
import { RevokeForm } from "./revoke-form";

const looks: Record<HolderState, { tone: Tone; shape: Shape }> = {
  none: { tone: "neutral", shape: "ring" },
  holds: { tone: "good", shape: "check" },
  earlier: { tone: "warning", shape: "clock" },
  "key-changed": { tone: "warning", shape: "triangle" },
  revoked: { tone: "neutral", shape: "bar" },
};

type Props = {
  investigationId: string;
  holders: HolderView[];
  /** My own id; null: I have no keys, and can confirm nothing. */
  me: string | null;
};

/** Every member with their key's words, and whether they can open what is sealed. */
export function HolderList({ investigationId, holders, me }: Props) {
  const t = useTranslations("sealingPages.holders");
  return (
    <Section title={t("title")} hint={t("hint")}>
      <ul className="flex max-w-3xl flex-col gap-3">
        {holders.map((holder) => (
          <Card as="li" key={holder.userId}>
            <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold text-ink-strong">{holder.name}</span>
              <Code>{holder.code}</Code>
              <StatusBadge {...looks[holder.state]}>{t(`states.${holder.state}`)}</StatusBadge>
              {holder.hasIndexKey && (
                <StatusBadge tone="good" shape="check">
                  {t("hasIndexKey")}
                </StatusBadge>
              )}
              {!holder.isMember && <StatusBadge tone="warning">{t("left")}</StatusBadge>}
            </div>
            {holder.grantedAt && holder.grantedBy && (
              <p className="mb-2 text-sm text-ink-muted">
                {t("grantedBy", { name: holder.grantedBy.name })} <DateTime at={holder.grantedAt} />
              </p>
            )}
            {holder.key ? (
              <>
                <MemberWords
                  userId={holder.userId}
                  boxPublic={holder.key.boxPublic}
                  signPublic={holder.key.signPublic}
                />
                {holder.confirmation && <p className="mt-2 text-sm text-ink-muted">{t("compared")}</p>}
                {me !== null && me !== holder.userId && !holder.confirmation && (
                  <CompareForm member={{ userId: holder.userId, name: holder.name, key: holder.key }} hasKeys />
                )}
              </>
            ) : (
              <p className="text-ink-muted">{t("noKey")}</p>
            )}
            {holder.canBeGranted && <GrantForm investigationId={investigationId} holder={holder} />}
            {holder.canBeRevoked && <RevokeForm investigationId={investigationId} holder={holder} />}
            {holder.canBeGrantedIndex && <GrantIndexForm investigationId={investigationId} holder={holder} />}
          </Card>
        ))}
      </ul>
    </Section>
  );
}
