import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkEvent, huridocsAnswerCode, latestToday, letterState, mayRecord, repliesIn } from "./rules";
import { type LetterEvent, letterAnswers, letterEventKinds } from "./types";

const today = "2024-12-12";
const now = new Date("2024-12-12T09:00:00Z");

function event(kind: LetterEvent["kind"], more: Partial<LetterEvent> = {}): LetterEvent {
  return {
    kind,
    on: "2024-11-01",
    letterVersion: 1,
    reason: null,
    identifiable: "",
    words: "",
    channel: "",
    dueOn: null,
    answers: [],
    ...more,
  };
}

const go = event("risk_decided", { reason: "go" });
const sent = event("sent", { channel: "Registered mail", dueOn: "2024-11-25" });
const delivered = event("delivered", { on: "2024-11-04", words: "Stamped receipt" });
const history = (events: LetterEvent[], version = 1) => ({ version, allegations: [1, 2], events });
const stateOf = (events: LetterEvent[], asOf = today, version = 1) => letterState(history(events, version), asOf);
const reply = (answers: LetterEvent["answers"], on = "2024-12-01") => event("replied", { on, answers });

describe("the state of a letter", () => {
  test.each([
    ["nothing has happened", [], "draft"],
    ["the risk is found acceptable", [go], "cleared"],
    ["it is held back", [event("risk_decided", { reason: "no_go" })], "held_back"],
    ["there is no channel", [event("not_sent", { reason: "no_channel" })], "not_sent"],
    ["it is sent", [go, sent], "sent"],
    ["it is sent, and due, and nobody knows whether it arrived", [go, sent], "sent"],
    ["it arrived and its reply was due", [go, sent, delivered], "overdue"],
    ["one allegation is answered", [go, sent, reply([{ number: 1, answer: "denies_act" }])], "replied_in_part"],
  ] as const)("%s", (_words, events, stage) => {
    expect(stateOf([...events]).stage).toBe(stage);
  });

  test("the due day itself still belongs to the party", () => {
    expect(stateOf([go, sent, delivered], "2024-11-25")).toMatchObject({ stage: "delivered", hadNotReplied: false });
    expect(stateOf([go, sent, delivered], "2024-11-26")).toMatchObject({ stage: "overdue", hadNotReplied: true });
  });

  test("without proof of delivery nobody had not replied, however long ago it was sent", () => {
    expect(stateOf([go, sent], "2030-01-01").hadNotReplied).toBe(false);
  });

  test("a decision on another text clears nothing", () => {
    expect(stateOf([go], today, 2)).toMatchObject({ stage: "draft", risk: null });
    expect(mayRecord("sent", stateOf([go], today, 2))).toBe(false);
  });

  test("a letter that was not to be sent needs a new decision before it is", () => {
    const notSent = event("not_sent", { reason: "unsafe" });
    expect(mayRecord("sent", stateOf([go, notSent]))).toBe(false);
    expect(mayRecord("sent", stateOf([notSent, go]))).toBe(true);
  });

  test("a due date set with the delivery takes the place of the one that was over", () => {
    const late = { ...delivered, on: "2024-12-01", dueOn: "2024-12-20" };
    expect(stateOf([go, sent, late])).toMatchObject({ stage: "delivered", dueOn: "2024-12-20" });
  });
});

