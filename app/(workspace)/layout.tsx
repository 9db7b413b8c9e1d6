import type { ReactNode } from "react";
import { requireActor } from "@/lib/access/session";

/** Everything below is for people who are signed in. Who may see what is decided by each page's own query. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  await requireActor();
  return children;
}
