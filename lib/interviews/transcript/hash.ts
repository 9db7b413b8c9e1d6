import "server-only";
import { createHash } from "node:crypto";
import { type StatementParagraph, statementText } from "../rules";

/** SHA-256, in hex, of the text that is read back. */
export function hashOfStatement(paragraphs: StatementParagraph[]): string {
  return createHash("sha256").update(statementText(paragraphs), "utf8").digest("hex");
}
