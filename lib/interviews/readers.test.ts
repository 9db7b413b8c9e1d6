import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

/**
 * Testimony is read by its consent (domain.md 4.9). These are all the files that touch its words, its consents or its
 * citations, each with why it may. A new one must be argued for here: what leaves for a reader asks `mayUse` (or, inside an
 * investigation, `mayQuoteInside`) first.
 */
const reviewed: Record<string, string> = {
  "lib/citations/commands/answer-contradiction.ts": "writes beside a citation; reads none of its words",
  "lib/citations/commands/cite-passage.ts": "locks the paragraph that is being cited by whoever reads it",
  "lib/citations/commands/load-citation.ts": "loads a citation for the command that changes it",
  "lib/citations/commands/withdraw-citation.ts": "withdraws a citation",
  "lib/citations/commands/change-citation.ts": "corrects a citation",
  "lib/citations/commands/write-citation.ts": "writes the words that were selected",
  "lib/citations/present.ts": "shows the words inside, by mayQuoteInside",
  "lib/citations/queries.ts":
    "asks mayQuoteInside; a passage about to be cited is read by whoever may read the interview",
  "lib/findings/standing/groups.ts": "passes on what view.ts let through",
  "lib/findings/standing/queries.ts": "asks mayUse",
  "lib/findings/standing/rows.ts": "reads citations for view.ts and queries.ts, which ask",
  "lib/findings/standing/view.ts": "asks mayQuoteInside",
  "lib/findings/review/waiting-acts.ts": "which acts wait for a reviewer; no word of testimony, no number",
  "lib/accountability/figures/queries.ts": "grades of sources that standings found admissible by mayUse",
  "lib/accountability/impact/queries.ts": "which withdrawal it is about; figures ask mayUse",
  "lib/accountability/report/reading.ts": "asks mayUse for being counted",
  "lib/incidents/recorders.ts": "who recorded or changed a source; no word of it",
  "lib/incidents/queries.ts": "counts citations and names recorders; no word of them",
  "lib/overview/types.ts": "which consents end; no word of testimony",
  "lib/overview/queries.ts": "what a recorder's draft lacks, which consents end; no word of testimony",
};

/** The domain itself, where testimony is written, read by those who may open it, and its consent decided. */
const home = /^lib\/interviews\//;
const touches = [
  /\b(tx|client|owner)\.(paragraph|statement|consent|consentWithdrawal|citation)\b/,
  /"(Paragraph|Consent|ConsentWithdrawal|Citation)"/,
  /\b(consentStateOf|mayUse|mayQuoteInside|standingOf)\b/,
  /\bquote: (true|row|where|citation)\b/,
  /\brow\.quote\b/,
  /\bparagraphs?: \{\s*select\b/,
  /\b(consents|withdrawals): (true|\{)/,
];

function sources(): string[] {
  return ["lib", "app", "scripts", "prisma"].flatMap((root) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mts)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name).split(path.sep).join("/"))
      .filter((file) => !home.test(file) && !file.startsWith("lib/testing/")),
  );
}

const found = sources().filter((file) => {
  const text = readFileSync(file, "utf8");
  return touches.some((pattern) => pattern.test(text));
});

describe("who reads testimony", () => {
  test("only files that stand on the reviewed list", () => {
    expect(found.filter((file) => !(file in reviewed))).toEqual([]);
  });

  test("the list names no file that does not: it only grows by argument", () => {
    expect(Object.keys(reviewed).filter((file) => !found.includes(file))).toEqual([]);
  });

  test.each(["lib/findings/standing/queries.ts", "lib/accountability/report/reading.ts"])(
    "%s, by which figures and the method read it, asks mayUse",
    (file) => {
      expect(readFileSync(file, "utf8")).toMatch(/mayUse\(record, /);
    },
  );

  test("what leaves as a report or an export reads no table of testimony itself", () => {
    const leaving = sources().filter((file) => /^lib\/(accountability|correspondence|search|exchange)\//.test(file));
    expect(leaving.length).toBeGreaterThan(20);
    const reading = leaving.filter((file) =>
      /tx\.(paragraph|statement)\b|"(Paragraph)"/.test(readFileSync(file, "utf8")),
    );
    expect(reading).toEqual([]);
  });
});
