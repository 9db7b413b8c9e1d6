import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type Props = Omit<ComponentProps<typeof Link>, "prefetch" | "href"> & {
  href: string;
  /** Underlined only under the pointer: for places where everything is a link (tables, lists, the rail). */
  quiet?: boolean | undefined;
};

/** A link inside the application. Never fetched before it is followed: opening a record is an event on its history. */
export function TextLink({ quiet, className, ...rest }: Props) {
  return (
    <Link
      prefetch={false}
      className={classNames(
        "rounded-sm text-accent decoration-1 underline-offset-[0.2em] hover:text-accent-strong hover:decoration-2",
        quiet ? "no-underline hover:underline" : "underline",
        className,
      )}
      {...rest}
    />
  );
}
