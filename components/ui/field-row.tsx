import type { ReactNode } from "react";

/** Short fields side by side, under one another where there is no room. Their controls stand on one line. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-end gap-x-4 gap-y-4">{children}</div>;
}
