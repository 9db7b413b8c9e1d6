"use client";
import { type ReactNode, useEffect, useRef } from "react";

const flags = ["vulnerabilities[]:child", "vulnerabilities[]:sexual_violence", "newInterviewee.ageBand:child"];

/**
 * Around the choice between a first account and the whole record: the first account is chosen as soon as a child or a survivor of sexual violence is
 * flagged, unless someone chose by hand; what was typed in the folded groups stays.
 */
export function FirstAccountByItself({ children }: { children: ReactNode }) {
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

  return <div ref={box}>{children}</div>;
}
