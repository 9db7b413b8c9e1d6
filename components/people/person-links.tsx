import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { VictimLine } from "@/lib/incidents/types";
import type { AttendedLine } from "@/lib/interviews/conversation/types";

type Props = { attended: AttendedLine[]; acts: VictimLine[]; base: string };

/** Where else a person stands by their code: as a victim, as an interpreter, a relative or an intermediary. */
export function PersonLinks({ attended, acts, base }: Props) {
  const t = useTranslations();
  if (attended.length + acts.length === 0) return null;
  return (
    <Section title={t("people.elsewhere")} className="max-w-2xl">
      <ul className="flex list-disc flex-col gap-1 ps-5">
        {acts.map(({ incidentId, actCode, actType, number }) => (
          <li key={actCode}>
            {t("people.victimOf")}{" "}
            <TextLink href={`${base}/incidents/${incidentId}#act-${number}`}>
              {actCode} {t(`vocabulary.actTypes.${actType}`)}
            </TextLink>
          </li>
        ))}
        {attended.map(({ interviewId, code, roles }) => (
          <li key={code}>
            {roles.map((role) => t(`interviews.presenceRoles.${role}`)).join(", ")}{" "}
            <TextLink href={`${base}/interviews/${interviewId}`}>{code}</TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
