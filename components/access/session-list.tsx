import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { Section } from "@/components/ui/section";
import type { SessionView } from "@/lib/access/types";
import { EndSessionForm } from "./end-session-form";

/** Where one is signed in; each can be ended from here. */
export function SessionList({ sessions }: { sessions: SessionView[] }) {
  const t = useTranslations("access");
  return (
    <Section title={t("sessions")} hint={t("sessionsHint")}>
      <ul className="divide-y divide-rule border-y border-rule">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 py-2.5">
            <div className="min-w-0" id={`session-${session.id}`}>
              <p className="truncate">{session.device || t("unknownDevice")}</p>
              <p className="text-sm text-ink-muted">
                {t("lastSeen")} <DateTime at={session.lastSeenAt} />
                {session.isThisOne && ` · ${t("thisSession")}`}
              </p>
            </div>
            {!session.isThisOne && <EndSessionForm sessionId={session.id} describedBy={`session-${session.id}`} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
