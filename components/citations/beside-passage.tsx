import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";

type Props = {
  /** What is cited: the paragraph with the words taken from it, or the picture. */
  passage: ReactNode;
  /** The paragraph to unfold again where the passage has scrolled away. */
  again: { label: string; text: string } | undefined;
  children: ReactNode;
};

/**
 * Keeps what is cited in view while one says what it carries: beside the fields and staying there where there is room;
 * on a small screen above them, and folded into a bar that stays at the top.
 */
export function BesidePassage({ passage, again, children }: Props) {
  if (!passage) return <div className="flex max-w-3xl flex-col gap-5">{children}</div>;
  return (
    <div className="flex flex-col gap-5 lg:grid lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] lg:items-start lg:gap-x-8">
      <div className="flex min-w-0 flex-col gap-4 lg:sticky lg:top-4 lg:-m-1 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto lg:p-1">
        {passage}
      </div>
      {again && (
        <div className="sticky top-0 z-20 -mx-2 border-b border-rule bg-paper px-2 lg:hidden">
          <Disclosure summary={again.label}>
            <p className="reading max-h-[40dvh] overflow-y-auto pb-2 text-base whitespace-pre-line">{again.text}</p>
          </Disclosure>
        </div>
      )}
      <div className="flex min-w-0 flex-col gap-5 lg:border-s lg:border-rule lg:ps-8">{children}</div>
    </div>
  );
}