describe("replies", () => {
  const first = reply([
    { number: 1, answer: "denies_act" },
    { number: 2, answer: "no_answer" },
  ]);
  const second = reply(
    [
      { number: 1, answer: "no_answer" },
      { number: 2, answer: "alternative_explanation" },
    ],
    "2024-12-10",
  );

  test("a later reply adds answers and takes none back", () => {
    expect(stateOf([go, sent, delivered, first, second])).toMatchObject({
      stage: "replied",
      repliedOn: "2024-12-10",
      answers: [
        { number: 1, answer: "denies_act" },
        { number: 2, answer: "alternative_explanation" },
      ],
    });
  });

  test("says after each how much is answered", () => {
    expect(repliesIn(history([go, sent, first, second]))).toEqual([
      { on: "2024-12-01", answered: 1, isComplete: false },
      { on: "2024-12-10", answered: 2, isComplete: true },
    ]);
  });

  test("officials and non-State actors have different codes; no answer has none", () => {
    expect(huridocsAnswerCode("denies_act", true)).toBe("010200000000");
    expect(huridocsAnswerCode("accepts_responsibility", false)).toBe("020500000000");
    expect(huridocsAnswerCode("other", false)).toBe("900000000000");
    expect(huridocsAnswerCode("no_answer", true)).toBeNull();
  });
});

describe("what may be recorded", () => {
  const problems = (added: LetterEvent, events: LetterEvent[]) =>
    checkEvent(added, history(events), now).map(({ field, key }) => `${field} ${key.split(".").at(-1)}`);
  const each = [
    { number: 1, answer: "denies_act" as const },
    { number: 2, answer: "other" as const },
  ];

  test.each([
    ["sending without a decision on the risk", sent, [], ["form notCleared"]],
    ["sending twice", sent, [go, sent], ["form notCleared"]],
    ["a due date on the day of sending", { ...sent, dueOn: sent.on }, [go], ["dueOn dueTooSoon"]],
    ["delivery of what was not sent", delivered, [go], ["form notToDeliver"]],
    ["delivery before sending", { ...delivered, on: "2024-10-31" }, [go, sent], ["on beforeSent"]],
    ["delivery after the due date", { ...delivered, on: "2024-11-25" }, [go, sent], ["dueOn dueBeforeDelivery"]],
    ["a reply to what was not sent", reply(each), [go], ["form notSentYet"]],
    ["a reply that leaves an allegation unsaid", reply(each.slice(1)), [go, sent], ["answers answerEach"]],
    ["a day that has not come", { ...sent, on: "2024-12-14", dueOn: "2025-01-10" }, [go], ["on inTheFuture"]],
    ["holding back what left", event("not_sent", { reason: "unsafe" }), [go, sent], ["form alreadySent"]],
  ] as const)("refuses %s", (_words, added, events, expected) => {
    expect(problems(added as LetterEvent, [...events])).toEqual(expected);
  });

  test("lets pass what is in order", () => {
    expect(problems(sent, [go])).toEqual([]);
    expect(problems(delivered, [go, sent])).toEqual([]);
    expect(problems(reply(each), [go, sent])).toEqual([]);
  });

  test("today is the day it is anywhere on Earth", () => {
    expect(latestToday(new Date("2024-12-12T09:59:00Z"))).toBe("2024-12-12");
    expect(latestToday(new Date("2024-12-12T10:00:00Z"))).toBe("2024-12-13");
  });
});

const someDay = fc.integer({ min: 1, max: 28 }).map((day) => `2024-11-${String(day).padStart(2, "0")}`);
const someEvents = fc.array(
  fc.record({
    kind: fc.constantFrom(...letterEventKinds),
    on: someDay,
    dueOn: fc.option(someDay),
    answers: fc.array(fc.record({ number: fc.integer({ min: 1, max: 3 }), answer: fc.constantFrom(...letterAnswers) })),
  }),
);

test("whatever happened: silence is said only of a delivered letter whose due date has passed", () => {
  fc.assert(
    fc.property(someEvents, someDay, (rows, asOf) => {
      const events = rows.map((row) => event(row.kind, { ...row, reason: row.kind === "risk_decided" ? "go" : null }));
      const state = letterState({ version: 1, allegations: [1, 2, 3], events }, asOf);
      const isSilent =
        state.deliveredOn !== null && state.dueOn !== null && state.dueOn < asOf && state.repliedOn === null;
      expect(state.hadNotReplied).toBe(isSilent);
    }),
  );
});
