import "server-only";
import { defineCommand } from "@/lib/command";
import { allow } from "../decision";
import { preferencesInput } from "../schema";

/** One's own language and theme. */
export const choosePreferences = defineCommand({
  name: "account.preferences-chosen",
  input: preferencesInput,
  load: (tx, actor) => tx.user.findUnique({ where: { id: actor.id }, select: { id: true } }),
  allow: () => allow,

  async apply({ tx, input, subject: user }) {
    const data = {
      ...(input.language ? { locale: input.language } : {}),
      ...(input.theme ? { theme: input.theme } : {}),
    };
    await tx.user.updateMany({ where: { id: user.id }, data });
    return { result: {}, audit: { subjectType: "user", subjectId: user.id, investigationId: null, details: data } };
  },
});
