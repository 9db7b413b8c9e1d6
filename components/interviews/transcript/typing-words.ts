import { useTranslations } from "next-intl";
import { type Speaker, speakers } from "@/lib/interviews/transcript/types";

export type TypingWords = {
  tools: string;
  redacted: string;
  inaudible: string;
  keys: string;
};

export type TurnWords = {
  tools: string;
  keys: string;
  speaks: string;
  speakers: { value: Speaker; label: string; mark: string }[];
};

/** The words of the typing area: rendered on the server, so that the browser needs no catalogue for them. */
export function useTypingWords(): TypingWords {
  const t = useTranslations("interviews");
  return {
    tools: t("typing.tools"),
    redacted: t("tokens.redacted"),
    inaudible: t("tokens.inaudible"),
    keys: t("typing.keys"),
  };
}

export function useTurnWords(): TurnWords {
  const t = useTranslations("interviews");
  return {
    tools: t("typing.speakers"),
    keys: t("typing.turnKeys"),
    speaks: t("typing.speaks"),
    speakers: speakers.map((value) => {
      const label = t(`speakers.${value}`);
      return { value, label, mark: t("typing.mark", { speaker: label }) };
    }),
  };
}
