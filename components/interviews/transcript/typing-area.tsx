"use client";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { describedBy, FieldFrame } from "@/components/ui/field-frame";
import { controlStyles } from "@/components/ui/field-styles";
import { useField } from "@/components/ui/form-context";
import { KeyHint } from "@/components/ui/key-hint";
import { type Speaker, speakers } from "@/lib/interviews/transcript/types";
import { beginParagraph, nameSpeaker, speakerAt, typeIn } from "./typing-keys";
import type { TurnWords, TypingWords } from "./typing-words";

type Props = {
  name: string;
  label: string;
  hint?: ReactNode | undefined;
  required?: boolean | undefined;
  defaultValue?: string | undefined;
  rows?: number | undefined;
  lang?: string | undefined;
  words: TypingWords;
  /** Where several turns are typed at once: a line that begins with a speaker begins a turn. */
  turns?: TurnWords | undefined;
};

/**
 * Testimony as it is typed, for hours: an ordinary text field, with keys for what was left out, for the speaker and for
 * saving. Without script it is the field alone, and the signs are typed.
 */
export function TypingArea({ name, label, hint, required, defaultValue, rows = 4, lang, words, turns }: Props) {
  const field = useField(name);
  const area = useRef<HTMLTextAreaElement>(null);
  const [speaker, setSpeaker] = useState<Speaker | null>(null);

  const act = (change: (typed: HTMLTextAreaElement) => void) => area.current && change(area.current);
  const token = (sign: string) => act((typed) => typeIn(typed, sign));
  const speak = (to: Speaker) =>
    act((typed) => {
      const mark = turns?.speakers.find(({ value }) => value === to)?.mark;
      if (!mark) return;
      nameSpeaker(typed, mark);
      setSpeaker(to);
    });
  const current = (typed: HTMLTextAreaElement) => speakerAt(typed.value, typed.selectionStart, firstSpeaker(typed));

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    const key = keyOf(event);
    if (key === "Ctrl+Enter") event.currentTarget.form?.requestSubmit();
    else if (key === "Alt+KeyR") token("[redacted]");
    else if (key === "Alt+KeyI") token("[inaudible]");
    else if (turns && key === "Alt+KeyS")
      speak(current(event.currentTarget) === "interviewer" ? "interviewee" : "interviewer");
    else if (turns && key === "Enter") beginParagraph(event.currentTarget);
    else return;
    event.preventDefault();
  }

  const told = (
    <>
      {hint} <span className="pointer-coarse:hidden">{turns ? turns.keys : words.keys}</span>
    </>
  );
  return (
    <FieldFrame {...field} label={label} hint={told} need={field.needOf(required)}>
      <div className="mb-2 flex flex-col gap-2">
        {turns && (
          <div role="toolbar" aria-label={turns.tools} className="flex flex-wrap gap-1.5">
            {turns.speakers.map(({ value, label: who }) => (
              <Button key={value} size="small" aria-pressed={speaker === value} onClick={() => speak(value)}>
                {who}
              </Button>
            ))}
          </div>
        )}
        <div role="toolbar" aria-label={words.tools} className="flex flex-wrap gap-1.5">
          <Button size="small" aria-keyshortcuts="Alt+R" onClick={() => token("[redacted]")}>
            [{words.redacted}] <KeyHint keys="Alt R" />
          </Button>
          <Button size="small" aria-keyshortcuts="Alt+I" onClick={() => token("[inaudible]")}>
            [{words.inaudible}] <KeyHint keys="Alt I" />
          </Button>
        </div>
      </div>
      <textarea
        ref={area}
        id={field.id}
        name={name}
        rows={rows}
        required={required}
        defaultValue={field.startValue(defaultValue)}
        dir="auto"
        lang={lang}
        onKeyDown={onKeyDown}
        onSelect={(event) => turns && setSpeaker(current(event.currentTarget))}
        className={classNames(
          controlStyles,
          turns ? "min-h-52" : "min-h-20",
          "field-sizing-content max-h-[70vh] resize-y py-1.5 font-serif text-reading leading-relaxed",
        )}
        {...describedBy(field, told)}
      />
      {turns && (
        <output aria-live="polite" className="mt-1 block min-h-5 text-sm text-ink-muted">
          {speaker && `${turns.speaks} ${turns.speakers.find(({ value }) => value === speaker)?.label ?? ""}`}
        </output>
      )}
    </FieldFrame>
  );
}

/** The speaker chosen in the same form: whose words come before the first that names one. */
function firstSpeaker(area: HTMLTextAreaElement): Speaker {
  const choice = area.form?.elements.namedItem("speaker");
  const value = choice instanceof HTMLSelectElement ? choice.value : "";
  return speakers.find((one) => one === value) ?? "interviewee";
}

/** By the place of the key, for Alt changes what it types; AltGr is for typing alone. */
function keyOf({ key, code, altKey, ctrlKey, metaKey, shiftKey, nativeEvent }: KeyboardEvent): string {
  if (nativeEvent.getModifierState("AltGraph") || shiftKey) return "";
  if (key === "Enter") return ctrlKey || metaKey ? "Ctrl+Enter" : altKey ? "" : "Enter";
  return altKey && !ctrlKey && !metaKey ? `Alt+${code}` : "";
}
