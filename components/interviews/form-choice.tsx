"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { RadioGroup } from "@/components/ui/radio-group";
import { type InterviewForm, interviewForms } from "@/lib/interviews/conversation/types";

const flags = ["vulnerabilities[]:child", "vulnerabilities[]:sexual_violence", "newInterviewee.ageBand:child"];

/**
 * The first account or the whole record. A first account is chosen as soon as a child or a survivor of sexual violence is
 * flagged, unless someone chose by hand; what was typed in the folded groups stays.
 */
export function FormChoice({ defaultValue }: { defaultValue: InterviewForm }) {
  const t = useTranslations("interviews");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    let isChosenByHand = false;
    const onChange = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement)) return;
      if (target.name === "form") isChosenByHand = true;
      const isFlag = flags.includes(`${target.name}:${target.value}`) && target.checked;
      if (!isFlag || isChosenByHand) return;
      const first = form.querySelector<HTMLInputElement>("input[name=form][value=first_account]");
      if (first) first.checked = true;
    };
    form.addEventListener("change", onChange);
    return () => form.removeEventListener("change", onChange);
  }, []);

  return (
    <div ref={box}>
      <RadioGroup
        required
        name="form"
        label={t("fields.form")}
        defaultValue={defaultValue}
        options={interviewForms.map((value) => ({ value, label: t(`forms.${value}`), hint: t(`formHints.${value}`) }))}
      />
    </div>
  );
}
