"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import type { ActorChoice } from "@/lib/actors/types";
import { changeCitationAction, citePassageAction } from "@/lib/citations/actions";
import type { CitationView, PassageView } from "@/lib/citations/types";
import type { ActChoice } from "@/lib/incidents/types";
import { BearingFields } from "./bearing-fields";
import { BesidePassage } from "./beside-passage";
import { LocatorFields } from "./locator-fields";
import { PassageWords } from "./passage-words";
import { SaidFields } from "./said-fields";

type Props = {
  investigationCode: string;
  passage: PassageView;
  actors: readonly ActorChoice[];
  /** Of an item of evidence that can be looked at. */
  picture?: ReactNode;
  cancelHref: string;
} & (
  | { citation: CitationView; choices?: undefined; actId?: undefined; quote?: undefined }
  | { citation?: undefined; choices: readonly ActChoice[]; actId: string | null; quote: string }
);

/** From a passage to an act: which words, which act, and what this source says of it. */
export function CitationForm(props: Props) {
  const { investigationCode, passage, actors, cancelHref, citation } = props;
  const t = useTranslations("citations.form");
  const action = citation ? changeCitationAction : citePassageAction;
  return (
    <ActionForm action={action.bind(null, investigationCode)} label={t(citation ? "change" : "new")}>
      {citation ? (
        <>
          <input type="hidden" name="citationId" value={citation.id} />
          <input type="hidden" name="version" value={citation.version} />
        </>
      ) : (
        <SourceId passage={passage} />
      )}
      <BesidePassage
        passage={
          passage.kind === "interview" ? (
            <PassageWords
              text={passage.text}
              quote={citation?.quote ?? props.quote}
              start={citation?.locator.start ?? null}
            />
          ) : (
            props.picture
          )
        }
        again={
          passage.kind === "interview"
            ? { label: t("fromParagraph", { number: passage.number }), text: passage.text }
            : undefined
        }
      >
        {passage.kind === "evidence" && (
          <LocatorFields
            evidenceKind={passage.evidenceKind}
            locator={citation?.locator}
            quote={citation?.quote ?? props.quote}
          />
        )}
        {props.choices && (
          <ActField choices={props.choices} actId={props.actId} investigationCode={investigationCode} />
        )}
        <BearingFields
          citation={citation}
          actors={actors}
          usualKnowledge={usualKnowledge(passage)}
          canShow={passage.kind === "evidence" && passage.evidenceKind !== "external_report"}
        />
        <SaidFields says={citation?.says} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t(citation ? "save" : "cite")}</SubmitButton>
          <ButtonLink href={cancelHref}>{t("cancel")}</ButtonLink>
        </div>
      </BesidePassage>
    </ActionForm>
  );
}

function SourceId({ passage }: { passage: PassageView }) {
  return passage.kind === "interview" ? (
    <input type="hidden" name="paragraphId" value={passage.paragraphId} />
  ) : (
    <input type="hidden" name="evidenceId" value={passage.evidenceId} />
  );
}

type ActFieldProps = { choices: readonly ActChoice[]; actId: string | null; investigationCode: string };

function ActField({ choices, actId, investigationCode }: ActFieldProps) {
  const t = useTranslations("citations.form");
  const words = useTranslations("vocabulary.actTypes");
  return (
    <SelectField
      name="actId"
      label={t("act")}
      hint={t.rich("actHint", {
        link: (text) => <TextLink href={`/${investigationCode}/incidents/new`}>{text}</TextLink>,
      })}
      empty={t("choose")}
      required
      options={choices
        .filter(({ acts }) => acts.length > 0)
        .map(({ code, title, acts }) => ({
          label: `${code} ${title}`,
          options: acts.map((act) => ({ value: act.id, label: `${act.code} ${words(act.actType)}` })),
        }))}
      defaultValue={actId ?? undefined}
      width="wide"
    />
  );
}

/** Of an interview, how the interviewee knows in general; evidence shows, and a report relays. */
function usualKnowledge(passage: PassageView): string | undefined {
  if (passage.kind === "interview") return passage.knowledge === "other" ? undefined : passage.knowledge;
  return passage.evidenceKind === "external_report" ? "reported" : "shown";
}
