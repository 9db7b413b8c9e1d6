import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyles } from "./button-styles";
import { classNames } from "./class-names";

type Props = {
  href: string;
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  icon?: ReactNode | undefined;
  /** A file to save, not a page to open: a plain link that the router leaves alone. */
  download?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A link drawn as a button: it goes somewhere and changes nothing. Never fetched before it is followed. */
export function ButtonLink({
  href,
  variant = "secondary",
  size = "normal",
  icon,
  download,
  className,
  children,
}: Props) {
  const classes = classNames(buttonStyles(variant, size), className);
  if (download) {
    return (
      <a href={href} download className={classes}>
        {icon}
        {children}
      </a>
    );
  }
  return (
    <Link href={href} prefetch={false} className={classes}>
      {icon}
      {children}
    </Link>
  );
}
