import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { FieldGroup } from "@/components/ui/field-group";
import { linesOf } from "@/lib/findings/standing/rules";
import type { StandingView } from "@/lib/findings/standing/types";
import { disappearanceElements } from "@/lib/incidents/rules";
import { isWithinType } from "@/lib/incidents/vocabulary";
import { useCitationOptions } from "./citation-options";

/** What the label "enforced disappearance" stands on, each element cited (domain.md 4.8). Nothing for other acts. */
export function ElementFields({ standing }: { standing: StandingView }) {
  const t = useTranslations("findings.form");
  const words = useTranslations("vocabulary.disappearanceElements");
  const options = useCitationOptions(standing);
  if (!isWithinType(standing.facts.actType, "enforced_disappearance")) return null;

  const supporting = linesOf(standing.groups).filter(({ bearing }) => bearing === "supports");
  return (
    <FieldGroup legend={t("elements")} hint={t("elementsHint")}>
      {disappearanceElements.map((element) => (
        <CheckboxGroup
          key={element}
          name={`disappearanceElements.${element}[]`}
          label={words(element)}
          required
          options={options(supporting)}
          defaultValues={supporting
            .filter(({ elements }) => elements.includes(element))
            .map(({ citationId }) => citationId)}
        />
      ))}
    </FieldGroup>
  );
}
