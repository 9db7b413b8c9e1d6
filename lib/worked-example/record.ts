import "server-only";
import type { Cast } from "./cast";
import { recordFiles } from "./evidence";
import { citeSources, recordActors, recordIncidents } from "./incident-records";
import { decideActs, decidePairs, judgeFiles } from "./judgement";
import { draftTheSummary, recordConstraint, recordLetters, recordSearches } from "./summing-up";
import { recordTestimony, withdrawOne } from "./testimony";

/**
 * Records the worked example as people would: a researcher records and cites, reviewers verify and decide, an admin sums up.
 * Nothing is written past the commands, and no figure is stored: the program computes them.
 */
export async function recordWorkedExample(cast: Cast, now: Date, say: (line: string) => void = () => {}) {
  say("actors, incidents and acts");
  const actors = await recordActors(cast);
  const recorded = await recordIncidents(cast, actors);
  say("evidence files");
  const items = await recordFiles(cast);
  say("interviews");
  const people = await recordTestimony(cast, now);
  say("citations");
  await citeSources(cast, recorded, { people, items, actors });
  say("verification");
  await judgeFiles(cast, items);
  say("pairs and findings");
  await decidePairs(cast, recorded);
  await decideActs(cast, recorded, now);
  await withdrawOne(cast, people);
  say("letters, searches and the summary");
  await recordConstraint(cast);
  await recordSearches(cast, recorded, actors);
  await recordLetters(cast, recorded, actors);
  await draftTheSummary(cast, actors);
}
