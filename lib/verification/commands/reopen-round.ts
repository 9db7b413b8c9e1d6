import "server-only";
import { defineCommand } from "@/lib/command";
import { conflict } from "@/lib/errors";
import { holdJudgedItem } from "../items";
import { canReopenRound } from "../policy";
import { canReopen } from "../rounds";
import { reopenRoundInput } from "../schema";

/**
 * Asks for new judgements on an item: new material, or a disagreement that was talked over. What was judged before stands
 * until two have judged anew.
 */
export const reopenRound = defineCommand({
  name: "evidence.round-reopened",
  input: reopenRoundInput,
  load: holdJudgedItem,
  allow: canReopenRound,

  async apply({ tx, actor, input, subject: item, now }) {
    if (input.round !== item.round) throw conflict("verificationPages.refusals.roundMoved");
    if (!canReopen(item)) throw conflict("verificationPages.refusals.roundStillOpen");

    const { investigationId, evidenceId, code } = item;
    const round = item.round + 1;
    const { reason } = input;
    await tx.verificationRound.createMany({
      data: [{ investigationId, evidenceId, round, reason, createdById: actor.id, createdAt: now }],
    });

    return {
      result: { evidenceId, round },
      audit: { subjectType: "evidence", subjectId: evidenceId, investigationId, reason, details: { code, round } },
    };
  },
});
