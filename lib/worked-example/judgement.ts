import "server-only";
import type { Actor } from "@/lib/access/actor";
import { read } from "@/lib/db";
import { decideAct } from "@/lib/findings/commands/decide-act";
import { statedAttributes } from "@/lib/findings/decision";
import { standingOfAct } from "@/lib/findings/standing/queries";
import type { ActStanding } from "@/lib/findings/standing/types";
import { type Suggestion, suggestFinding } from "@/lib/findings/suggestion";
import type { Attribute } from "@/lib/findings/types";
import { decidePair } from "@/lib/incidents/pairs/commands/decide-pair";
import { undecidedPairs } from "@/lib/incidents/pairs/queries";
import { judgeEvidence } from "@/lib/verification/commands/judge-evidence";
import { type Check, checksFor, type EvidenceKind } from "@/lib/verification/rules";
import type { Cast } from "./cast";
import type { ExampleItem } from "./evidence";
import type { RecordedIncidents } from "./incident-records";
import { exampleIncidents } from "./incidents";
import type { ExampleAct } from "./types";

/** Judged once only: it says so everywhere, and carries no confirmation. */
const singly = new Set(["interview.mp3"]);
/** The two reviewers disagree on it. */
const disputed = new Set(["village-c-track.jpg"]);
/** What we wrote ourselves is not evidence to verify. */
const notJudged = new Set(["letter-to-the-government.pdf"]);

/** Two reviewers judge each item, blind to one another; which two goes round. */
export async function judgeFiles({ reviewers }: Cast, items: Map<string, ExampleItem>) {
  let turn = 0;
  for (const item of items.values()) {
    if (notJudged.has(item.file)) continue;
    const [first, second] = [reviewers[turn % 3], reviewers[(turn + 1) % 3]];
    turn += 1;
    if (first) await judge(first, item, false);
    if (second && !singly.has(item.file)) await judge(second, item, disputed.has(item.file));
  }
}

async function judge(reviewer: Actor, item: ExampleItem, refutes: boolean) {
  const kind = item.kind as EvidenceKind;
  const checks = checksFor(kind).map((check) => [check, answerOf(check, item, refutes)] as const);
  await judgeEvidence(reviewer, {
    evidenceId: item.evidenceId,
    round: 1,
    seenWhat: refutes
      ? "A track with ruts; nothing tells which track."
      : "What the description says, looked at on its own first.",
    seenWhere: refutes
      ? "The vegetation does not fit the place that is claimed."
      : "The place that is claimed, by its features.",
    seenWhen: "Consistent with the season.",
    checks: Object.fromEntries(checks),
    alternatives: "Another village of the same region was considered and did not fit.",
    outcome: refutes ? "refuted" : "verified",
    reason: refutes
      ? "The place cannot be the one that is claimed."
      : "Source, file and content agree with one another.",
  });
}

function answerOf(check: Check, item: ExampleItem, refutes: boolean) {
  if (refutes && check === "geolocation") {
    return {
      result: "fails" as const,
      confidence: "high" as const,
      note: "Trees of the southern zone stand beside the track.",
    };
  }
  const isStripped = item.file.includes("forwarded") && check === "metadata";
  if (isStripped) return { result: "not_possible" as const, confidence: null, note: "The metadata is gone." };
  return { result: "passes" as const, confidence: "medium" as const, note: "" };
}

/** Every two acts that may be one are decided before either is confirmed. */
export async function decidePairs(cast: Cast, { acts }: RecordedIncidents) {
  const [reviewer] = cast.reviewers;
  const pairs = await read(reviewer, (tx) => undecidedPairs(tx, cast.investigationId));
  const isPair = (pair: (typeof pairs)[number], one: string, other: string) =>
    [acts.get(one), acts.get(other)].every((id) => id === pair.aActId || id === pair.bActId);

  for (const pair of pairs) {
    const versions = { actId: pair.aActId, actVersion: 1, otherActId: pair.bActId, otherActVersion: 1 };
    if (isPair(pair, "A.killing", "A2.killing")) {
      const reason = "Both reports speak of the same morning, the same well and the same dead.";
      await decidePair(reviewer, { ...versions, relation: "same", keptActId: acts.get("A.killing") ?? null, reason });
    } else if (isPair(pair, "B.killing", "B2.killing")) {
      const reason = "Some of the dead of the village were carried to the hamlet; they may be counted in both.";
      await decidePair(reviewer, { ...versions, relation: "overlap", reason });
    } else {
      const reason = "Different villages, and nobody places one person in both.";
      await decidePair(reviewer, { ...versions, relation: "distinct", reason });
    }
  }
}

/** Decides each act as its sources carry it; nothing is accepted that they do not. */
export async function decideActs(cast: Cast, { acts }: RecordedIncidents, now: Date) {
  let turn = 0;
  for (const act of exampleIncidents.flatMap((incident) => incident.acts)) {
    const reviewer = cast.reviewers[turn % 3];
    turn += 1;
    const actId = acts.get(act.key);
    if (!reviewer || !actId || act.finding === null) continue;
    const standing = await read(reviewer, (tx) => standingOfAct(tx, actId, { use: "internal_figure", now }));
    if (!standing) throw new Error(`no act ${act.key}`);
    await decideAct(reviewer, decisionOn(act, standing));
  }
}

function decisionOn(act: ExampleAct, standing: ActStanding): Parameters<typeof decideAct>[1] {
  const { facts, sources, origins, verifiableSourceIds } = standing;
  const suggestion = suggestFinding({
    sources,
    origins,
    verifiableSourceIds,
    unit: facts.unit,
    identifiedVictimCount: 0,
  });
  const { status } = suggestion;
  if (status === null || status !== act.finding) {
    throw new Error(`${act.key} should be ${act.finding}; its sources make it ${status}`);
  }
  const citationIds = sources.filter(({ bearing }) => bearing === "supports").map(({ citationId }) => citationId);
  const isRefused = (attribute: Attribute) => attribute === "victim_status" && act.refuseVictimStatus === true;
  const attributes = statedAttributes(facts).map((attribute) => {
    const isAccepted = !isRefused(attribute) && isCarried(suggestion, attribute);
    const carrying = sources.filter(({ carries }) => carries.includes(attribute)).map(({ citationId }) => citationId);
    const reason = isAccepted ? "Independent sources agree on it." : "The sources do not establish it.";
    const answer = isAccepted ? ("accepted" as const) : ("not_accepted" as const);
    return [attribute, { answer, citationIds: isAccepted ? carrying : [], reason }] as const;
  });
  const isCountAccepted = attributes.some(([attribute, { answer }]) => attribute === "count" && answer === "accepted");

  return {
    actId: standing.actId,
    version: standing.version,
    incidentVersion: standing.incidentVersion,
    status,
    standard: status === "confirmed" ? "reasonable_grounds_to_believe" : "reasonable_suspicion",
    basis: "Accounts taken apart from one another agree on what matters; see the citations.",
    citationIds,
    attributes: Object.fromEntries(attributes),
    acceptedMin: isCountAccepted ? facts.count.min : null,
    disappearanceElements: Object.fromEntries((act.elements ?? []).map((element) => [element, citationIds])),
  };
}

function isCarried(suggestion: Suggestion, attribute: Attribute) {
  return suggestion.attributes.some((each) => each.attribute === attribute && each.isSuggested);
}
