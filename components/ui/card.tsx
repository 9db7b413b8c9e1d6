import type { ReactNode } from "react";
import { classNames } from "./class-names";

type Props = {
  as?: "div" | "article" | "li" | "section" | undefined;
  id?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A sheet: one thing among several of its kind. */
export function Card({ as: Tag = "div", id, className, children }: Props) {
  return (
    <Tag
      id={id}
      className={classNames("min-w-0 rounded-lg border border-rule bg-surface p-4 print:break-inside-avoid", className)}
    >
      {children}
    </Tag>
  );
}
