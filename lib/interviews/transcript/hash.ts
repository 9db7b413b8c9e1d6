import "server-only";
import { createHash } from "node:crypto";
import { currentForm, type StatementParagraph, statementText } from "../rules";

/** SHA-256, in hex, of the text that is read back. A translation made after the read-back must not be among `paragraphs`. */
export function hashOfStatement(paragraphs: readonly StatementParagraph[], form: number = currentForm): string {
  return createHash("sha256").update(statementText(paragraphs, form), "utf8").digest("hex");
}

type Stored = { translation?: (NonNullable<StatementParagraph["translation"]> & { isLater: boolean }) | null };

/** Paragraphs as a read-back confirms them: without the translations that were made afterwards. */
export function asReadBack<Row extends Omit<StatementParagraph, "translation"> & Stored>(rows: readonly Row[]) {
  return rows.map((row) => ({ ...row, translation: row.translation?.isLater ? null : (row.translation ?? null) }));
}
