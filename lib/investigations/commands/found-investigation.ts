import "server-only";
import { defineCommand } from "@/lib/command";
import { enterNewInvestigation } from "@/lib/db";
import { formatCode } from "@/lib/ids/codes";
import { canFoundInvestigation } from "../policy";
import { foundInvestigationInput } from "../schema";

/** Opens a new compartment; its founder is its first admin, by a membership like anyone's. */
export const foundInvestigation = defineCommand({
  name: "investigation.founded",
  input: foundInvestigationInput,
  load: async () => ({}),
  allow: (actor) => canFoundInvestigation(actor),

  async apply({ tx, actor, input, now }) {
    const investigationId = crypto.randomUUID();
    await enterNewInvestigation(tx, investigationId);
    const rows = await tx.$queryRaw<{ number: bigint }[]>`SELECT nextval('investigation_code') AS number`;
    const code = formatCode("INV", rows[0]?.number ?? 1);

    await tx.investigation.create({
      data: { id: investigationId, code, ...input, createdById: actor.id, createdAt: now },
    });
    await tx.membership.create({
      data: { investigationId, userId: actor.id, roles: ["admin"], createdById: actor.id, createdAt: now },
    });

    return {
      result: { investigationId, code },
      audit: { subjectType: "investigation", subjectId: investigationId, investigationId, details: { code } },
    };
  },
});
