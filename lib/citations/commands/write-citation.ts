import "server-only";
import type { Tx } from "@/lib/db";
import { Failure } from "@/lib/errors";
import type { Problem } from "@/lib/incidents/rules";
import { checkLocator, checkSaid, findPassage, locatorOf } from "../rules";
import type { CitationInput } from "../schema";

/** What is cited: the paragraph's words as they stand, or an item of evidence and its kind. */
export type Passage = { kind: "interview"; text: string; version: number } | { kind: "evidence"; evidenceKind: string };

/** A citation's columns, from what was typed. Throws `invalid` with every problem beside its field; writes nothing. */
export async function citationColumns(tx: Tx, investigationId: string, passage: Passage, input: CitationInput) {
  const { says } = input;
  const where = locate(passage, input);
  const sourceKind = passage.kind === "interview" ? "interview" : passage.evidenceKind;
  const problems = [
    ...("key" in where ? [where] : []),
    ...(passage.kind === "evidence" ? checkLocator(input.locator, passage.evidenceKind) : []),
    ...checkSaid(input, sourceKind),
    ...(await checkAdmission(tx, investigationId, input.admittedById)),
  ];
  if ("key" in where || problems.length > 0) throw refusal(problems);

  return {
    // Words are cited as they stand in one version of their paragraph (domain.md 1).
    paragraphVersion: passage.kind === "interview" ? passage.version : null,
    locator: where.locator,
    quote: where.quote,
    bearing: input.bearing,
    knowledge: input.knowledge,
    carries: [...new Set(input.carries)],
    elements: [...new Set(input.elements)],
    saysWhenEdtf: says.whenEdtf,
    saysPlace: says.place,
    saysCountMin: says.countMin,
    saysCountMax: says.countMax,
    saysCountWords: says.countWords,
    saysActors: says.actors,
    saysOther: says.other,
    admittedById: input.admittedById,
    reliabilityOfInformation: input.reliabilityOfInformation,
  };
}

/** What was said or is written at the place cited may be quoted from an item of evidence too. */
function locate(passage: Passage, { passage: typed, locator }: CitationInput) {
  if (passage.kind === "interview") return findPassage(passage.text, typed);
  return { locator: locatorOf(locator), quote: typed.quote.trim() };
}

async function checkAdmission(tx: Tx, investigationId: string, admittedById: string | null): Promise<Problem[]> {
  if (admittedById === null) return [];
  const found = await tx.actor.count({ where: { id: admittedById, investigationId } });
  return found === 1 ? [] : [{ field: "admittedById", key: "incidents.noSuchActor" }];
}

function refusal(problems: Problem[]) {
  const fields: Record<string, Problem[]> = {};
  for (const problem of problems) fields[problem.field] = [...(fields[problem.field] ?? []), problem];
  return new Failure("invalid", { key: "errors.checkTheForm" }, fields);
}
