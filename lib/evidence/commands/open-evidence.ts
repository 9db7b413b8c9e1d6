import "server-only";
import { allow, deny } from "@/lib/access/decision";
import { defineCommand } from "@/lib/command";
import { canReadEvidence } from "../policy";
import { openEvidenceInput } from "../schema";
import { findEvidenceRow } from "./find-evidence";

/** Being seen is an event: the page of an item runs this before it shows anything. */
export const openEvidence = defineCommand({
  name: "evidence.opened",
  input: openEvidenceInput,
  load: findEvidenceRow,
  allow: (actor, evidence) => (canReadEvidence(actor, evidence) ? allow : deny("evidence.onlyMembers")),

  async apply({ subject: { id, investigationId, code } }) {
    return {
      result: { evidenceId: id },
      audit: { subjectType: "evidence", subjectId: id, investigationId, details: { code } },
    };
  },
});
