import "server-only";
import { defineCommand } from "@/lib/command";
import { canEndSession } from "../policy";
import { endSessionInput } from "../schema";

/** Signing out, here or on another device: the row ends, so the token is worth nothing from the next request on. */
export const endSession = defineCommand({
  name: "session.ended",
  input: endSessionInput,
  load: (tx, actor, { sessionId }) => tx.session.findFirst({ where: { id: sessionId, userId: actor.id } }),
  allow: canEndSession,

  async apply({ tx, subject: session, now }) {
    await tx.session.updateMany({ where: { id: session.id, endedAt: null }, data: { endedAt: now } });
    return {
      result: { sessionId: session.id },
      audit: { subjectType: "session", subjectId: session.id, investigationId: null },
    };
  },
});
