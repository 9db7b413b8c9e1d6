import "server-only";
import { type Actor, makeActor, type Role } from "@/lib/access/actor";
import { actorOfUser } from "@/lib/access/find-actor";
import { hashPassword } from "@/lib/access/password";
import { nextStaffCode } from "@/lib/access/redeem-link";
import { recordEvent } from "@/lib/audit/record-event";
import { transactionForNobody } from "@/lib/db";
import { addMember } from "@/lib/investigations/commands/add-member";
import { foundInvestigation } from "@/lib/investigations/commands/found-investigation";

/** Who records the worked example: nobody decides on what they recorded, so it takes several. */
export type Cast = {
  investigationId: string;
  code: string;
  researcher: Actor;
  reviewers: [Actor, Actor, Actor];
  admin: Actor;
};

export type Staff = {
  part: "operator" | "researcher" | "reviewer" | "admin" | "stranger";
  name: string;
  email: string;
};

/** A staff account; without a password nobody can sign in to it. */
export async function makeStaff({ part, name, email }: Staff, password: string | null, now: Date): Promise<string> {
  const passwordHash = password === null ? null : await hashPassword(password);
  return transactionForNobody(async (tx) => {
    const { id } = await tx.user.create({
      data: {
        code: await nextStaffCode(tx),
        name,
        email,
        passwordHash,
        operatorSince: part === "operator" ? now : null,
        createdAt: now,
      },
      select: { id: true },
    });
    await recordEvent(tx, null, {
      name: "account.created",
      at: now,
      investigationId: null,
      subjectType: "user",
      subjectId: id,
    });
    return id;
  });
}

export async function getActor(userId: string): Promise<Actor> {
  const actor = await actorOfUser(userId, null);
  if (!actor) throw new Error(`no account ${userId}`);
  return actor;
}

type Founding = { operator: Actor; title: string; description: string; fictionNotice: string | null };

/** Founds an investigation and lets people in, by the same commands as anyone. */
export async function foundWith(
  { operator, ...fields }: Founding,
  members: { email: string; roles: Role[] }[],
): Promise<{ investigationId: string; code: string }> {
  const founded = await foundInvestigation(operator, fields);
  const founder = makeActor({
    ...operator,
    // These are accounts that nobody signs in to, or a script's own: no fresh code is asked for letting them in.
    hasFactor: false,
    isFactorRequired: false,
    roles: new Map([...operator.roles, [founded.investigationId, new Set<Role>(["admin"])]]),
  });
  for (const member of members) await addMember(founder, { investigationId: founded.investigationId, ...member });
  return founded;
}
