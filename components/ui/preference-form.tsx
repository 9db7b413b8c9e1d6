import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type PreferenceAction = string | ((form: FormData) => void | Promise<void>);
export type PreferenceChoice = {
  value: string;
  label: ReactNode;
  /** The language of the label's own words. */
  lang?: string | undefined;
  /** Said instead of a label that is only a mark. */
  spoken?: string | undefined;
};

type Props = {
  action: PreferenceAction;
  name: string;
  label: string;
  current: string;
  choices: readonly PreferenceChoice[];
  /** Sent along: where to come back to. */
  returnTo?: string | undefined;
};

/** A few buttons of which one is pressed, in a plain form: pressing another sends it at once, without script too. */
export function PreferenceForm({ action, name, label, current, choices, returnTo }: Props) {
  return (
    <form action={action} method={typeof action === "string" ? "post" : undefined} className="print:hidden">
      {returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
      <fieldset className="flex items-center">
        <legend className="sr-only">{label}</legend>
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="submit"
            name={name}
            value={choice.value}
            lang={choice.lang}
            aria-pressed={choice.value === current}
            aria-label={choice.spoken}
            title={choice.spoken}
            className={classNames(
              "inline-flex min-h-7 min-w-7 items-center justify-center border-b-2 px-1.5 text-sm hover:bg-hover pointer-coarse:min-h-11 pointer-coarse:min-w-11",
              choice.value === current
                ? "border-accent font-semibold text-ink-strong"
                : "border-transparent text-ink-muted",
            )}
          >
            {choice.label}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
