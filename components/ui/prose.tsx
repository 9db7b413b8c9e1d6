import type { ReactNode } from "react";
import { classNames } from "./class-names";

type Props = {
  as?: "div" | "article" | "section" | "blockquote" | undefined;
  /** The language of the text, when it is not the page's: hyphens, spelling and voices follow it. */
  lang?: string | undefined;
  /** An excerpt among other things: set a little smaller. */
  excerpt?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** Text to read: serif, AAA contrast, a measure of 68 characters. For testimony and reports. */
export function Prose({ as: Tag = "div", lang, excerpt, className, children }: Props) {
  return (
    <Tag
      lang={lang}
      dir={lang ? "auto" : undefined}
      className={classNames(
        "reading [&_p+p]:mt-[0.9em] [&_h2]:mt-8 [&_h2]:mb-2 [&_h2]:text-xl [&_h2]:font-semibold [&_h3]:mt-6 [&_h3]:mb-1 [&_h3]:font-semibold",
        "[&_a]:text-inherit [&_a]:underline [&_a]:decoration-1 [&_a]:underline-offset-[0.2em] [&_a:hover]:decoration-2",
        "[&_ul]:list-disc [&_ul]:ps-6 [&_ol]:list-decimal [&_ol]:ps-6 [&_blockquote]:border-s-2 [&_blockquote]:border-rule [&_blockquote]:ps-4",
        excerpt && "text-lg leading-relaxed",
        className,
      )}
    >
      {children}
    </Tag>
  );
}
