import { existsSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { root } from "../ensure.mjs";

/** What one campaign reached; `name` is the mark of its place in docs/proofs.md. */
export type Proof = { name: string; figures: Record<string, number | string>; faults: string[] };

const file = path.join(root, "docs/proofs.md");

/** Puts the figures of a campaign between its marks in docs/proofs.md; what is around them stays as it is written. */
export function writeProof({ name, figures, faults }: Proof) {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const rows = Object.entries(figures).map(([what, figure]) => `| ${what} | ${figure} |`);
  const section = [
    begin,
    `The latest run: ${os.cpus().length} cores, ${os.type()}, Node ${process.version.slice(1)}.`,
    "",
    "| | |",
    "|---|---:|",
    ...rows,
    "",
    faults.length === 0 ? "No fault was found." : `Faults found:\n\n${faults.map((fault) => `- ${fault}`).join("\n")}`,
    end,
  ].join("\n");

  const text = existsSync(file) ? readFileSync(file, "utf8") : "# Proofs\n";
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  const isThere = before >= 0 && after > before;
  writeFileSync(
    file,
    isThere ? text.slice(0, before) + section + text.slice(after + end.length) : `${text.trimEnd()}\n\n${section}\n`,
  );
}
