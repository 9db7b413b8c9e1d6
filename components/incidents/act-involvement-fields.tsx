"use client";
import { useLocale, useTranslations } from "next-intl";
import { FieldGroup } from "@/components/ui/field-group";
import { FieldRow } from "@/components/ui/field-row";
import { SelectField } from "@/components/ui/select-field";
import type { ActorChoice } from "@/lib/actors/types";
import type { InvolvementView } from "@/lib/incidents/types";
import { involvementDegrees } from "@/lib/incidents/vocabulary";
import type { ActDraft } from "./act-draft";
import { GrowingRows } from "./growing-rows";
import { carriedOutWords } from "./perpetrators";

type Props = { involvements: readonly InvolvementView[]; actors: readonly ActorChoice[]; draft: ActDraft };

const possibilities = ["A", "B", "C", "D", "E"];

/**
 * Who was involved. Those under one letter acted jointly; two letters are "one or the other". What it comes to is read
 * back in a sentence while it is filled in.
 */
export function ActInvolvementFields({ involvements, actors, draft }: Props) {
  const t = useTranslations("incidents.actForm");
  const perpetrators = useTranslations("incidents.perpetrators");
  const words = useTranslations("vocabulary.involvementDegrees");
  const locale = useLocale();
  const named = draft.carriedOut.map(({ actorId, alternative }) => ({
    actorName: actors.find((actor) => actor.actorId === actorId)?.name ?? "",
    degree: "carried_out",
    alternative,
  }));
  return (
    <FieldGroup legend={t("who")} hint={t("whoHint")}>
      <GrowingRows
        filled={involvements.length}
        spare={2}
        more={t("moreActors")}
        row={(index) => (
          <FieldRow key={index}>
            <SelectField
              name={`involvements.${index}.actorId`}
              label={t("actor", { number: index + 1 })}
              empty={t("nobody")}
              options={actors.map(({ actorId, name }) => ({ value: actorId, label: name }))}
              defaultValue={involvements[index]?.actorId}
            />
            <SelectField
              name={`involvements.${index}.degree`}
              label={t("degree")}
              options={involvementDegrees.map((value) => ({ value, label: words(value) }))}
              defaultValue={involvements[index]?.degree}
              width="short"
              required
            />
            <SelectField
              name={`involvements.${index}.alternative`}
              label={t("possibility")}
              options={possibilities.map((letter, at) => ({ value: String(at + 1), label: t("letter", { letter }) }))}
              defaultValue={String(involvements[index]?.alternative ?? 1)}
              width="short"
              required
            />
          </FieldRow>
        )}
      />
      <p aria-live="polite" className="text-table">
        {t("readsAs", { words: carriedOutWords(named, locale, perpetrators) })}
      </p>
    </FieldGroup>
  );
}
