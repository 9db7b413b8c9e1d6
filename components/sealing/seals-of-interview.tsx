import { useTranslations } from "next-intl";
import type { InterviewView } from "@/lib/interviews/types";
import type { SealView } from "@/lib/sealing/types";
import { SealLines } from "./seal-lines";

type Props = { interview: InterviewView; seals: SealView[]; people: string };

/** Everyone of an interview who is a person by code: the interviewee, the interpreter, relatives, intermediaries, who else was there. */
export function SealsOfInterview({ interview, seals, people }: Props) {
  const t = useTranslations();
  const lines = peopleOfInterview(interview).flatMap(({ role, personId }) => {
    const seal = seals.find((one) => one.personId === personId);
    const words = role === "interviewee" ? t("sealingPages.interviewee") : t(`interviews.presenceRoles.${role}`);
    return seal ? [{ role: words, seal }] : [];
  });
  return <SealLines lines={lines} people={people} />;
}

/** Each in their first role: an interpreter is often named as present too. */
export function peopleOfInterview({ person, record }: InterviewView) {
  const named = [
    { role: "interviewee" as const, personId: person.personId },
    ...(record.interpreter ? [{ role: "interpreter" as const, personId: record.interpreter.personId }] : []),
    ...record.presences.flatMap(({ role, person: present }) => (present ? [{ role, personId: present.personId }] : [])),
  ];
  return named.filter(({ personId }, at) => named.findIndex((one) => one.personId === personId) === at);
}
