import { type Actor, makeActor, type Role } from "@/lib/access/actor";
import { owner } from "./database";

let made = 0;

/** A user of the installation, without any investigation. */
export async function buildUser(fields: { name?: string; isOperator?: boolean } = {}) {
  made += 1;
  const tag = crypto.randomUUID().slice(0, 8);
  return owner.user.create({
    data: {
      code: `ST-${tag}`,
      email: `person-${tag}@example.org`,
      name: fields.name ?? `Person ${made}`,
      operatorSince: fields.isOperator ? new Date() : null,
    },
  });
}

/** An actor as a request would have it: roles of one investigation, or of none. */
export async function buildActor(
  fields: { investigationId?: string; roles?: Role[]; isOperator?: boolean } = {},
): Promise<Actor> {
  const user = await buildUser(fields);
  if (fields.investigationId) {
    await owner.membership.create({
      data: {
        investigationId: fields.investigationId,
        userId: user.id,
        roles: fields.roles ?? [],
        createdById: user.id,
      },
    });
  }
  return makeActor({
    id: user.id,
    code: user.code,
    name: user.name,
    sessionId: null,
    isOperator: fields.isOperator ?? false,
    locale: "en",
    theme: "system",
    roles: new Map(fields.investigationId ? [[fields.investigationId, new Set(fields.roles ?? [])]] : []),
  });
}
