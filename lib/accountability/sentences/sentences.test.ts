import { describe, expect, test } from "vitest";
import { testContext } from "../counting/build-counting";
import { maliFigures, maliRows } from "../counting/build-mali";
import { findCaveat } from "../counting/caveat";
import { countedActIds, incidentsPossiblyInScope, incidentsPossiblyWithin, presumedIncidents } from "./behind-figures";
import { buildWords } from "./build-words";
import { caveatSentence } from "./caveat";
import { type InterviewRow, methodSentences, whoWasInterviewed } from "./method";
import { type ReplyRecord, replySentence } from "./reply";
import { type AuthorityRecord, accountabilitySentences } from "./steps";

const en = buildWords("en");
const fr = buildWords("fr");
const figures = Object.values(maliFigures());

function interview(person: number, more: Partial<InterviewRow> = {}): InterviewRow {
  return {
    personId: `person-${person}`,
    isCompleted: true,
    isWitness: person <= 47,
    isInPerson: person % 2 === 0,
    on: person === 1 ? "2024-06-03" : "2024-11-30",
    languages: person === 1 ? ["ff", "fr"] : ["bm"],
    citedIncidentIds: ["INC-0002"],
    hasConsent: true,
    ...more,
  };
}

const people = Array.from({ length: 58 }, (_, index) => interview(index + 1));
// Four people spoken to twice; the 48th is another informed source in one conversation and a witness in none.
const again = [1, 2, 3, 48].map((person) => interview(person, { isWitness: false }));
const notCounted = [
  interview(101, { hasConsent: false }),
  interview(102, { citedIncidentIds: ["INC-0020"] }),
  interview(103, { citedIncidentIds: [] }),
  interview(104, { isCompleted: false }),
];

describe("the method", () => {
  const incidents = incidentsPossiblyInScope(figures, maliRows.acts);
  const interviewed = whoWasInterviewed([...people, ...again, ...notCounted], incidents);

  test("counts each person once, a witness if so for any interview", () => {
    expect(interviewed).toMatchObject({ witnesses: 47, others: 11, people: 58, interviews: 62 });
  });

  test("takes incidents possibly in scope, not those outside or discounted", () => {
    expect(incidents.has("INC-0021")).toBe(true);
    expect(incidents.has("INC-0020")).toBe(false);
    const discounted = maliRows.acts.map((act) =>
      act.code === "INC-0021.1" ? { ...act, status: "discounted" as const } : act,
    );
    expect(incidentsPossiblyInScope(figures, discounted).has("INC-0021")).toBe(false);
  });

  test("takes every incident possibly in the summary's own window and area, whatever its acts are counted as", () => {
    const scope = { window: { from: "2024-05-01", until: null }, area: null };
    const within = incidentsPossiblyWithin(scope, maliRows.acts, testContext);
    const outside = maliRows.acts.filter(
      ({ decided }) => decided.when.latest !== null && decided.when.latest < "2024-05-01",
    );
    expect(outside.length).toBeGreaterThan(0);
    for (const act of maliRows.acts) {
      if (act.status !== "discounted") expect(within.has(act.incidentId)).toBe(!outside.includes(act));
    }
  });

  test("says who, when, how and in which languages, and names only verified evidence as verified", () => {
    const evidence = [
      { kind: "video", isVerified: true },
      { kind: "satellite_image", isVerified: true },
      { kind: "photograph", isVerified: true },
      { kind: "audio", isVerified: false },
    ];
    const presumed = presumedIncidents(figures, maliRows.acts);
    expect(methodSentences({ interviewed, evidence, presumedIncidents: presumed }, en)).toEqual([
      "Interviewed for this summary: 47 witnesses and 11 other informed sources, 58 distinct people in 62 interviews held between 3 June and 30 November 2024, 31 in person and 31 remotely, in Bambara, French and Fulfulde.",
      "Verified evidence: satellite imagery, photographs and videos.",
      "In one incident, victims are presumed to be civilians.",
    ]);
    expect(methodSentences({ interviewed, evidence, presumedIncidents: presumed }, fr)).toEqual([
      "Personnes entendues pour cette synthèse\u00a0: 47 témoins et 11 autres sources informées, soit 58 personnes distinctes au cours de 62 entretiens tenus entre le 3 juin et le 30 novembre 2024, dont 31 en personne et 31 à distance, en bambara, français et peul.",
      "Éléments de preuve vérifiés\u00a0: images satellite, photographies et vidéos.",
      "Dans un incident, les victimes sont présumées civiles.",
    ]);
  });

  test("says so when nobody was interviewed and nothing is verified", () => {
    const nothing = { interviewed: whoWasInterviewed([], incidents), evidence: [], presumedIncidents: 0 };
    expect(methodSentences(nothing, en)).toEqual([
      "Nobody was interviewed for this summary.",
      "No item of evidence behind these figures is verified.",
    ]);
  });

  test("prints one day and one way of interviewing as such, and a language that has no code in its own words", () => {
    const one = whoWasInterviewed([interview(2, { languages: ["Dogon, Tomo so"] })], incidents);
    expect(methodSentences({ interviewed: one, evidence: [], presumedIncidents: 0 }, en)[0]).toBe(
      "Interviewed for this summary: one witness and no other informed source, one person in one interview held on 30 November 2024, in person, in Dogon, Tomo so.",
    );
  });
});

