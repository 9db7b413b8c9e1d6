import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** A record's code, set so that codes under one another line up. Isolated, so that it reads rightly in right-to-left text. */
export function Code({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return <bdi className={classNames("code font-semibold", className)}>{children}</bdi>;
}
