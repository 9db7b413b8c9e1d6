import "server-only";
import type { Actor } from "@/lib/access/actor";
import { transactionForNobody } from "@/lib/db";
import { conflict, forbidden } from "@/lib/errors";
import { canFoundInvestigation } from "@/lib/investigations/policy";
import { foundWith, getActor, makeStaff, type Staff } from "./cast";
import { recordWorkedExample } from "./record";

/** Staff of the example on a real installation: accounts that nobody can sign in to, for nobody decides alone. */
const staff: readonly (Staff & { part: "researcher" | "reviewer" | "admin" })[] = [
  { part: "researcher", name: "Example researcher", email: "researcher@worked-example.invalid" },
  { part: "reviewer", name: "Example reviewer 1", email: "reviewer-1@worked-example.invalid" },
  { part: "reviewer", name: "Example reviewer 2", email: "reviewer-2@worked-example.invalid" },
  { part: "reviewer", name: "Example reviewer 3", email: "reviewer-3@worked-example.invalid" },
  { part: "admin", name: "Example admin", email: "admin@worked-example.invalid" },
];

type Words = { title: string; description: string; notice: string };

/**
 * Records the worked example beside whatever is there, in an investigation of its own; who asks becomes its admin.
 * Many commands, each on the audit trail: cut off half-way, what is recorded stays, marked as fictional.
 */
export async function loadWorkedExample(actor: Actor, words: Words, now: Date): Promise<{ code: string }> {
  const decision = canFoundInvestigation(actor);
  if (!decision.allowed) throw forbidden(decision.reason);
  const [first] = staff;
  const known = await transactionForNobody((tx) => tx.user.count({ where: { email: first?.email ?? "" } }));
  if (known > 0) throw conflict("workedExample.alreadyLoaded");

  const ids: string[] = [];
  for (const person of staff) ids.push(await makeStaff(person, null, now));
  const founding = { operator: actor, title: words.title, description: words.description, fictionNotice: words.notice };
  const founded = await foundWith(
    founding,
    staff.map(({ part, email }) => ({ email, roles: [part] })),
  );

  const [researcher, one, two, three, admin] = await Promise.all(ids.map((id) => getActor(id)));
  if (!researcher || !one || !two || !three || !admin) throw new Error("the example's staff is not whole");
  await recordWorkedExample({ ...founded, researcher, reviewers: [one, two, three], admin }, now);
  return { code: founded.code };
}
