import { notFound } from "next/navigation";
import { requireActor } from "@/lib/access/session";

/** Every address that is no page of ours, rendered per request so that it carries the headers of all others. */
export default async function Missing() {
  await requireActor();
  notFound();
}