describe("replies", () => {
  const asOf = "2024-12-12";
  const sent: ReplyRecord = {
    party: "Government of Mali",
    sentOn: "2024-11-01",
    deliveredOn: "2024-11-04",
    dueOn: "2024-11-25",
    notSent: null,
    replies: [],
    asked: 5,
  };

  test.each([
    [
      "due, delivered, silent",
      {},
      "Government of Mali had not replied by 12 December 2024 to the letter sent on 1 November 2024 and delivered on 4 November 2024.",
    ],
    [
      "due on the day itself",
      { dueOn: asOf },
      "The letter sent to Government of Mali on 1 November 2024 was delivered on 4 November 2024; a reply is due by 12 December 2024.",
    ],
    [
      "without a due date",
      { dueOn: null },
      "The letter sent to Government of Mali on 1 November 2024 was delivered on 4 November 2024; no date for a reply was set.",
    ],
    [
      "without proof of delivery",
      { deliveredOn: null },
      "The letter to Government of Mali was sent on 1 November 2024, delivery not confirmed.",
    ],
    [
      "answered",
      { replies: [{ on: "2024-12-01", answered: 5, isComplete: true }] },
      "Government of Mali replied on 1 December 2024.",
    ],
    [
      "answered in part",
      { replies: [{ on: "2024-12-01", answered: 2, isComplete: false }] },
      "Government of Mali replied in part on 1 December 2024: 2 of 5 allegations answered.",
    ],
    [
      "answered after the summary",
      { replies: [{ on: "2024-12-20", answered: 5, isComplete: true }] },
      "Government of Mali had not replied by 12 December 2024 to the letter sent on 1 November 2024 and delivered on 4 November 2024.",
    ],
    ["not sent, unsafe", { sentOn: null, notSent: "unsafe" }, "Government of Mali: not sent, unsafe."],
    ["not sent, no channel", { sentOn: null, notSent: "no_channel" }, "Government of Mali: not sent, no channel."],
    ["nothing recorded", { sentOn: null }, "Government of Mali: no letter is recorded."],
  ] as const)("%s", (_words, more, expected) => {
    expect(replySentence({ ...sent, ...more }, asOf, en)).toBe(expected);
  });

  test("in French", () => {
    expect(replySentence(sent, asOf, fr)).toBe(
      "Aucune réponse reçue au 12 décembre 2024\u00a0: Government of Mali, lettre envoyée le 1er novembre 2024 et remise le 4 novembre 2024.",
    );
    expect(replySentence({ ...sent, party: "JNIM", sentOn: null, notSent: "no_channel" }, asOf, fr)).toBe(
      "JNIM\u00a0: lettre non envoyée, faute de moyen de la transmettre.",
    );
  });
});

describe("accountability", () => {
  const record: AuthorityRecord = {
    authority: "Military court of Bamako",
    incidentIds: ["INC-0001", "INC-0002"],
    searches: [
      { incidentId: "INC-0001", on: "2024-09-01" },
      { incidentId: "INC-0001", on: "2024-12-01" },
      { incidentId: "INC-0002", on: "2024-11-20" },
    ],
    steps: [],
  };

  test("is as old as the incident that was searched for longest ago, and names who has the duty", () => {
    expect(accountabilitySentences(record, en)).toEqual([
      "We found no step as of 20 November 2024 by Military court of Bamako, which has the duty to act on 2 incidents.",
    ]);
    expect(accountabilitySentences(record, fr)).toEqual([
      "Au 20 novembre 2024, nous n’avons constaté aucune démarche de l’autorité tenue d’agir pour 2 incidents\u00a0: Military court of Bamako.",
    ]);
  });

  test("does not claim what nobody searched for", () => {
    const half = { ...record, searches: record.searches.slice(0, 2) };
    expect(accountabilitySentences(half, en)).toEqual([
      "We found no step as of 1 December 2024 by Military court of Bamako, which has the duty to act on one incident.",
      "No search for steps by Military court of Bamako is recorded for one incident.",
    ]);
  });

  test("names the steps with their dates and doubts", () => {
    const when = { edtf: "2024-07~", words: "", earliest: "2024-06-01", latest: "2024-08-31" };
    expect(accountabilitySentences({ ...record, steps: [{ kind: "opened", when }] }, en)).toEqual([
      "Military court of Bamako: an investigation opened (July 2024 (approximately)).",
    ]);
  });
});

describe("the caveat", () => {
  const constraints = [{ area: "central and northern Mali", period: null }];
  const [killed] = figures;
  const context = testContext;
  const caveat =
    killed && findCaveat({ ...maliRows, scope: killed.scope, context, countedActIds: countedActIds(figures) });

  test("says where the figures fall short, never by how much", () => {
    expect(caveat?.actCodes).toEqual(["INC-0023.1"]);
    expect(caveatSentence({ caveat: caveat ?? null, constraints }, en)).toBe(
      "We also received credible reports of hundreds more civilians killed; because research in central and northern Mali is so difficult, these figures are conservative.",
    );
    expect(
      caveatSentence({ caveat: caveat ?? null, constraints: [{ area: "centre et nord du Mali", period: "2024" }] }, fr),
    ).toBe(
      "Nous avons également reçu des informations crédibles faisant état de centaines d’autres civils tués\u00a0; la recherche étant très difficile dans certaines zones (centre et nord du Mali, 2024), ces chiffres sont prudents.",
    );
  });

  test("says less where less is known, and nothing where nothing is", () => {
    const unnumbered = caveat ? { ...caveat, magnitude: null, victimStatus: null } : null;
    expect(caveatSentence({ caveat: unnumbered, constraints: [] }, en)).toBe(
      "We also received credible reports of more people killed.",
    );
    expect(caveatSentence({ caveat: unnumbered, constraints: [] }, fr)).toBe(
      "Nous avons également reçu des informations crédibles faisant état d’autres personnes tuées.",
    );
    expect(caveatSentence({ caveat: null, constraints }, en)).toBe(
      "Because research in central and northern Mali is so difficult, these figures are conservative.",
    );
    expect(caveatSentence({ caveat: null, constraints: [] }, en)).toBeNull();
  });
});
